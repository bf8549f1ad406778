import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { daysLater } from "#platform/time/days.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { type Done, type DoneKind, doingsOf } from "./receipt/done.ts";
import { type CarriedOut, findDone } from "./receipt/receipt.queries.ts";
import { doneTexts, receiptTexts } from "./receipt/receipt-texts.ts";
import { type Reader, type SearchInWords, searchInWords } from "./receipt/search-in-words.ts";
import type { RemovalId } from "./removal.ts";
import { removalTexts } from "./removal-texts.ts";
import { findRemoval } from "./removals.queries.ts";
import { sideTableWords } from "./side-tables.ts";

/** One kind of what there was: what, how many where they are counted, and what became of it. */
export type ReceiptLine = { readonly what: string; readonly count: string | undefined; readonly how: string };

/** What a removal did, in words and without the data that it removed: for the page and the letter alike. */
export type Receipt = {
  readonly title: string;
  readonly done: string;
  readonly gone: ReceiptPart;
  readonly blanked: ReceiptPart;
  readonly kept: ReceiptPart;
  /** What all of it rests on (decision 28). */
  readonly restsOn: string;
  /** That everything was searched afterwards, and what was found that stays or may be somebody else's. */
  readonly search: SearchInWords & { readonly heading: string };
  readonly backups: { readonly heading: string; readonly sentence: string };
};

export type ReceiptPart = { readonly heading: string; readonly lines: readonly ReceiptLine[] };

export type ReceiptTerms = {
  readonly language: Language;
  readonly reader: Reader;
  /** For how many days backups are kept. */
  readonly backupDays: number;
};

/**
 * The receipt of a sealed removal, as far as each line tells its reader anything: of the latest decision, where it was
 * decided on more than once.
 * @throws where the removal is not sealed: then there is nothing to certify
 */
export async function receiptOf(
  db: ReadonlyKysely<Database>,
  id: RemovalId,
  terms: ReceiptTerms,
): Promise<Receipt> {
  const removal = await findRemoval(db, id);
  if (removal?.sealedAt === undefined) throw new Error("a receipt of a removal that is not sealed");
  const { sealedAt } = removal;
  return receiptInWords({ ...removal, sealedAt, ...(await findDone(db, id)) }, terms);
}

/** The receipt of one decision. */
export function receiptInWords(
  carriedOut: CarriedOut,
  { language, reader, backupDays }: ReceiptTerms,
): Receipt {
  const { population, ground, groundReference, counts, searched, sealedAt } = carriedOut;
  const doings = doingsOf(counts, carriedOut);
  const texts = receiptTexts(language);
  const lines = (done: readonly Done<DoneKind>[]) => done.map((one) => lineOf(one, language));
  const besides = doings.goneBesides.map(({ kind, count }) => ({
    what: sideTableWords(language)[kind],
    count: formatCount(count, language),
    how: population === "external-user" ? texts.goneBesides : texts.goneBesidesPerson,
  }));
  return {
    title: texts.title,
    done: texts.done(formatDateTime(sealedAt, language, "text")),
    gone: { heading: texts.gone, lines: [...lines(doings.gone), ...besides] },
    blanked: { heading: texts.blanked, lines: lines(doings.blanked) },
    kept: {
      heading: texts.kept,
      lines: [
        ...lines(doings.kept),
        { what: texts.log, count: undefined, how: texts.logKept },
        { what: texts.thisReceipt, count: undefined, how: texts.thisReceiptKept },
      ],
    },
    restsOn: texts.rests(removalTexts(language).grounds[ground], groundReference),
    search: { heading: texts.search, ...searchInWords(searched, reader, language) },
    backups: { heading: texts.backups, sentence: backupsInWords(carriedOut, backupDays, language) },
  };
}

function lineOf({ kind, count }: Done<DoneKind>, language: Language): ReceiptLine {
  return { ...doneTexts(language)[kind], count: formatCount(count, language) };
}

/** What is still held where, until when (decision 32). */
function backupsInWords({ population, sealedAt }: CarriedOut, days: number, language: Language): string {
  const texts = receiptTexts(language);
  if (days === 0) return texts.noBackups;
  const day = formatDate(daysLater(stockholmDate(sealedAt), days), language, "text");
  return population === "external-user" ? texts.backupsUntil(day) : texts.backupsOfPersonUntil(day);
}
