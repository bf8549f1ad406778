import { operator } from "#platform/access/actor.ts";
import { type EndingOutcome, endStaff } from "#staff";
import { carryOut, dryRunMark } from "./carry-out.ts";
import { type Command, dryRunOption } from "./command.ts";
import { identityOptions, namedStaff } from "./named-staff.ts";
import { withWorkplace } from "./with-workplace.ts";

export const staffEnd: Command = {
  name: "staff end",
  summary: "Avsluta en handläggare.",
  about:
    "Rättigheter och inloggningar upphör genast. Den sista som får hantera handläggare avslutas inte: ge\n" +
    "manage-staff till någon annan först.",
  operands: [],
  options: { ...identityOptions, "dry-run": dryRunOption },
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async (workplace) => {
      const person = await namedStaff(workplace, call);
      const name = `${person.givenName} ${person.familyName}`;
      const outcome = await carryOut(workplace, call, (tx) => endStaff(tx, operator, person.id));
      if (outcome.kind !== "ended") {
        terminal.err(`${refusal(outcome, name)} Inget har ändrats.`);
        return 1;
      }
      terminal.out(`${dryRunMark(call)}${name} är inte längre handläggare.`);
      return 0;
    }),
};

function refusal(outcome: Exclude<EndingOutcome, { kind: "ended" }>, name: string): string {
  switch (outcome.kind) {
    case "already-ended":
      return `${name} avslutades som handläggare i samma stund.`;
    case "last-manager":
      return `Ingen annan än ${name} får hantera handläggare. Ge manage-staff till någon annan först.`;
    case "yourself":
      throw new Error("the operator is none of the staff");
  }
}
