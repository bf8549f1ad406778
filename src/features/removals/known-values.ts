/**
 * Of what kind a value is that is known of a person. Those of the first line are one person's alone; those of the second
 * others can have too, a name or a street, so finding them says nothing by itself.
 */
export const ownKinds = ["email", "personal-number", "identity", "id", "session"] as const;
export const sharedKinds = [
  "name",
  "telephone",
  "street-address",
  "postal-code",
  "town",
  "birth-date",
] as const;

export type ValueKind = (typeof ownKinds)[number] | (typeof sharedKinds)[number];

/** One value of a person's as it was typed or stored, in its canonical form; sessions in hexadecimal. */
export type KnownValue = { readonly kind: ValueKind; readonly value: string };

/** Of which kind a detail of a person is, by the name that the program gives it. */
const kinds: Readonly<Record<string, ValueKind>> = {
  email: "email",
  givenName: "name",
  familyName: "name",
  displayName: "name",
  streetAddress: "street-address",
  postalCode: "postal-code",
  town: "town",
  telephone: "telephone",
  birthDate: "birth-date",
  hsaId: "identity",
  identity: "identity",
};

/** The details that say something of a person, as values to be searched for. */
export function known(details: Readonly<Record<string, string | null>>): KnownValue[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const kind = kinds[name];
    return kind === undefined || value === null || value === "" ? [] : [{ kind, value }];
  });
}

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
