import {
  allOrganisations,
  importOrganisations,
  numbersTaken,
  type OrganisationRow,
  type OrganisationsImportOutcome,
  readOrganisationFile,
} from "#organisations";
import { analyze } from "#platform/db/analyze.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type FileFault, inFileOrder } from "#platform/files/file-fault.ts";
import { StartupError } from "#platform/startup-error.ts";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Call, type Command, dryRunOption } from "./command.ts";
import { readText, showFaults } from "./read-input-file.ts";
import { progressOn, type Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";
import type { Workplace } from "./workplace.ts";

export const organisationsImport: Command = {
  name: "organisations import",
  summary: "Läs in kommuner och regioner ur en CSV-fil.",
  about:
    "Filen har formen i examples/organisations.csv. Nya organisationer läggs till, ändrade ändras, och de som inte\n" +
    "står i filen lämnas som de är. Finns det fel i filen läses inget in.",
  operands: ["FIL"],
  options: { "dry-run": dryRunOption },
  run: async (call, terminal) => {
    const path = call.operand(0);
    const text = await readText(path);
    const file = text.ok ? readOrganisationFile(text.value) : { ...text, readable: [] };
    if (!file.ok) {
      const taken = await takenAsWell(file.readable, terminal);
      showFaults(path, inFileOrder([...file.faults, ...taken]), terminal);
      return 1;
    }
    return withWorkplace(terminal, call, async (workplace) => {
      const progress = progressOn(terminal, "Organisationer");
      const outcome = await carryOut(workplace, call, (tx) => importOrganisations(tx, file.value, progress));
      if (outcome.kind === "refused") {
        showFaults(path, outcome.faults, terminal);
        return 1;
      }
      if (!call.has("dry-run")) await analyze(workplace.connection);
      tell(outcome, call, terminal);
      return 0;
    });
  },
};

/** What is wrong with the other rows for what is stored already; nothing where no database can be asked. */
async function takenAsWell(rows: readonly OrganisationRow[], terminal: Terminal): Promise<FileFault[]> {
  if (rows.length === 0) return [];
  const workplace = await existingWorkplace(terminal);
  if (workplace === undefined) return [];
  try {
    return numbersTaken(await allOrganisations(readOnly(workplace.door.db)), rows);
  } finally {
    await workplace.close();
  }
}

async function existingWorkplace(terminal: Terminal): Promise<Workplace | undefined> {
  try {
    return await terminal.open({ mayPrepare: false });
  } catch (error) {
    if (error instanceof StartupError) return undefined;
    throw error;
  }
}

type Imported = Extract<OrganisationsImportOutcome, { kind: "imported" }>;

function tell({ added, changed, unchanged, absent }: Imported, call: Call, { out }: Terminal): void {
  for (const { before, after } of changed) {
    const name = before.name === after.name ? "andra uppgifter" : `heter nu ${after.name}`;
    out(`  ${before.code} ${before.name}: ${name}`);
  }
  out(`${dryRunMark(call)}${added.length} nya, ${changed.length} ändrade, ${unchanged} oförändrade.`);
  if (absent.length === 0) return;
  out(`Finns här men inte i filen, och har lämnats som de är: ${absent.length}`);
  for (const { code, name } of absent) out(`  ${code} ${name}`);
}
