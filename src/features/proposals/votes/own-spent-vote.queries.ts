import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { openPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import type { CaseId } from "../proposal.ts";
import { isSpent } from "./spent-votes.ts";

/**
 * Whether the actor's number has a vote on the proposal already, whose account was removed (decision 29). Few proposals
 * have such votes: only then is the number opened.
 *
 * Unscoped: it is the actor's own number.
 */
export async function hasSpentVote(
  sql: Transaction<Database>,
  masterKey: MasterKey,
  id: CaseId,
  { externalUser }: Pick<ExternalUser, "externalUser">,
): Promise<boolean> {
  const own = await sql
    .selectFrom("external_users")
    .select("personal_number as number")
    .where("id", "=", externalUser)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("spent_votes").select("case_id").where("case_id", "=", id)),
    )
    .executeTakeFirst();
  if (own === undefined || own.number === null) return false;
  return await isSpent(sql, masterKey, id, openPersonalNumber(masterKey, own.number, externalUser));
}
