import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import type { ExternalUser, Member, SignedIn, StaffMember } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Cookies } from "#platform/http/cookies.ts";
import type { Asking, Found, SessionLasts } from "#platform/http/found-session.ts";
import { event } from "./events.ts";
import { digestOf, newSecret } from "./secret.ts";
import { findOwnerReference, findSession } from "./session.queries.ts";

/** How long a session lasts without being used, and in all (decision 40). */
export type SessionLimits = { readonly idleMinutes: number; readonly absoluteMinutes: number };

/** Often enough for an idle limit in minutes, and seldom enough that most requests only read. */
const touchEverySeconds = 30;

/** Who is asking, by the session cookie; `undefined` for everybody without a living session. */
export async function findSignedIn(
  db: Kysely<Database>,
  { cookies, browser, isUnasked }: Asking & { cookies: Cookies },
  now: Date,
  limits: SessionLimits,
): Promise<Found | undefined> {
  const secret = cookies.read("session");
  if (secret === undefined) return undefined;
  const id = digestOf(secret);
  const session = await findSession(readOnly(db), id, livingSince(now, limits));
  if (session === undefined) return undefined;
  const { actor, createdAt, lastSeenAt } = session;
  if (isUnasked) return { actor, lasts: lastsFrom(createdAt, lastSeenAt, now, limits) };
  const isDue = now.getTime() - lastSeenAt.getTime() >= touchEverySeconds * 1000;
  // the first request of a session says in what browser it began, and a copied cookie in what other it goes on
  if (isDue || session.browser !== (browser ?? null)) {
    const seen = { last_seen_at: now, browser: browser ?? null };
    await db.updateTable("sessions").set(seen).where("id", "=", id).execute();
  }
  // what is written down can be so much older
  const seenAt = new Date(now.getTime() - touchEverySeconds * 1000);
  return { actor, lasts: lastsFrom(createdAt, seenAt, now, limits) };
}

function lastsFrom(createdAt: Date, seenAt: Date, now: Date, limits: SessionLimits): SessionLasts {
  const secondsUntil = (from: Date, minutes: number) =>
    Math.max(0, Math.floor((from.getTime() - now.getTime()) / 1000) + minutes * 60);
  const unused = secondsUntil(seenAt, limits.idleMinutes);
  const inAll = secondsUntil(createdAt, limits.absoluteMinutes);
  return { seconds: Math.min(unused, inAll), isExtendable: unused < inAll };
}

/** Whose session the browser shows, also one that has ended by itself, as long as it has not been swept out. */
export async function findFormerOwner(db: Kysely<Database>, cookies: Cookies): Promise<string | undefined> {
  const secret = cookies.read("session");
  return secret === undefined ? undefined : await findOwnerReference(readOnly(db), digestOf(secret));
}

/** A session lives that has been used and has begun after these. */
export type LivingSince = { readonly seenAfter: Date; readonly createdAfter: Date };

export function livingSince(now: Date, limits: SessionLimits): LivingSince {
  return {
    seenAfter: minutesBefore(now, limits.idleMinutes),
    createdAfter: minutesBefore(now, limits.absoluteMinutes),
  };
}

/** How somebody came in: the level of assurance, and the secret of the session that this browser had before. */
export type Arriving = {
  readonly acr: string;
  /** When the provider saw the person; left out where none says. */
  readonly authenticatedAt?: Date | undefined;
  readonly former: string | undefined;
};

/**
 * Begins a session under a new secret and ends the one that this browser had. Whoever calls it has locked the person's
 * row in the same transaction and made sure that they may come in.
 * @returns the secret for the browser
 */
export async function startSession(
  tx: Tx,
  actor: SignedIn,
  { acr, authenticatedAt, former }: Arriving,
): Promise<Change<string>> {
  const secret = newSecret();
  if (former !== undefined) {
    await tx.sql.deleteFrom("sessions").where("id", "=", digestOf(former)).execute();
  }
  await tx.sql
    .insertInto("sessions")
    .values({
      ...{ id: digestOf(secret), ...ownerOf(actor), acr },
      ...{ authenticated_at: authenticatedAt ?? null, created_at: tx.now, last_seen_at: tx.now },
    })
    .execute();
  return record(secret, event("signed-in", { acr }, placeOf(actor)));
}

/** Whose a session is: one member, one of the staff or one external user. */
export type SessionOwner =
  | Pick<Member, "kind" | "member">
  | Pick<StaffMember, "kind" | "staff">
  | Pick<ExternalUser, "kind" | "externalUser">;

/** The column that says so. */
export function ownerOf(actor: SessionOwner) {
  switch (actor.kind) {
    case "member":
      return { member_id: actor.member };
    case "staff":
      return { staff_id: actor.staff };
    case "external-user":
      return { external_user_id: actor.externalUser };
  }
}

/** The organisation that an actor's event belongs to, where it belongs to any. */
export function placeOf(actor: SignedIn) {
  return actor.kind === "member" ? { organisation: actor.organisation } : {};
}

/**
 * Gives the session another secret, since its person has just shown again who they are (ASVS 7.2.4).
 * @param shown what they showed, where a provider tells
 * @returns the new one, for the browser; undefined where the session has ended
 */
export async function renewSession(
  tx: Tx,
  secret: string,
  shown: { acr?: string; authenticated_at?: Date } = {},
): Promise<string | undefined> {
  const renewed = newSecret();
  const row = await tx.sql
    .updateTable("sessions")
    .set({ id: digestOf(renewed), ...shown })
    .where("id", "=", digestOf(secret))
    .returning("id")
    .executeTakeFirst();
  return row && renewed;
}

/** For how long somebody who has just shown who they are may do what deserves it. */
export const freshMinutes = 15;

/**
 * Whether the session's person has shown who they are so shortly before. Where no provider said when, they have not.
 *
 * Unscoped: the secret in the browser is what entitles to it.
 */
export async function isFresh(db: Kysely<Database>, cookies: Cookies, now: Date): Promise<boolean> {
  const secret = cookies.read("session");
  if (secret === undefined) return false;
  const row = await db
    .selectFrom("sessions")
    .select("id")
    .where("id", "=", digestOf(secret))
    .where("authenticated_at", ">", minutesBefore(now, freshMinutes))
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends the session at once; nothing is logged when it had ended already. */
export async function endSession(tx: Tx, secret: string, actor: SignedIn): Promise<Change<void>> {
  const ended = await tx.sql
    .deleteFrom("sessions")
    .where("id", "=", digestOf(secret))
    .returning("id")
    .executeTakeFirst();
  if (ended === undefined) return unchanged(undefined);
  return record(undefined, event("signed-out", {}, placeOf(actor)));
}

/**
 * Signs the person out wherever they are signed in, in the capacity in which they ask; nothing is logged when nothing
 * lived any more.
 */
export async function endAllSessions(tx: Tx, actor: SignedIn): Promise<Change<void>> {
  if ((await endSessionsOf(tx, actor)) === 0) return unchanged(undefined);
  return record(undefined, event("signed-out-everywhere", {}, placeOf(actor)));
}

/**
 * Ends every session of one owner at once: the next request of each is nobody's.
 * @returns how many there were
 */
export async function endSessionsOf(tx: Tx, owner: SessionOwner): Promise<number> {
  const ended = await tx.sql
    .deleteFrom("sessions")
    .where(({ and }) => and(ownerOf(owner)))
    .returning("handle")
    .execute();
  return ended.length;
}

/** For so long whoever sends a form too late is known again, so that it waits for them: see `kept-form.ts`. */
const rememberedMinutes = 120;

/** Sweeps out what no request can use any more. */
export async function forgetDeadSessions(
  db: Kysely<Database>,
  now: Date,
  limits: SessionLimits,
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("last_seen_at", "<=", minutesBefore(now, limits.idleMinutes + rememberedMinutes))
    .execute();
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000);
}
