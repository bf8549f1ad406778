import type { Administrator } from "#platform/access/actor.ts";
import type { Door } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { testDatabase } from "./database.ts";

/** The door of a test that needs no site: the worker's database, a clock that stands still. */
export async function testDoor(): Promise<Door> {
  const { db } = await testDatabase();
  return {
    db,
    clock: () => new Date("2026-03-02T12:00:00.000Z"),
    masterKey: Buffer.alloc(32, 7) as MasterKey,
  };
}

/**
 * Everything that the acts on an organisation's people may write, in the order it was written. A refusal leaves it
 * as it was: rows, sessions and log alike.
 */
export async function ledger(
  { db }: Pick<Door, "db">,
  { organisation }: Pick<Administrator, "organisation">,
) {
  const members = await db
    .selectFrom("members")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .orderBy("id")
    .execute();
  const grants = await db
    .selectFrom("grants")
    .selectAll()
    .where("organisation_id", "=", organisation)
    .orderBy("id")
    .execute();
  const sessions = await db
    .selectFrom("sessions")
    .innerJoin("members", "members.id", "sessions.member_id")
    .selectAll("sessions")
    .where("members.organisation_id", "=", organisation)
    .orderBy("sessions.id")
    .execute();
  const events = await db
    .selectFrom("audit_events")
    .select(["code", "outcome", "actor_reference", "subject_reference", "details"])
    .where("organisation_id", "=", organisation)
    .orderBy("sequence")
    .execute();
  return { members, grants, sessions, events };
}
