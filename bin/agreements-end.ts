import { type AgreementEndingOutcome, endAgreement } from "#organisations";
import { stockholmDate } from "#platform/time/local-date.ts";
import { writeAgreement } from "./agreement-line.ts";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Call, type Command, dryRunOption, organisationOption } from "./command.ts";
import { namedEServices } from "./named-e-service.ts";
import { namedOrganisation } from "./named-organisation.ts";
import { readDate } from "./read-date.ts";
import type { Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

export const agreementsEnd: Command = {
  name: "agreements end",
  summary: "Avsluta ett avtal om en e-tjänst.",
  about:
    "Avtalet gäller till och med sista dagen, som är i dag om inget annat sägs. Behörigheterna ligger kvar utan\n" +
    "verkan och gäller igen om avtalet förnyas.",
  operands: [],
  options: {
    organisation: organisationOption,
    "e-service": { value: "NYCKEL", required: true, about: "e-tjänstens nyckel i katalogen" },
    "last-day": { value: "DAG", about: "sista dag, till exempel 2026-12-31" },
    "dry-run": dryRunOption,
  },
  run: async (call, terminal) => {
    const wanted = readDate(call, "last-day");
    return withWorkplace(terminal, call, async (workplace) => {
      const { organisation, scope } = await namedOrganisation(workplace, call);
      const [eService] = await namedEServices(workplace, call.all("e-service"));
      if (eService === undefined) return 1;
      const lastDay = wanted ?? stockholmDate(workplace.door.clock());
      const outcome = await carryOut(workplace, call, (tx) => endAgreement(tx, scope, eService.id, lastDay));
      return tell(outcome, `${organisation.name} den ${lastDay}`, call, terminal);
    });
  },
};

function tell(outcome: AgreementEndingOutcome, place: string, call: Call, terminal: Terminal): number {
  switch (outcome.kind) {
    case "ended":
      terminal.out(`${dryRunMark(call)}Avslutat: ${writeAgreement(outcome.agreement)}`);
      return 0;
    case "already-ends-then":
      terminal.out(`Slutar redan den dagen: ${writeAgreement(outcome.agreement)}`);
      return 0;
    case "changed-since":
      throw new Error("an ending that was not decided on by sight");
    case "none-on-that-day":
      terminal.err(`Inget avtal om e-tjänsten gäller för ${place}. Inget har ändrats.`);
      for (const agreement of outcome.agreements) terminal.err(`  ${writeAgreement(agreement)}`);
      return 1;
  }
}
