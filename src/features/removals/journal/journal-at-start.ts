import { open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { StartupError } from "#platform/startup-error.ts";
import { type Journal, openJournal, readJournal } from "./journal.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { beganHere, hasBeenInUse } from "./journalled.queries.ts";

export type JournalAtStart = {
  readonly journal: Journal;
  /** Every removal that has begun, on this database or on one that it was restored from. */
  readonly entries: readonly JournalEntry[];
  /** How many of them the database alone knew, and the journal knows again. */
  readonly added: number;
};

/**
 * The journal as the program needs it before anything is served: there, whole, and telling of every removal that the
 * database knows. A database in use whose journal is missing may have been restored from a time before removals that
 * only the journal tells of, so it is refused; on a new one the journal is begun.
 * @throws StartupError that says what to do
 */
export async function journalAtStart(
  db: Kysely<Database>,
  file: string,
  { mayBegin }: { readonly mayBegin: boolean },
): Promise<JournalAtStart> {
  const content = await readJournal(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (content === undefined) {
    if (!mayBegin && (await hasBeenInUse(db))) throw missing(file);
    await beginJournal(file);
  } else if (content.damaged.length > 0) throw damaged(file, content.damaged);
  const journal = openJournal(file);
  const entries = content?.entries ?? [];
  const told = new Map(entries.map(({ removal, at }) => [removal, at]));
  const untold = (await beganHere(db)).filter(({ removal, at }) => isLater(at, told.get(removal)));
  await whileWritable(file, async () => {
    for (const entry of untold) await journal.append(entry);
  });
  const current = new Map([...entries, ...untold].map((entry) => [entry.removal, entry]));
  return { journal, entries: [...current.values()], added: untold.length };
}

function isLater(at: Date, told: Date | undefined): boolean {
  return told === undefined || at > told;
}

/** Makes an empty journal that a power cut does not take away. @throws StartupError where there is one, or no place */
export async function beginJournal(file: string): Promise<void> {
  await whileWritable(file, async () => {
    const handle = await open(file, "ax", 0o600);
    await handle.sync();
    await handle.close();
    const folder = await open(dirname(file), "r");
    await folder.sync();
    await folder.close();
  });
}

async function whileWritable(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new StartupError(
      `Journalen över borttagningar, ${file}, kan inte skrivas (${codeOf(error)}). Skapa mappen och ge den användare ` +
        "som kör Behörig rätt att skriva där, eller ange en annan fil i BEHORIG_REMOVALS.",
      { cause: error },
    );
  }
}

function missing(file: string): StartupError {
  return new StartupError(
    `Journalen över borttagningar finns inte: ${file}. Databasen har varit i bruk. Är den återställd från en ` +
      "säkerhetskopia är det journalen som säger vilka som har tagits bort sedan dess; utan den skulle de vara tillbaka. " +
      "Lägg tillbaka filen, eller ange rätt fil i BEHORIG_REMOVALS. Bara om ingen någonsin har tagits bort: börja en ny " +
      "med npx behorig erasure journal --new.",
  );
}

function damaged(file: string, lines: readonly number[]): StartupError {
  const which = lines.length === 1 ? `Rad ${lines[0]}` : `Raderna ${lines.join(", ")}`;
  return new StartupError(
    `${which} i journalen över borttagningar, ${file}, går inte att läsa. Den som har tagits bort kan vara tillbaka i ` +
      "en återställd databas utan att det märks. Lägg tillbaka filen från en kopia.",
  );
}

function unreadable(file: string, error: unknown): StartupError {
  return new StartupError(
    `Journalen över borttagningar, ${file}, kan inte läsas (${codeOf(error)}). Ge den användare som kör Behörig rätt ` +
      "att läsa den, eller ange rätt fil i BEHORIG_REMOVALS.",
    { cause: error },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "okänt fel";
}
