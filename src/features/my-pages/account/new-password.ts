import type { Account } from "#external-users";
import type { FieldError } from "#platform/forms/parse-form.ts";
import { judgePassword } from "#platform/passwords/judge-password.ts";
import { passwordTexts } from "#platform/passwords/password-texts.ts";
import type { Language } from "#platform/text/texts.ts";

/** What can be known of the service, and so is no good in a password (ASVS 6.1.2); the authority's name besides. */
const serviceWords = ["Behörig", "Mina sidor", "My pages"];

/** Words that somebody who guesses would try: those of the service, and what is known of the person. */
export function guessable(authority: string, person: readonly string[]): string[] {
  return [...serviceWords, authority, ...person.filter((word) => word !== "")];
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
  return Object.fromEntries(fields.map((field) => [field, passwordTexts(language)]));
}

/** The same for somebody who has an account. */
export function guessableAbout(authority: string, account: Account): string[] {
  const { email, givenName, familyName, displayName } = account;
  return guessable(authority, [email, givenName, familyName, displayName]);
}
