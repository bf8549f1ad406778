import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Member } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Cookies } from "#platform/http/cookies.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Id } from "#platform/ids.ts";
import type { Membership } from "./entry.ts";
import { event } from "./events.ts";
import { digestOf, newSecret } from "./secret.ts";
import { findSession, isSuspended } from "./sign-in.queries.ts";

/** How long a session lasts without being used, and in all (decision 40). */
export type SessionLimits = { readonly idleMinutes: number; readonly absoluteMinutes: number };

/** Often enough for an idle limit in minutes, and seldom enough that most requests only read. */
const touchEverySeconds = 30;

/** Who is asking, by the session cookie; `undefined` for everybody without a living session. */
export async function findMember(
  db: Kysely<Database>,
  cookies: Cookies,
  now: Date,
  limits: SessionLimits,
): Promise<Member | undefined> {
  const secret = cookies.read("session");
  if (secret === undefined) return undefined;
  const id = digestOf(secret);
  const session = await findSession(readOnly(db), id, {
    seenAfter: minutesBefore(now, limits.idleMinutes),
    createdAfter: minutesBefore(now, limits.absoluteMinutes),
  });
  if (session === undefined) return undefined;
  if (now.getTime() - session.lastSeenAt.getTime() >= touchEverySeconds * 1000) {
    await db.updateTable("sessions").set({ last_seen_at: now }).where("id", "=", id).execute();
  }
  return session.actor;
}

/**
 * Begins a session under a new secret and ends the one that this browser had. Between finding the membership and this
 * moment its HSA-id may have been corrected to somebody else's, or the person removed or suspended: so the row is
 * locked, and asked again.
 *
 * @returns the secret for the browser; `undefined` where the membership is no longer theirs
 */
export async function startSession(
  tx: Tx,
  membership: Membership,
  signIn: { hsaId: CanonicalHsaId; acr: string; former: string | undefined },
): Promise<Change<string | undefined>> {
  const secret = newSecret();
  const { member, organisation } = membership.actor;
  if (!(await rememberSignIn(tx, member, signIn.hsaId))) return unchanged(undefined);
  if (signIn.former !== undefined) {
    await tx.sql.deleteFrom("sessions").where("id", "=", digestOf(signIn.former)).execute();
  }
  await tx.sql
    .insertInto("sessions")
    .values({
      id: digestOf(secret),
      member_id: member,
      acr: signIn.acr,
      created_at: tx.now,
      last_seen_at: tx.now,
    })
    .execute();
  return record(secret, event("signed-in", { acr: signIn.acr }, { organisation }));
}

/** Binds the HSA-id to the person (decision 4), if the membership is still theirs and open. */
async function rememberSignIn(tx: Tx, member: Id<"members">, hsaId: CanonicalHsaId): Promise<boolean> {
  // the lock first: the next statement then sees what whoever held it has done
  await tx.sql.selectFrom("members").select("id").where("id", "=", member).forUpdate().execute();
  const remembered = await tx.sql
    .updateTable("members")
    .set((column) => ({
      first_signed_in_at: column.fn.coalesce("first_signed_in_at", column.val(tx.now)),
      last_signed_in_at: tx.now,
    }))
    .where("id", "=", member)
    .where("hsa_id_canonical", "=", hsaId)
    .where("ended_at", "is", null)
    .where(({ not }) => not(isSuspended))
    .returning("id")
    .executeTakeFirst();
  return remembered !== undefined;
}

/** Ends the session at once; nothing is logged when it had ended already. */
export async function endSession(tx: Tx, secret: string, actor: Member): Promise<Change<void>> {
  const ended = await tx.sql
    .deleteFrom("sessions")
    .where("id", "=", digestOf(secret))
    .returning("id")
    .executeTakeFirst();
  if (ended === undefined) return unchanged(undefined);
  return record(undefined, event("signed-out", {}, { organisation: actor.organisation }));
}

/** Sweeps out what no request can use any more. */
export async function forgetDeadSessions(
  db: Kysely<Database>,
  now: Date,
  limits: SessionLimits,
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("last_seen_at", "<=", minutesBefore(now, limits.idleMinutes))
    .execute();
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000);
}
