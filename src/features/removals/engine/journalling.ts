import type { JournalEntry } from "../journal/journal-entry.ts";
import type { StoredRemoval } from "../removal.ts";

/** What the journal is told of a removal that has begun; the same each time it is told. */
export function journalEntryOf(removal: StoredRemoval): JournalEntry {
  const { id, population, reference, account, comments, votes, ground, identityCheck, fencedAt } = removal;
  if (fencedAt === undefined) throw new Error("only what has begun is told to the journal");
  return {
    ...{ removal: id, population, reference, account, comments, votes, ground },
    identityCheck: identityCheck ?? null,
    at: fencedAt,
  };
}
