import { importCatalogue, readCatalogueFile } from "#catalogue";
import { analyze } from "#platform/db/analyze.ts";
import { carryOut } from "./carry-out.ts";
import { tellImport, tellRefusal } from "./catalogue-lines.ts";
import { type Call, type Command, dryRunOption, UsageError } from "./command.ts";
import { readInputFile } from "./read-input-file.ts";
import { withWorkplace } from "./with-workplace.ts";

export const catalogueImport: Command = {
  name: "catalogue import",
  summary: "Läs in e-tjänster och behörigheter ur en JSON-fil.",
  about:
    "Filen har formen i examples/catalogue.json. Nycklarna säger vad som är samma sak; allt annat får ändras. En\n" +
    "behörighet dras in genom att få en sista dag (validTo), och tas tillbaka med null. Det som inte står i filen\n" +
    "lämnas som det är, hela poster och enskilda fält. Det som handläggare har ändrat sedan dess skrivs inte över:\n" +
    "säger filen något annat läses inget in, om du inte väljer vad som ska gälla. Finns det fel i filen läses inget in.",
  operands: ["FIL"],
  options: {
    "dry-run": dryRunOption,
    "keep-changes": { about: "låt det som handläggare har ändrat stå kvar, läs in resten" },
    "overwrite-changes": { about: "låt filen gälla, också där handläggare har ändrat" },
  },
  run: async (call, terminal) => {
    const heed = heedOf(call);
    const path = call.operand(0);
    const file = await readInputFile(path, readCatalogueFile, terminal);
    if (file === undefined) return 1;
    return withWorkplace(terminal, call, async (workplace) => {
      const outcome = await carryOut(workplace, call, (tx) => importCatalogue(tx, file, heed));
      if (outcome.kind !== "imported") {
        tellRefusal(outcome, terminal);
        return 1;
      }
      if (!call.has("dry-run")) await analyze(workplace.connection);
      tellImport(outcome, call, terminal);
      return 0;
    });
  },
};

function heedOf(call: Call): "refuse" | "keep" | "overwrite" {
  const [keep, overwrite] = [call.has("keep-changes"), call.has("overwrite-changes")];
  if (keep && overwrite) throw new UsageError(["Välj en av --keep-changes och --overwrite-changes."]);
  if (keep) return "keep";
  return overwrite ? "overwrite" : "refuse";
}
