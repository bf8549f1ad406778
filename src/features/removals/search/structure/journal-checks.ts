import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { readJournal } from "../../journal/journal.ts";
import type { JournalEntry } from "../../journal/journal-entry.ts";
import { beganHere, decidedAnew } from "../../journal/journalled.queries.ts";
import type { StructureFinding } from "./structure-finding.ts";

/** The journal is told right after a removal has begun: what began longer ago, in milliseconds, ought to stand there. */
const patience = 5 * 60_000;

/** Database and journal tell of the same removals, and the same of each. */
export async function journalFindings(
  db: Kysely<Database>,
  file: string,
  now: Date,
): Promise<StructureFinding[]> {
  // the journal first: what it tells of is in the database before
  const content = await readJournal(file);
  const began = new Map((await beganHere(db)).map((entry) => [entry.removal, entry]));
  if (content === undefined) return began.size === 0 ? [] : [about("journal-missing")];
  const { entries, damaged } = content;
  const anew = await decidedAnew(db);
  const told = new Map(entries.map((entry) => [entry.removal, entry]));
  return [
    ...damaged.map((line) => ({ ...about("journal-damaged"), count: line })),
    ...entries.flatMap((entry) => {
      if (anew.has(entry.removal)) return [];
      const here = began.get(entry.removal);
      if (here === undefined) return [about("journal-alone", entry)];
      return isSame(here, entry) ? [] : [about("journal-differs", entry)];
    }),
    ...[...began.values()]
      .filter(({ removal, at }) => !told.has(removal) && now.getTime() - at.getTime() > patience)
      .map((entry) => about("not-in-journal", entry)),
  ];
}

function about(kind: StructureFinding["kind"], entry?: JournalEntry): StructureFinding {
  return { kind, place: "journal", removal: entry?.removal, count: 1 };
}

function isSame(one: JournalEntry, other: JournalEntry): boolean {
  return (
    one.reference === other.reference &&
    one.population === other.population &&
    one.account === other.account &&
    one.comments === other.comments &&
    one.votes === other.votes
  );
}
