import { type AppointmentOutcome, appointAdministrator } from "#members";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Command, dryRunOption, organisationOption } from "./command.ts";
import { namedOrganisation } from "./named-organisation.ts";
import { hsaIdOption, orPersonFaults, personOptions, readPerson } from "./person-options.ts";
import { withWorkplace } from "./with-workplace.ts";

export const administratorsAppoint: Command = {
  name: "administrators appoint",
  summary: "Gör en person till administratör i en organisation.",
  about: "Den som är användare i organisationen kan inte samtidigt vara administratör där.",
  operands: [],
  options: {
    organisation: organisationOption,
    "hsa-id": hsaIdOption,
    ...personOptions,
    "dry-run": dryRunOption,
  },
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async (workplace) => {
      const person = readPerson(call, "hsa-id", workplace.hsaPrefixes);
      const { organisation, scope } = await namedOrganisation(workplace, call);
      const outcome = await orPersonFaults(
        carryOut(workplace, call, (tx) => appointAdministrator(tx, scope, person)),
        "hsa-id",
      );
      if (outcome.kind !== "appointed") {
        terminal.err(`${whyNotAppointed(outcome)} Inget har ändrats.`);
        return 1;
      }
      const name = `${person.givenName} ${person.familyName}`;
      terminal.out(`${dryRunMark(call)}${name} är administratör i ${organisation.name}.`);
      return 0;
    }),
};

export function whyNotAppointed(outcome: Exclude<AppointmentOutcome, { kind: "appointed" }>): string {
  const { givenName, familyName, hsaId } = outcome.person;
  const name = `${givenName} ${familyName} (${hsaId})`;
  if (outcome.kind === "already-administrator") return `${name} är redan administratör där.`;
  return (
    `${name} är användare i organisationen, och ingen kan vara både användare och administratör. ` +
    "Flytta rollen på organisationens sida i gränssnittet, låt en administratör där ta bort användaren, eller utse någon annan."
  );
}
