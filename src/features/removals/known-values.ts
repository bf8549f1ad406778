/**
 * Of what kind a value is that is known of a person. Those of the first line are one person's alone; those of the second
 * others can have too, a name or a street, so finding them says nothing by itself.
 */
export const ownKinds = ["email", "personal-number", "telephone", "identity", "id", "session"] as const;
export const sharedKinds = ["name", "street-address", "postal-code", "town", "birth-date"] as const;

export type ValueKind = (typeof ownKinds)[number] | (typeof sharedKinds)[number];

/** One value of a person's as it was typed or stored, in its canonical form; sessions in hexadecimal. */
export type KnownValue = { readonly kind: ValueKind; readonly value: string };

/** What a search through everything has come to. Never holds a value. */
export type SearchResult = {
  /** Where it looked, and how many rows or bytes there were. */
  readonly places: readonly {
    readonly place: string;
    readonly searched: number;
    readonly unit: "rows" | "bytes";
  }[];
  /** A place in the database is named as the registry does, with its column: `comments.text`, `pgboss.job.data`. */
  readonly found: readonly { readonly place: string; readonly kind: ValueKind; readonly howMany: number }[];
};

/** Searches everything that the program has written for these values. */
export type Search = (values: readonly KnownValue[]) => Promise<SearchResult>;
