import type { StaffMember } from "#platform/access/actor.ts";
import { may } from "#platform/access/policy.ts";
import { rightsNeeded } from "../engine/entitlement.ts";
import { type AccountChoice, accountChoices, type Choices } from "../removal.ts";

const actOf = { delete: "external-users.delete", depersonalise: "external-users.depersonalise" } as const;

/** What somebody of the staff may do to an account: a right for each. */
export function offeredAccounts(actor: StaffMember): AccountChoice[] {
  return accountChoices.filter((choice) => may(actor, actOf[choice]));
}

/** Whether the staff member holds every right that these choices need. */
export function mayChoose({ rights }: StaffMember, choices: Choices): boolean {
  return rightsNeeded(choices).every((right) => rights.has(right));
}
