import type { Member, SignedIn, StaffMember } from "#platform/access/actor.ts";
import { type Change, change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Visit } from "#platform/http/route.ts";
import { answerIn } from "./answer.ts";
import { arrive } from "./arrival.ts";
import type { BegunAttempt, Identification } from "./attempt.ts";
import { remember } from "./entering.ts";
import { populationOf } from "./entry.ts";
import { event, type RefusalReason } from "./events.ts";
import type { Reason } from "./failure.ts";
import type { OfferedService } from "./offered.ts";
import { digestOf } from "./secret.ts";
import { placeOf, renewSession } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";

/*
 * Somebody who is signed in shows once more who they are (OpenID Connect Core §3.1.2.1: `prompt=login`, `max_age=0`). The
 * answer has to be of the same person, to the same browser and session, and of after it was asked for.
 */

type Shown =
  | { readonly kind: "shown"; readonly session: string; readonly actor: SignedIn }
  | {
      readonly kind: "refused";
      readonly reason: Reason & { readonly kind: RefusalReason };
      readonly actor: Member | StaffMember;
    }
  /** The session has ended meanwhile, or it is not the one that asked. */
  | { readonly kind: "signed-out" };

export async function showAgain(
  parts: SignInParts & { readonly offered: OfferedService },
  { actor, cookies, db, now, query }: Visit<"public">,
  attempt: BegunAttempt,
): Promise<Shown> {
  const secret = cookies.read("session");
  if (actor === undefined || actor.kind === "external-user") return { kind: "signed-out" };
  if (secret === undefined || !attempt.verifying?.equals(digestOf(secret))) return { kind: "signed-out" };
  const withinSeconds = Math.max(0, (now.getTime() - attempt.startedAt.getTime()) / 1000);
  const arrival = await arrive({ ...parts, db, now }, attempt, answerIn(query), { withinSeconds });
  if (arrival.kind === "unknown") return { kind: "refused", reason: { kind: "another-person" }, actor };
  if (arrival.kind !== "known") return { kind: "refused", reason: arrival, actor };
  const { identification } = arrival;
  if (!parts.offered.levels[populationOf(actor)].includes(identification.acr))
    return { kind: "refused", reason: { kind: "assurance" }, actor };
  const session = await change(parts.door, actor, (tx) => keepShown(tx, actor, secret, identification));
  return session === undefined
    ? { kind: "refused", reason: { kind: "another-person" }, actor }
    : { kind: "shown", session, actor };
}

/** @returns the session's new secret; undefined where the e-ID is not that of whoever is signed in */
async function keepShown(
  tx: Tx,
  actor: Member | StaffMember,
  secret: string,
  { hsaId, acr, authenticatedAt }: Identification,
): Promise<Change<string | undefined>> {
  if (!(await remember(tx, actor, hsaId))) return unchanged(undefined);
  const session = await renewSession(tx, secret, { acr, authenticated_at: authenticatedAt ?? tx.now });
  if (session === undefined) return unchanged(undefined);
  return record(session, event("signed-in-again", { acr }, placeOf(actor)));
}
