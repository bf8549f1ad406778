import type { ExternalUser } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import {
  chosenAmong,
  digestOf,
  landingOf,
  type OfferedCitizen,
  pathAfterSignIn,
  type Reason,
  reportFailure,
} from "#sign-in";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { arrive, type ComingBack } from "./arrival.ts";
import { depart } from "./departure.ts";
import { eIdAddresses, withReturn } from "./e-id-addresses.ts";
import { eIdChoice } from "./e-id-choice.tsx";
import type { EIdParts } from "./e-id-parts.ts";
import { event } from "./events.ts";
import { identify, orTied } from "./identification.ts";
import { findOwnNumber } from "./own-number.queries.ts";
import type { IdentificationRefusal } from "./refusals.ts";
import { turnAway } from "./refused.page.tsx";
import { texts } from "./texts.ts";

/** The button Legitimera dig med e-legitimation leads here. What cannot succeed is told before anybody leaves. */
export function beginVerification(parts: EIdParts) {
  return async (visit: Visit<"own-identification.begin">): Promise<Reply> => {
    const { actor, cookies, db, query } = visit;
    const returnPath = pathAfterSignIn(query.one("return"));
    const session = cookies.read("session");
    const own = await findOwnNumber(db, actor);
    if (own?.verifiedBy === "e-id") return redirect(withReturn(eIdAddresses.verified, returnPath));
    if (own?.isBlocked) return await refuse(parts, visit, actor, { reason: { kind: "blocked" }, returnPath });
    if (session === undefined) throw new Error("somebody is signed in without a session");
    const chosen = chosenAmong(parts.providers, query.one("provider"));
    if (chosen === undefined) return eIdChoice(parts, visit, "verification", returnPath);
    return await depart(parts, chosen, visit, { returnPath, verifying: digestOf(session) });
  };
}

/**
 * Verifies the number of the account whose session asked for it, and of no other: if the browser has another session by
 * now, or none, the answer is not for it. So nobody can have somebody else's number verified for an account of their own.
 */
export async function finishVerification(
  parts: EIdParts,
  visit: Visit<"public">,
  back: ComingBack & { readonly verifying: Buffer },
): Promise<Reply> {
  const { actor, cookies, now } = visit;
  const { door } = parts;
  const { offered, returnPath, verifying } = back;
  const session = cookies.read("session");
  const expired = () => turnAway(door, cookies, { reason: "expired", wanted: "verification" }, returnPath);
  if (actor?.kind !== "external-user" || session === undefined) return expired();
  const isSameSession = digestOf(session).equals(verifying);
  if (!isSameSession)
    return await refuse(parts, visit, actor, { reason: { kind: "another-session" }, offered, returnPath });
  const arrival = await arrive(back, now);
  if (arrival.kind !== "person")
    return await refuse(parts, visit, actor, { reason: arrival, offered, returnPath });
  const outcome = await orTied(
    change(door, actor, (tx) => identify(tx, door.masterKey, actor, arrival.person, session)),
  );
  switch (outcome.kind) {
    case "verified":
      cookies.set("session", outcome.session);
      return redirect(withReturn(eIdAddresses.verified, returnPath));
    case "already-verified":
      return redirect(withReturn(eIdAddresses.verified, returnPath));
    case "ended":
      return expired();
    case "another-number":
    case "blocked":
    case "tied":
      return await refuse(parts, visit, actor, { reason: outcome, offered, returnPath, name: arrival.name });
  }
}

type Refusing = {
  readonly reason: Reason & { readonly kind: IdentificationRefusal };
  /** The provider that was gone to; undefined where the person never left. */
  readonly offered?: OfferedCitizen;
  readonly returnPath: string | undefined;
  readonly name?: string | undefined;
};

async function refuse(
  { door, report }: EIdParts,
  { cookies }: Pick<Visit<"public">, "cookies">,
  actor: ExternalUser,
  { reason, offered, returnPath, name }: Refusing,
): Promise<Reply> {
  const cause = reason.kind;
  await change(door, actor, async () => record(undefined, event("identification-refused", { cause })));
  const told = offered && reportFailure(report, offered.key, reason);
  return turnAway(door, cookies, { reason: cause, ...told, wanted: "verification", name }, returnPath);
}

/** Says that it is done, for which account, and leads on to where the person was going. */
export function verifiedPage({ actor, language, query }: Visit<"own-identification.begin">): Reply {
  if (!actor.hasVerifiedPersonalNumber) return redirect(landingOf(actor));
  const text = texts(language);
  const returnPath = pathAfterSignIn(query.one("return"));
  const content = (
    <>
      <PageHeading lead={text.verifiedLead(shownEmail(actor.details.email))}>{text.verified}</PageHeading>
      <p class="b-actions">
        <ButtonLink variant="primary" href={returnPath ?? landingOf(actor)}>
          {returnPath === undefined ? text.toMyPages : text.goOn}
        </ButtonLink>
      </p>
    </>
  );
  return page({ title: text.verified, place: text.place, content });
}
