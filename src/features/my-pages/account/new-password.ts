import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { type Account, findOwnDetails, isOneTimePassword, shownDetails } from "#external-users";
import type { FieldError } from "#platform/forms/parse-form.ts";
import { shownEmail, withAsciiDomains } from "#platform/identifiers/email-domain.ts";
import { judgePassword } from "#platform/passwords/judge-password.ts";
import { passwordTexts } from "#platform/passwords/password-texts.ts";
import type { Language } from "#platform/text/texts.ts";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { myPagesTexts } from "../my-pages-texts.ts";

/** What can be known of the service, and so is no good in a password (ASVS 6.1.2); the authority's name besides. */
const serviceWords = ["Behörig", "Mina sidor", "My pages"];

/**
 * Words that somebody who guesses would try: those of the service, and what is known of the person; an address both as it
 * is kept and as people write it.
 */
export function guessable(authority: string, person: readonly string[]): string[] {
  const known = person.filter((word) => word !== "");
  const written = known.flatMap((word) => [word, shownEmail(word), withAsciiDomains(word)]);
  return [...serviceWords, authority, ...new Set(written)];
}

/** What is wrong with a password that somebody chooses; nothing where it may be chosen. */
export async function faultsOfPassword(
  field: string,
  password: string,
  context: readonly string[],
): Promise<FieldError[]> {
  const judgement = await judgePassword(password, context);
  return judgement.ok ? [] : judgement.faults.slice(0, 1).map((fault) => ({ field, fault }));
}

/** The same faults in words, for the fields of these names. */
export function passwordSentences(language: Language, ...fields: readonly string[]) {
  const { same } = myPagesTexts(language).password;
  return Object.fromEntries(fields.map((field) => [field, { ...passwordTexts(language), same }]));
}

/** The same where it takes the place of one that somebody may have from staff, who then know it (decision 44). */
export async function faultsOfReplacement(
  parts: MyPagesParts,
  db: ReadonlyKysely<Database>,
  account: Account,
  password: string,
): Promise<FieldError[]> {
  const faults = await faultsOfPassword("password", password, await guessableAbout(parts, db, account));
  if (faults.length > 0) return faults;
  const isSame = await isOneTimePassword(parts.line, db, account.id, password);
  return isSame ? [{ field: "password", fault: "same" }] : [];
}

/** Words to guess by, of somebody who has an account: all that they have told of themselves (decision 12). */
export async function guessableAbout(
  { door, authority }: MyPagesParts,
  db: ReadonlyKysely<Database>,
  { id, email }: Account,
): Promise<string[]> {
  const details = await findOwnDetails(db, door.masterKey, id);
  const told = details === undefined ? [] : Object.values(shownDetails(details));
  return guessable(authority, [email, ...told]);
}
