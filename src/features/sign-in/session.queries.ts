import type { ReadonlyKysely } from "kysely/readonly";
import type { Database, Sessions } from "#db/tables.ts";
import type { SignedIn } from "#platform/access/actor.ts";
import { activeExternalUsers, actorOfExternalUser } from "./external-users.queries.ts";
import { actorOfMember, currentMembers, isSuspended } from "./members.queries.ts";
import { actorOfStaff, currentStaff } from "./staff.queries.ts";

type Db = ReadonlyKysely<Database>;

type StoredSession = {
  readonly actor: SignedIn;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly browser: string | null;
};

/**
 * Whom a living session belongs to. Removal, suspension, rights and both time limits are asked anew each time, so that
 * they bite at the next request.
 *
 * Unscoped: whose session it is decides the scope of everything after.
 */
export async function findSession(
  db: Db,
  id: Buffer,
  limits: { seenAfter: Date; createdAfter: Date },
): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom("sessions")
    .select(["member_id", "staff_id", "external_user_id", "created_at", "last_seen_at", "browser"])
    .where("id", "=", id)
    .where("last_seen_at", ">", limits.seenAfter)
    .where("created_at", ">", limits.createdAfter)
    .executeTakeFirst();
  const actor = row && (await findOwner(db, row));
  return actor && { actor, createdAt: row.created_at, lastSeenAt: row.last_seen_at, browser: row.browser };
}

/**
 * Whose session it is, or was, by the reference that the log knows; also of one that has ended by itself.
 *
 * Unscoped: the secret in the browser is what entitles to it, and it opens nothing.
 */
export async function findOwnerReference(db: Db, id: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom("sessions")
    .leftJoin("members", "members.id", "member_id")
    .leftJoin("staff", "staff.id", "staff_id")
    .leftJoin("external_users", "external_users.id", "external_user_id")
    .select(["members.person_reference as member", "staff.person_reference as staff"])
    .select("external_users.person_reference as externalUser")
    .where("sessions.id", "=", id)
    .executeTakeFirst();
  return row?.member ?? row?.staff ?? row?.externalUser ?? undefined;
}

type Owner = Pick<Sessions, "member_id" | "staff_id" | "external_user_id">;

/** Unscoped, as the session is. */
async function findOwner(db: Db, owner: Owner): Promise<SignedIn | undefined> {
  if (owner.member_id !== null) {
    const member = currentMembers(db).where("members.id", "=", owner.member_id);
    const row = await member.where(({ not }) => not(isSuspended)).executeTakeFirst();
    return row && actorOfMember(row);
  }
  if (owner.staff_id !== null) {
    const row = await currentStaff(db).where("staff.id", "=", owner.staff_id).executeTakeFirst();
    return row && actorOfStaff(row);
  }
  if (owner.external_user_id === null) return undefined;
  const row = await activeExternalUsers(db).where("id", "=", owner.external_user_id).executeTakeFirst();
  return row && actorOfExternalUser(row);
}
