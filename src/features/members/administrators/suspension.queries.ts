import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { MemberId } from "../member.ts";

export type SuspensionId = Id<"member_suspensions">;

export type Suspension = { readonly id: SuspensionId; readonly since: Date; readonly reason: string };

/** What shuts the member out now; undefined where nothing does. */
export async function currentSuspension(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  member: MemberId,
): Promise<Suspension | undefined> {
  return await db
    .selectFrom("member_suspensions")
    .innerJoin("members", "members.id", "member_suspensions.member_id")
    .select(["member_suspensions.id", "suspended_at as since", "reason"])
    .where("members.organisation_id", "=", scope.organisation)
    .where("members.id", "=", member)
    .where("lifted_at", "is", null)
    .executeTakeFirst();
}
