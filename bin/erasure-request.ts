import { operator } from "#platform/access/actor.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { StartupError } from "#platform/startup-error.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import {
  type EndedRequestOutcome,
  type NamedPerson,
  peopleNamed,
  personValues,
  requestEndedRemoval,
} from "#removals";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Command, dryRunOption, UsageError } from "./command.ts";
import { aboutGrounds, groundOptions, readGround, requireImpersonal } from "./ground-options.ts";
import { identityIn, identityOptions } from "./named-staff.ts";
import { withWorkplace } from "./with-workplace.ts";

export const erasureRequest: Command = {
  name: "erasure request",
  summary: "Ta bort någon som är avslutad i en organisation eller som handläggare.",
  about:
    "Den som har avslutats tas annars bort av sig själv när gallringstiden är slut (BEHORIG_ENDED_PEOPLE_YEARS). Med\n" +
    "personen försvinner namnet ur historiken; det som personen har gjort står kvar utan att leda till någon. Det går\n" +
    "inte att ångra. Är personen fortfarande användare, administratör eller handläggare någonstans lämnas det orört.\n\n" +
    `Borttagningen görs av programmet, strax eller när det startas nästa gång.\n\n${aboutGrounds}`,
  operands: [],
  options: { ...identityOptions, ...groundOptions, "dry-run": dryRunOption },
  run: async (call, terminal) => {
    const restsOn = readGround(call);
    return withWorkplace(terminal, call, async (workplace) => {
      const identity = identityIn(call, workplace.hsaPrefixes);
      if (!identity.ok) throw new UsageError([identity.fault]);
      const people = await peopleNamed(readOnly(workplace.door.db), identity.value);
      if (people.length === 0)
        throw new StartupError("Ingen med den identiteten finns eller har funnits här. Inget har ändrats.");
      const { db, masterKey, clock } = workplace.door;
      const unnamed = people.map(async (person) => ({
        ...person,
        known: await personValues(readOnly(db), masterKey, person),
      }));
      requireImpersonal(restsOn, await Promise.all(unnamed), stockholmDate(clock()));
      let refused = 0;
      for (const person of people) {
        const outcome = await carryOut(workplace, call, (tx) =>
          requestEndedRemoval(tx, operator, person, restsOn),
        );
        const told = tell(outcome, person);
        if (outcome.kind === "ordered") terminal.out(`${dryRunMark(call)}${told}`);
        else terminal.err(told);
        if (outcome.kind !== "ordered") refused += 1;
      }
      return refused === people.length ? 1 : 0;
    });
  },
};

function tell(outcome: EndedRequestOutcome, { givenName, familyName, organisation }: NamedPerson): string {
  const name = `${givenName} ${familyName}`;
  const what = organisation === undefined ? `${name}, handläggare` : `${name}, ${organisation}`;
  switch (outcome.kind) {
    case "ordered":
      return `${what}: tas bort (borttagning ${outcome.removal}).`;
    case "already":
      return `${what}: tas redan bort (borttagning ${outcome.removal}).`;
    case "not-ended":
      return `${what}: är inte avslutad, och lämnas orörd. Avsluta personen först.`;
    case "nobody":
      return `${what}: togs bort i samma stund.`;
  }
}
