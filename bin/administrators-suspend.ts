import { suspendMember, suspensionReasonMaxLength } from "#members";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Command, dryRunOption, organisationOption } from "./command.ts";
import { namedOrganisation } from "./named-organisation.ts";
import { hsaIdOption, readHsaId } from "./person-options.ts";
import { readLine } from "./read-line.ts";
import { warning } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

export const administratorsSuspend: Command = {
  name: "administrators suspend",
  summary: "Stäng av en administratör eller en användare genast.",
  about:
    "Personen loggas ut och kan inte logga in förrän avstängningen hävs (administrators reinstate). Också den\n" +
    "sista administratören kan stängas av; organisationen saknar då administratör.",
  operands: [],
  options: {
    organisation: organisationOption,
    "hsa-id": hsaIdOption,
    reason: { value: "TEXT", required: true, about: `varför, med högst ${suspensionReasonMaxLength} tecken` },
    "dry-run": dryRunOption,
  },
  run: async (call, terminal) => {
    const reason = readLine(call, "reason", suspensionReasonMaxLength);
    return withWorkplace(terminal, call, async (workplace) => {
      const hsaId = readHsaId(call, workplace.hsaPrefixes);
      const { organisation, scope } = await namedOrganisation(workplace, call);
      const outcome = await carryOut(workplace, call, (tx) =>
        suspendMember(tx, scope, hsaId.canonical, reason),
      );
      if (outcome.kind === "not-registered") {
        terminal.err(`Ingen med det HSA-id:t finns i ${organisation.name}. Inget har ändrats.`);
        return 1;
      }
      const name = `${outcome.person.givenName} ${outcome.person.familyName}`;
      if (outcome.kind === "already-suspended") {
        terminal.out(`${name} är redan avstängd i ${organisation.name}.`);
        return 0;
      }
      terminal.out(`${dryRunMark(call)}${name} är avstängd i ${organisation.name}.`);
      if (outcome.administratorsLeft === 0) {
        terminal.err(warning(`${organisation.name} saknar administratör.`, terminal));
      }
      return 0;
    });
  },
};
