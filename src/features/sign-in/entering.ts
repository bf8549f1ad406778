import type { Member, StaffMember } from "#platform/access/actor.ts";
import { type Change, change, type Tx, unchanged } from "#platform/change.ts";
import type { Cookies } from "#platform/http/cookies.ts";
import { type Redirect, redirect } from "#platform/http/reply.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Identification } from "./attempt.ts";
import type { Capacity } from "./entry.ts";
import { landingOf } from "./landing.ts";
import { isSuspended } from "./members.queries.ts";
import { type Arriving, startSession } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";

/**
 * Begins the session and sends the person to where they were going, in their own language.
 *
 * @returns `undefined` where the capacity has ceased to be theirs since it was found
 */
export async function enter(
  parts: Pick<SignInParts, "door">,
  cookies: Cookies,
  { actor, language }: Capacity,
  { hsaId, acr, authenticatedAt, returnPath }: Identification,
): Promise<Redirect | undefined> {
  const arriving = { acr, authenticatedAt, former: cookies.read("session") };
  const secret = await change(parts.door, actor, (tx) => enterAs(tx, actor, hsaId, arriving));
  if (secret === undefined) return undefined;
  welcomeIn(cookies, secret, language);
  return redirect(returnPath ?? landingOf(actor));
}

/** What the browser keeps of a sign-in that has succeeded. */
export function welcomeIn(cookies: Cookies, secret: string, language: "sv" | "en" | null): void {
  cookies.set("session", secret);
  if (cookies.read("refusal") !== undefined) cookies.clear("refusal");
  if (language !== null) rememberLanguage(cookies, language);
}

const yearInSeconds = 365 * 24 * 3600;

export function rememberLanguage(cookies: Cookies, language: "sv" | "en"): void {
  cookies.set("language", language, yearInSeconds);
}

/**
 * Between finding the capacity and this moment its identity may have been corrected to somebody else's, or the person
 * removed or suspended: so the row is locked, and asked again.
 *
 * @returns the secret for the browser; `undefined` where the capacity is no longer theirs
 */
export async function enterAs(
  tx: Tx,
  actor: Capacity["actor"],
  hsaId: CanonicalHsaId,
  arriving: Arriving,
): Promise<Change<string | undefined>> {
  return (await remember(tx, actor, hsaId)) ? startSession(tx, actor, arriving) : unchanged(undefined);
}

/** @returns whether the capacity is still theirs whose HSA-id this is */
export async function remember(tx: Tx, actor: Capacity["actor"], hsaId: CanonicalHsaId): Promise<boolean> {
  return actor.kind === "staff"
    ? await rememberStaff(tx, actor, hsaId)
    : await rememberMember(tx, actor, hsaId);
}

/** Binds the HSA-id to the person (decision 4), if the membership is still theirs and open. */
async function rememberMember(tx: Tx, actor: Member, hsaId: CanonicalHsaId): Promise<boolean> {
  // the lock first: the next statement then sees what whoever held it has done
  await tx.sql.selectFrom("members").select("id").where("id", "=", actor.member).forUpdate().execute();
  const remembered = await tx.sql
    .updateTable("members")
    .set((column) => ({
      first_signed_in_at: column.fn.coalesce("first_signed_in_at", column.val(tx.now)),
      last_signed_in_at: tx.now,
    }))
    .where("id", "=", actor.member)
    .where("hsa_id_canonical", "=", hsaId)
    .where("ended_at", "is", null)
    .where(({ not }) => not(isSuspended))
    .returning("id")
    .executeTakeFirst();
  return remembered !== undefined;
}

async function rememberStaff(tx: Tx, actor: StaffMember, hsaId: CanonicalHsaId): Promise<boolean> {
  await tx.sql.selectFrom("staff").select("id").where("id", "=", actor.staff).forUpdate().execute();
  const remembered = await tx.sql
    .updateTable("staff")
    .set((column) => ({
      first_signed_in_at: column.fn.coalesce("first_signed_in_at", column.val(tx.now)),
      last_signed_in_at: tx.now,
    }))
    .where("id", "=", actor.staff)
    .where("identity_scheme", "=", "hsa-id")
    .where("identity_canonical", "=", hsaId)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return remembered !== undefined;
}
