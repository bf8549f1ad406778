import { readOnly } from "#platform/db/read-only.ts";
import { StartupError } from "#platform/startup-error.ts";
import { formatDateTime } from "#platform/time/format.ts";
import {
  beginJournal,
  findRemoval,
  type JournalEntry,
  type RemovalState,
  readJournal,
  removalInWords,
} from "#removals";
import type { Command } from "./command.ts";
import type { Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";
import type { Workplace } from "./workplace.ts";

export const erasureJournal: Command = {
  name: "erasure journal",
  summary: "Visa journalen över borttagningar, eller börja en ny.",
  about:
    "Journalen (BEHORIG_REMOVALS) säger vilka borttagningar som har påbörjats. När databasen är återställd från en\n" +
    "säkerhetskopia görs de om vid nästa start, innan någon får svar. Den säger inte vem någon var. Förvara den för sig\n" +
    "och kopiera den för sig: en journal som återställs tillsammans med databasen vet inte mer än den.",
  operands: [],
  options: { new: { about: "börja en tom journal; bara om ingen någonsin har tagits bort" } },
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async (workplace) =>
      call.has("new") ? await begin(workplace, terminal) : await list(workplace, terminal),
    ),
};

async function begin({ files: { removalsFile } }: Workplace, { out }: Terminal): Promise<number> {
  if ((await readJournal(removalsFile)) !== undefined)
    throw new StartupError(`Det finns redan en journal: ${removalsFile}. Inget har ändrats.`);
  await beginJournal(removalsFile);
  out(`En tom journal har skapats: ${removalsFile}.`);
  return 0;
}

async function list({ files: { removalsFile }, door }: Workplace, { out, err }: Terminal): Promise<number> {
  const journal = await readJournal(removalsFile);
  if (journal === undefined) throw new StartupError(`Det finns ingen journal: ${removalsFile}.`);
  for (const entry of journal.entries) {
    const here = await findRemoval(readOnly(door.db), entry.removal);
    out(lineOf(entry, here?.state));
  }
  for (const line of journal.damaged) err(`Rad ${line} går inte att läsa.`);
  if (journal.torn) err("Den sista raden är avbruten; den skrivs om när borttagningen fortsätter.");
  out(journal.entries.length === 1 ? "1 borttagning." : `${journal.entries.length} borttagningar.`);
  return journal.damaged.length === 0 ? 0 : 1;
}

function lineOf(entry: JournalEntry, state: RemovalState | undefined): string {
  const { removal, population, at } = entry;
  const here = state === undefined ? "okänd i databasen" : states[state];
  return `${formatDateTime(at, "sv", "table")} ${removal} ${populations[population]}: ${removalInWords(entry, "sv")}; ${here}`;
}

const populations: Readonly<Record<JournalEntry["population"], string>> = {
  "external-user": "extern användare",
  member: "i en organisation",
  staff: "handläggare",
};

const states: Readonly<Record<RemovalState, string>> = {
  requested: "väntar på beslut",
  approved: "beslutad",
  "under-way": "pågår",
  sealed: "klar",
  cancelled: "ångrad",
  refused: "avslagen",
  stopped: "stoppad",
};
