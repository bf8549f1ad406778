import {
  type AgreementAdditionOutcome,
  addAgreement,
  agreementsOf,
  referenceMaxLength,
} from "#organisations";
import { readOnly } from "#platform/db/read-only.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { writeAgreement } from "./agreement-line.ts";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Call, type Command, dryRunOption, organisationOption } from "./command.ts";
import { namedEServices } from "./named-e-service.ts";
import { namedOrganisation } from "./named-organisation.ts";
import { readDate } from "./read-date.ts";
import { readLine } from "./read-line.ts";
import { withWorkplace } from "./with-workplace.ts";

export const agreementsAdd: Command = {
  name: "agreements add",
  summary: "Lägg upp ett avtal mellan en organisation och en eller flera e-tjänster.",
  about:
    "Utan --from gäller avtalet från i dag, och utan --to gäller det tills vidare. Båda dagarna räknas in.",
  operands: [],
  options: {
    organisation: organisationOption,
    "e-service": { value: "NYCKEL", required: true, repeated: true, about: "e-tjänstens nyckel i katalogen" },
    reference: { value: "TEXT", required: true, about: "avtalets diarienummer eller annan beteckning" },
    from: { value: "DAG", about: "första dag, till exempel 2026-01-01" },
    to: { value: "DAG", about: "sista dag" },
    "dry-run": dryRunOption,
  },
  run: async (call, terminal) => {
    const terms = readTerms(call);
    return withWorkplace(terminal, call, async (workplace) => {
      const { organisation, scope } = await namedOrganisation(workplace, call);
      const eServices = await namedEServices(workplace, call.all("e-service"));
      const validFrom = terms.from ?? stockholmDate(workplace.door.clock());
      const document = { organisation, eServices, validFrom, validTo: terms.to, reference: terms.reference };
      const outcome = await carryOut(workplace, call, (tx) => addAgreement(tx, document));
      if (outcome.kind === "added") {
        const names = eServices.map(({ name }) => name).join(", ");
        terminal.out(`${dryRunMark(call)}${organisation.name} har avtal ${terms.reference} om ${names}.`);
        return 0;
      }
      terminal.err(refusal(outcome, organisation.name));
      if (outcome.kind === "overlap") {
        const current = await agreementsOf(readOnly(workplace.door.db), scope);
        const wanted = new Set(eServices.map(({ id }) => id));
        for (const one of current) if (wanted.has(one.eService.id)) terminal.err(`  ${writeAgreement(one)}`);
      }
      return 1;
    });
  },
};

function readTerms(call: Call) {
  const reference = readLine(call, "reference", referenceMaxLength);
  return { reference, from: readDate(call, "from"), to: readDate(call, "to") ?? null };
}

function refusal(outcome: Exclude<AgreementAdditionOutcome, { kind: "added" }>, name: string): string {
  switch (outcome.kind) {
    case "no-e-service":
      return "Ange minst en e-tjänst.";
    case "ends-before-it-begins":
      return "Sista dagen ligger före första dagen. Inget har ändrats.";
    case "other-audience":
      return `${outcome.eServices.join(", ")} är inte till för organisationer som ${name}. Inget har ändrats.`;
    case "overlap":
      return `${name} har redan avtal om e-tjänsten under en del av den tiden. Avsluta det först. Inget har ändrats.`;
  }
}
