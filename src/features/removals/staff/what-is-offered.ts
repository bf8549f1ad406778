import type { StaffMember } from "#platform/access/actor.ts";
import { may } from "#platform/access/policy.ts";
import { forbidden } from "#platform/http/problem.ts";
import { type AccountChoice, accountChoices, type Choices } from "../removal.ts";

const actOf = { delete: "external-users.delete", depersonalise: "external-users.depersonalise" } as const;

/** What somebody of the staff may do to an account: a right for each. */
export function offeredAccounts(actor: StaffMember): AccountChoice[] {
  return accountChoices.filter((choice) => may(actor, actOf[choice]));
}

export function keepsAnything({ comments, votes }: Choices): boolean {
  return comments === "keep" || votes === "keep";
}

/** Whether the staff member has every right that these choices need. */
export function mayChoose(actor: StaffMember, choices: Choices): boolean {
  return (
    may(actor, actOf[choices.account]) &&
    (!keepsAnything(choices) || may(actor, "external-users.keep-authorship"))
  );
}

/** @throws 403 where one of the rights is not held: what was not offered is not taken */
export function mustBeAllowed(actor: StaffMember, choices: Choices): void {
  if (!mayChoose(actor, choices)) throw forbidden("a right that these choices need is not held");
}
