import { StartupError } from "#platform/startup-error.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { describeStructureFinding, filesOf, searchForValues, typedValues, verifyStructure } from "#removals";
import type { Call, Command } from "./command.ts";
import { findInWords, isLeft } from "./finds-in-words.ts";
import { readText, showFaults } from "./read-input-file.ts";
import { progressOn, type Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";
import type { Workplace } from "./workplace.ts";

const megabyte = 1_000_000;

export const erasureVerify: Command = {
  name: "erasure verify",
  summary: "Kontrollera att borttagna personer är borta.",
  about:
    "Utan val kontrolleras hela databasen mot registret över personuppgifter, och mot journalen över borttagningar\n" +
    "(BEHORIG_REMOVALS): att inget leder till någon som är borttagen och att det avpersonifierade är tomt. Det kräver\n" +
    "inga uppgifter om någon och går att göra när som helst, också medan Behörig är i gång på en databasserver.\n\n" +
    "Med --values söks dessutom värdena i filen överallt: i varje tabell, i det av loggen som går att läsa och i\n" +
    "programmets egna filer, i alla former och kodningar som Behörig skriver. Ange ett värde per rad: e-postadress,\n" +
    "personnummer, telefonnummer, namn, gatuadress eller id. Filens innehåll skrivs aldrig ut; ta bort den efteråt.",
  operands: [],
  options: {
    values: { value: "FIL", about: "sök också efter värdena i filen, ett per rad" },
    in: {
      value: "STIG",
      repeated: true,
      about: "sök också i filen eller mappen, till exempel programmets logg",
    },
  },
  run: async (call, terminal) => {
    const sought = call.one("values");
    const text = sought === undefined ? undefined : await readText(sought);
    if (text?.ok === false) {
      showFaults(sought ?? "", text.faults, terminal);
      return 1;
    }
    return withWorkplace(terminal, call, async (workplace) => {
      const structure = await tellStructure(workplace, terminal);
      if (text === undefined) return structure;
      return Math.max(structure, await tellValues(text.value, workplace, call, terminal));
    });
  },
};

/** Returns the exit code: 1 where there is anything to look into. */
async function tellStructure({ door, files }: Workplace, terminal: Terminal): Promise<number> {
  const structure = { db: door.db, journalFile: files.removalsFile, now: door.clock() };
  const { checks, removals, findings } = await verifyStructure(structure, progressOn(terminal, "Kontroller"));
  terminal.out(`${checks} kontroller av ${removals} borttagningar.`);
  for (const finding of findings) terminal.err(describeStructureFinding(finding));
  if (findings.length > 0) terminal.err(`Borttagningarna är inte som de ska vara: ${findings.length} fynd.`);
  else terminal.out("Databasen är som borttagningarna har lämnat den.");
  return findings.length === 0 ? 0 : 1;
}

async function tellValues(
  text: string,
  { connection, door, files }: Workplace,
  call: Call,
  terminal: Terminal,
): Promise<number> {
  const { sought, tooShort } = typedValues(text, stockholmDate(door.clock()));
  for (const line of tooShort) terminal.err(`Rad ${line} har färre än fyra tecken och eftersöks inte.`);
  if (sought.values.length === 0) throw new StartupError("Filen har inget värde att söka efter.");
  const progress = progressOn(terminal, "Sökta megabyte");
  const named = call.all("in").map((path) => ({ path, name: path }));
  const { places, found } = await searchForValues(
    {
      connection,
      masterKey: door.masterKey,
      files: [...filesOf(files), ...named],
      onProgress: (done, total) => progress(Math.ceil(done / megabyte), Math.ceil(total / megabyte)),
    },
    sought,
  );
  const rows = places.reduce((sum, { searched, unit }) => sum + (unit === "rows" ? searched : 0), 0);
  const searchedFiles = places.filter(({ unit }) => unit === "bytes").length;
  terminal.out(`Sökt i ${rows} rader och ${searchedFiles} filer.`);
  for (const find of found.filter((one) => !isLeft(one))) terminal.out(findInWords(find));
  const left = found.filter(isLeft);
  for (const find of left) terminal.err(findInWords(find));
  if (left.length > 0) terminal.err(`Värdena finns kvar: ${left.length} fynd.`);
  else terminal.out("Inget av värdena finns där det inte får finnas.");
  return left.length === 0 ? 0 : 1;
}
