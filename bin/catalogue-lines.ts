import type { CatalogueImportOutcome } from "#catalogue";
import { dryRunMark } from "./carry-out.ts";
import type { Call } from "./command.ts";
import type { Terminal } from "./terminal.ts";

type Imported = Extract<CatalogueImportOutcome, { kind: "imported" }>;
type EServiceStep = Imported["steps"][number];
type PermissionStep = EServiceStep["permissions"][number];
type Contested = Imported["kept"][number];

/** What was read in, or would be: how much, in a dry run each thing by name, and what was left as it is. */
export function tellImport({ counts, steps, absent, kept }: Imported, call: Call, { out }: Terminal): void {
  const { added, changed, unchanged } = counts;
  out(`${dryRunMark(call)}${added} nya, ${changed} ändrade, ${unchanged} oförändrade.`);
  if (call.has("dry-run")) for (const line of linesOf(steps)) out(`  ${line}`);
  if (kept.length > 0) {
    out(`Står kvar som handläggare har ändrat det, fast filen säger annat: ${kept.length}`);
    for (const one of kept) out(`  ${contestedLine(one)}`);
  }
  const left = [...absent.eServices, ...absent.permissions];
  if (left.length === 0) return;
  out(`Finns här men inte i filen, och har lämnats som de är: ${left.length}`);
  for (const { key, name } of left) out(`  ${key}: ${name}`);
}

/** Why nothing was read in, and what to do about it. */
export function tellRefusal(outcome: Exclude<CatalogueImportOutcome, Imported>, { err }: Terminal): void {
  switch (outcome.kind) {
    case "other-audience":
      err(`Målgruppen kan inte bytas för ${outcome.eServices.join(", ")}: avtal är slutna för den gamla.`);
      err("Lägg upp en ny e-tjänst med en egen nyckel i stället. Inget har ändrats.");
      return;
    case "ends-before-it-begins":
      err(`Sista dagen skulle ligga före första dagen för ${outcome.permissions.join(", ")}.`);
      err("Skriv både validFrom och validTo i filen. Inget har ändrats.");
      return;
    case "e-service-withdrawn":
      err(`E-tjänsten är indragen, och detta skulle gälla längre: ${outcome.permissions.join(", ")}.`);
      err("Ta tillbaka indragningen i gränssnittet, eller skriv en tidigare validTo. Inget har ändrats.");
      return;
    case "contested":
      err("Handläggare har ändrat detta, och filen säger något annat:");
      for (const one of outcome.contested) err(`  ${contestedLine(one)}`);
      err("Rätta filen, eller välj --keep-changes (det som står här) eller --overwrite-changes (filen).");
      err("Inget har ändrats.");
  }
}

function linesOf(steps: Imported["steps"]): string[] {
  return steps.flatMap((eService) => [
    ...linesOfStep(eService),
    ...eService.permissions.flatMap((one) => [
      ...linesOfStep(one),
      ...one.formerNames.map((name) => `${one.after.key}: tidigare namn ${quoted(name)}`),
    ]),
  ]);
}

function linesOfStep({ before, after, changes }: EServiceStep | PermissionStep): string[] {
  if (before === undefined) return [`${after.key}: ny, ${after.name}`];
  return Object.entries(changes).flatMap(([field, { from, to }]) => {
    if (field === "position") return [];
    if (field === "validTo" && to !== null) return [`${after.key}: dras in, sista dag ${to}`];
    if (field === "validTo") return [`${after.key}: indragningen tas tillbaka, sista dag var ${from}`];
    return [`${after.key}: ${nameOf(field)} från ${quoted(from)} till ${quoted(to)}`];
  });
}

function contestedLine({ key, field, here, inFile }: Contested): string {
  return `${key}: ${nameOf(field)} är här ${quoted(here)}, i filen ${quoted(inFile)}`;
}

const fieldNames: Readonly<Record<string, string>> = {
  name: "namn",
  nameEn: "engelskt namn",
  description: "beskrivning",
  descriptionEn: "engelsk beskrivning",
  address: "adress",
  kind: "slag",
  validFrom: "första dag",
  validTo: "sista dag",
};

function nameOf(field: string): string {
  return fieldNames[field] ?? field;
}

function quoted(value: string | number | null): string {
  return value === null ? "inget" : `"${value}"`;
}
