import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Language } from "#platform/text/texts.ts";
import type { About, Letter, LetterParts } from "./letter.ts";
import type { ReadyLetter } from "./message.ts";

export type ComposeParts = {
  readonly letters: readonly Letter[];
  /** The language that a person has chosen. */
  readonly languageOf: (tx: Transaction<Database>, person: PersonReference) => Promise<Language>;
  readonly link: LetterParts<About>["link"];
  readonly masterKey: MasterKey;
};

/** What is to be done when the mail is sent or given up. */
export type Settling = { settle(tx: Transaction<Database>): Promise<void> };

/**
 * Begins an attempt to send a mail: counts it, and has the letter written. Undefined where there is nothing to send: the
 * mail has been sent or given up already, has been forgotten, or is obsolete and is closed as such.
 */
export async function beginAttempt(
  { letters, languageOf, link, masterKey }: ComposeParts,
  tx: Transaction<Database>,
  { mail, about }: { readonly mail: Id<"mails">; readonly about: About },
  now: Date,
): Promise<(ReadyLetter & Settling) | undefined> {
  const begun = await tx
    .updateTable("mails")
    .set((row) => ({ attempts: row("attempts", "+", 1) }))
    .where("id", "=", mail)
    .where("status", "=", "queued")
    .returning(["kind", "person_reference"])
    .executeTakeFirst();
  if (begun === undefined) return undefined;
  const letter = letters.find(({ kind }) => kind === begun.kind);
  if (letter === undefined) throw new Error(`no letter is of the kind ${begun.kind}`);
  const person = begun.person_reference as PersonReference;
  const chosen = await languageOf(tx, person);
  const parts = { tx, person, about: letter.about.parse(about), language: chosen, now, masterKey, link };
  const text = await letter.compose(parts);
  if (text !== "obsolete") {
    const { language = chosen } = text;
    const settle = (sql: Transaction<Database>) => letter.settle?.(sql, parts.about) ?? Promise.resolve();
    return { mail, subject: letter.subject[language], text, language, date: now, settle };
  }
  await tx.updateTable("mails").set({ status: "obsolete" }).where("id", "=", mail).execute();
  return undefined;
}
