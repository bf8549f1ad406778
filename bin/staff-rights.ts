import { operator } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { changeRights, type RightsOutcome, rightsHeldBy, type StaffPerson } from "#staff";
import { carryOut, dryRunMark } from "./carry-out.ts";
import type { Call } from "./command.ts";
import { namedStaff, staffScope } from "./named-staff.ts";
import { readRights, withoutFooting } from "./right-options.ts";
import type { Terminal } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

/**
 * Changes the rights of the staff member whom the call names.
 * @param wanted what is to be held, from what is held and what the call names
 */
export async function changeNamedRights(
  call: Call,
  terminal: Terminal,
  wanted: (held: ReadonlySet<Right>, named: ReadonlySet<Right>) => ReadonlySet<Right>,
): Promise<number> {
  const named = readRights(call);
  return withWorkplace(terminal, call, async (workplace) => {
    const person = await namedStaff(workplace, call);
    const outcome = await carryOut(workplace, call, async (tx) => {
      const held = await rightsHeldBy(tx.sql, staffScope, person.id);
      const seen = new Map(held.map(({ right, row }) => [right, row]));
      return changeRights(tx, operator, person.id, { seen, ticked: wanted(new Set(seen.keys()), named) });
    });
    const told = tell(outcome, person);
    if (told.refused) terminal.err(`${told.text} Inget har ändrats.`);
    else terminal.out(`${dryRunMark(call)}${told.text}`);
    return told.refused ? 1 : 0;
  });
}

function tell(
  outcome: RightsOutcome,
  { givenName, familyName }: StaffPerson,
): { readonly text: string; readonly refused: boolean } {
  const name = `${givenName} ${familyName}`;
  const refused = (text: string) => ({ text, refused: true });
  switch (outcome.kind) {
    case "changed": {
      const given = outcome.given.length === 0 ? [] : [`har fått ${outcome.given.join(", ")}`];
      const taken = outcome.taken.length === 0 ? [] : [`har inte längre ${outcome.taken.join(", ")}`];
      return { text: `${name} ${[...given, ...taken].join(" och ")}.`, refused: false };
    }
    case "nothing-to-do":
      return { text: `${name} har redan det så.`, refused: false };
    case "without-footing":
      return refused(withoutFooting(outcome.rights));
    case "last-manager":
      return refused(
        `Ingen annan än ${name} får hantera handläggare. Ge manage-staff till någon annan först.`,
      );
    case "conflict":
      return refused(`Någon annan ändrade samma rättigheter för ${name} i samma stund. Försök igen.`);
    case "ended":
      return refused(`${name} avslutades som handläggare i samma stund.`);
    case "own-rights":
      throw new Error("the operator is none of the staff");
  }
}
