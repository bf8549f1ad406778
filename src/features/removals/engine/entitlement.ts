import type { Right } from "#platform/access/rights.ts";
import { forbidden } from "#platform/http/problem.ts";
import type { Choices } from "../removal.ts";

/** The rights that these choices need of whoever decides on them (decision 10), all of them. */
export function rightsNeeded({ account, comments, votes }: Choices): readonly Right[] {
  const keeps = comments === "keep" || votes === "keep";
  return [
    account === "delete" ? "delete-external-users" : "depersonalise-external-users",
    ...(keeps ? (["keep-authorship"] as const) : []),
  ];
}

/** @throws 403 where one of them is not held */
export function requireRights(held: ReadonlySet<Right>, choices: Choices): void {
  const lacking = rightsNeeded(choices).find((right) => !held.has(right));
  if (lacking !== undefined) throw forbidden(`the right ${lacking} is not held`);
}
