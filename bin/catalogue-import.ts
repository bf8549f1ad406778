import { type CatalogueImportOutcome, importCatalogue, readCatalogueFile } from "#catalogue";
import { analyze } from "#platform/db/analyze.ts";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Call, type Command, dryRunOption } from "./command.ts";
import { readInputFile } from "./read-input-file.ts";
import type { Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

export const catalogueImport: Command = {
  name: "catalogue import",
  summary: "Läs in e-tjänster och behörigheter ur en JSON-fil.",
  about:
    "Filen har formen i examples/catalogue.json. Nycklarna säger vad som är samma sak; allt annat får ändras. En\n" +
    "behörighet dras in genom att få en sista dag (validTo). Det som inte står i filen lämnas som det är.\n" +
    "Finns det fel i filen läses inget in.",
  operands: ["FIL"],
  options: { "dry-run": dryRunOption },
  run: async (call, terminal) => {
    const path = call.operand(0);
    const file = await readInputFile(path, readCatalogueFile, terminal);
    if (file === undefined) return 1;
    return withWorkplace(terminal, call, async (workplace) => {
      const outcome = await carryOut(workplace, call, (tx) => importCatalogue(tx, file));
      if (outcome.kind === "other-audience") {
        terminal.err(
          `Målgruppen kan inte bytas för ${outcome.eServices.join(", ")}: avtal är slutna för den gamla.`,
        );
        terminal.err("Lägg upp en ny e-tjänst med en egen nyckel i stället. Inget har ändrats.");
        return 1;
      }
      if (!call.has("dry-run")) await analyze(workplace.connection);
      tell(outcome, call, terminal);
      return 0;
    });
  },
};

type Imported = Extract<CatalogueImportOutcome, { kind: "imported" }>;

function tell({ counts, absent }: Imported, call: Call, { out }: Terminal): void {
  const { added, changed, unchanged } = counts;
  out(`${dryRunMark(call)}${added} nya, ${changed} ändrade, ${unchanged} oförändrade.`);
  const left = [...absent.eServices, ...absent.permissions];
  if (left.length === 0) return;
  out(`Finns här men inte i filen, och har lämnats som de är: ${left.length}`);
  for (const { key, name } of left) out(`  ${key}: ${name}`);
}
