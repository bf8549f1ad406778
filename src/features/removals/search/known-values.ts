/** What a removed person is known by: collected at the fence, sealed, and destroyed when the removal is (decision 31). */
export type KnownValues = {
  /** Ids of the person's own rows. */
  readonly ids: readonly string[];
  /** The random references by which log, mails and journal know the person. */
  readonly references: readonly string[];
  /** Stored ids of sessions, links and browsers. */
  readonly sessions: readonly Buffer[];
  /** Current and former. */
  readonly emails: readonly string[];
  /** HSA-ids and other identities of organisations' and the authority's people. */
  readonly identities: readonly string[];
  /** In twelve digits. */
  readonly personalNumbers: readonly string[];
  /** The blind indexes of the numbers, and every other digest that was made of a value. */
  readonly indexes: readonly Buffer[];
  readonly telephones: readonly string[];
  readonly streetAddresses: readonly string[];
  readonly names: readonly { readonly given: string; readonly family: string }[];
  readonly displayNames: readonly string[];
  /** What an operator asks for, of whatever kind. */
  readonly texts: readonly string[];
};

export const nothingKnown: KnownValues = {
  ids: [],
  references: [],
  sessions: [],
  emails: [],
  identities: [],
  personalNumbers: [],
  indexes: [],
  telephones: [],
  streetAddresses: [],
  names: [],
  displayNames: [],
  texts: [],
};

/** What kind of value was found; the value itself is in no result. */
export const valueKinds = [
  "id",
  "reference",
  "session",
  "email",
  "identity",
  "personal-number",
  "personal-number-index",
  "telephone",
  "address",
  "name",
  "text",
] as const;
export type ValueKind = (typeof valueKinds)[number];
