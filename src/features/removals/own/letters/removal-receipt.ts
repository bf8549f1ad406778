import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Tx } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { defineLetter, type Letter, type LetterPart } from "#platform/mail/letter.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { destroyEnvelope, openEnvelope } from "../../engine/envelope.ts";
import { staffNamed } from "../../receipt/staff-named.queries.ts";
import { type Receipt, type ReceiptPart, receiptOf } from "../../receipt.ts";
import type { RemovalId, StoredRemoval } from "../../removal.ts";
import { findRemoval } from "../../removals.queries.ts";
import { aboutRemoval } from "./about-removal.ts";
import { removalLetterTexts } from "./removal-letter-texts.ts";

const head = { kind: "removal-receipt", about: aboutRemoval } as const;

/** What the letter is written from besides the removal. */
export type ReceiptSettings = {
  readonly authority: string;
  /** For how many days backups are kept. */
  readonly backupDays: number;
};

/**
 * The receipt for whoever was removed. They are nobody any more: where it goes, and in which language, is in the sealed
 * envelope alone, which is destroyed with the mail's being sent or given up (decision 33).
 */
export function removalReceiptLetter({ authority, backupDays }: ReceiptSettings): Letter {
  return defineLetter({
    ...head,
    subject: { sv: "Kvitto på borttagning", en: "Receipt of a removal" },
    async compose({ tx, about, now, masterKey }) {
      const receiver = await openEnvelope(tx, masterKey, about.removal, now);
      const removal = await findRemoval(tx, about.removal);
      if (receiver === undefined || removal === undefined) return "obsolete";
      const { language = "sv" } = receiver;
      const terms = { language, reader: "person", backupDays } as const;
      const receipt = await receiptOf(readOnly(tx), about.removal, terms);
      const decided = await decisionInWords(tx, removal, authority, language);
      const { hello, receipt: texts } = removalLetterTexts(language);
      return {
        // it was read by its own parser before it was sealed
        to: receiver.email as EmailAddress,
        language,
        paragraphs: [hello, texts.text[removal.account](authority), decided, receipt.done, receipt.restsOn],
        parts: partsOf(receipt),
        afterLink: [texts.number(about.removal), texts.last],
      };
    },
    settle: (tx, { removal }) => destroyEnvelope(tx, removal),
  });
}

/** Who has decided on it and when, as the receipt of the staff's own says it. */
async function decisionInWords(
  tx: Transaction<Database>,
  { decidedAt, decidedBy }: StoredRemoval,
  authority: string,
  language: Language,
): Promise<string> {
  const texts = removalLetterTexts(language).receipt;
  const name = await staffNamed(tx, decidedBy);
  const when = decidedAt && formatDate(stockholmDate(decidedAt), language, "text");
  return texts.decided(name, authority, when);
}

function partsOf({ gone, blanked, kept, search, backups }: Receipt): LetterPart[] {
  const told = [gone, blanked, kept].filter(({ lines }) => lines.length > 0).map(inLines);
  const found = search.found.flatMap(({ sentence, items }) => [sentence, ...items]);
  const searched = { heading: search.heading, lines: [...search.sentences, ...found] };
  return [
    ...told,
    ...(searched.lines.length > 0 ? [searched] : []),
    { heading: backups.heading, lines: [backups.sentence] },
  ];
}

function inLines({ heading, lines }: ReceiptPart): LetterPart {
  return {
    heading,
    lines: lines.map(({ what, count, how }) => `${what}${count === undefined ? "" : ` (${count})`}: ${how}`),
  };
}

/** Asks for the receipt. The mail is put down as the removal's: what became of it is no longer tied to the person. */
export async function sendReceipt(tx: Tx, { id }: { readonly id: RemovalId }): Promise<void> {
  await sendLetter(tx, head, { person: `${id}` as PersonReference, about: { removal: id } });
}
