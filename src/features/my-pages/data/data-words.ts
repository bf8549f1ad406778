import type {
  Cases,
  Comments,
  EmailChanges,
  ExternalUsers,
  Links,
  Mails,
  Removals,
  SignIns,
  Votes,
} from "#db/tables.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { englishDataWords } from "./english-data-words.ts";
import { swedishDataWords } from "./swedish-data-words.ts";

/** The columns that hold one of a few codes, with the codes. */
type Codes = {
  "external_users.personal_number_verified_by": ExternalUsers["personal_number_verified_by"];
  "external_users.language": ExternalUsers["language"];
  "links.kind": Links["kind"];
  "email_changes.asked_by": EmailChanges["asked_by"];
  "cases.kind": Cases["kind"];
  "cases.state": Cases["state"];
  "cases.author_removal": Cases["author_removal"];
  "votes.direction": Votes["direction"];
  "votes.removal_mark": Votes["removal_mark"];
  "comments.removal_mark": Comments["removal_mark"];
  "removals.population": Removals["population"];
  "removals.account": Removals["account"];
  "removals.comments": Removals["comments"];
  "removals.votes": Removals["votes"];
  "removals.ground": Removals["ground"];
  "removals.identity_check": Removals["identity_check"];
  "removals.state": Removals["state"];
  "removals.requested_by_kind": Removals["requested_by_kind"];
  "sign_ins.entrance": SignIns["entrance"];
  "mails.status": Mails["status"];
  "mails.last_fault": Mails["last_fault"];
};

/** What each code says to whom it is about, and what each kind of letter has as its subject. */
export type DataWords = {
  readonly [Column in keyof Codes]: Readonly<Record<NonNullable<Codes[Column]>, string>>;
} & {
  readonly "mails.kind": Readonly<Record<string, string>>;
  /** A session that began by a password, or otherwise by an e-ID. */
  readonly ways: { readonly password: string; readonly "e-id": string };
};

const words = defineTexts<DataWords>({ sv: swedishDataWords, en: englishDataWords });

/** What is stored in a column as people read it; as it is, where it is no code. */
export function wordsFor(language: Language, table: string, column: string, stored: string): string {
  const all = words(language);
  // the level of assurance that the e-ID's provider tells says nothing to people
  if (column === "acr") return stored === "password" ? all.ways.password : all.ways["e-id"];
  if (column === "email" || column === "former_email") return shownEmail(stored);
  const codes = new Map<string, Readonly<Record<string, string>>>(Object.entries(all)).get(
    `${table}.${column}`,
  );
  return new Map(Object.entries(codes ?? {})).get(stored) ?? stored;
}
