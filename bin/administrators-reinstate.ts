import { reinstateMember } from "#members";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Command, dryRunOption, organisationOption } from "./command.ts";
import { namedOrganisation } from "./named-organisation.ts";
import { hsaIdOption, readHsaId } from "./person-options.ts";
import { withWorkplace } from "./with-workplace.ts";

export const administratorsReinstate: Command = {
  name: "administrators reinstate",
  summary: "Häv en avstängning.",
  about: "Det som personen hade gäller igen.",
  operands: [],
  options: { organisation: organisationOption, "hsa-id": hsaIdOption, "dry-run": dryRunOption },
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async (workplace) => {
      const hsaId = readHsaId(call, workplace.hsaPrefixes);
      const { organisation, scope } = await namedOrganisation(workplace, call);
      const outcome = await carryOut(workplace, call, (tx) => reinstateMember(tx, scope, hsaId.canonical));
      if (outcome.kind === "not-registered") {
        terminal.err(`Ingen med det HSA-id:t finns i ${organisation.name}. Inget har ändrats.`);
        return 1;
      }
      const name = `${outcome.person.givenName} ${outcome.person.familyName}`;
      const said = outcome.kind === "reinstated" ? "är inte längre avstängd" : "är inte avstängd";
      terminal.out(`${dryRunMark(call)}${name} ${said} i ${organisation.name}.`);
      return 0;
    }),
};
