import type { Trace } from "#db/personal-data.ts";
import type { AccountChoice, RemovalId } from "./removal.ts";

/**
 * Of what kind a value is that is known of a person. Those of the first line are one person's alone; those of the second
 * others can have too, a name or a street, so finding them says nothing by itself.
 */
export const ownKinds = [
  "email",
  "personal-number",
  "personal-number-index",
  "identity",
  "id",
  "reference",
  "session",
] as const;
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

/** The details that say something of a person, as values to be searched for; of names, also the two together. */
export function known(details: Readonly<Record<string, string | null>>): KnownValue[] {
  const alone = Object.entries(details).flatMap(([name, value]): KnownValue[] => {
    const kind = kinds[name];
    return kind === undefined || value === null || value === "" ? [] : [{ kind, value }];
  });
  const { givenName, familyName } = details;
  if (!givenName || !familyName) return alone;
  return [...alone, { kind: "name", value: `${givenName} ${familyName}` }];
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
  readonly found: readonly Finding[];
};

/** Stands before a place of which the database has only sampled values to plan by. */
export const sampled = "pg_stats: ";

export type Finding = {
  readonly place: string;
  readonly kind: ValueKind;
  readonly howMany: number;
  readonly verdict: Verdict;
};

/**
 * What a find says of the removal. `left`: it should be gone, and the removal is not complete. `kept`: it stays because
 * the removal says so, or leads nowhere. `mention`: others have written it, or have it in common with the person; that is
 * for somebody to look at, and no fault of the removal's.
 */
export const verdicts = ["left", "kept", "mention"] as const;
export type Verdict = (typeof verdicts)[number];

/** Whose values are searched for, and what is to stay of them. */
export type SoughtPerson = {
  readonly values: readonly KnownValue[];
  /** What rows are found by. */
  readonly traces: { readonly [T in Exclude<Trace, "session">]: readonly string[] } & {
    readonly session: readonly Buffer[];
  };
  /** Its marks and its account say what stays; without one, everything of the person's should be gone. */
  readonly removal: { readonly id: RemovalId; readonly account: AccountChoice } | undefined;
};

/** Searches everything that the program has written for a person's values, until it is told to stop. */
export type Search = (person: SoughtPerson, signal?: AbortSignal) => Promise<SearchResult>;
