import { system } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { answerIn } from "./answer.ts";
import { type Arrival, arrive } from "./arrival.ts";
import { attemptMinutes, type BegunAttempt, keepIdentification, takeAttempt } from "./attempt.ts";
import { enter } from "./entering.ts";
import type { Capacity } from "./entry.ts";
import { event, type RefusalReason } from "./events.ts";
import { type Reason, reportFailure } from "./failure.ts";
import { landingOf } from "./landing.ts";
import { type OfferedService, soleKey } from "./offered.ts";
import type { Refusal } from "./refusal-cookie.ts";
import { turnAway } from "./refused.page.tsx";
import { placeOf } from "./session.ts";
import { showAgain } from "./showing-again.ts";
import type { SignInParts } from "./sign-in-parts.ts";

/** Where the provider sends the browser back to. */
export function signInCallback(parts: SignInParts) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const { cookies, db, now, params, query } = visit;
    const provider = params.provider ?? soleKey;
    const offered = parts.providers.find(({ key }) => key === provider);
    const secret = cookies.read("sign-in");
    const attempt = await takeAttempt(parts.door.db, { entrance: "service", provider }, secret, now);
    cookies.clear("sign-in");
    if (attempt === undefined || offered === undefined) return turnAway(parts, visit, { reason: "expired" });
    if (attempt.verifying !== undefined) return await recognise({ ...parts, offered }, visit, attempt);
    const arrival = await arrive({ ...parts, offered, db, now }, attempt, answerIn(query));
    return welcome(parts, visit, arrival, { provider, returnPath: attempt.returnPath });
  };
}

type Attempted = { readonly provider: string; readonly returnPath: string | undefined };

async function welcome(
  parts: SignInParts,
  visit: Visit<"public">,
  arrival: Arrival,
  attempted: Attempted,
): Promise<Reply> {
  if (arrival.kind === "unknown") {
    const { person } = arrival;
    return refuse(parts, visit, attempted, { reason: { kind: "not-registered" }, person });
  }
  if (arrival.kind !== "known") return refuse(parts, visit, attempted, { reason: arrival });
  const { entry, identification } = arrival;
  switch (entry.kind) {
    case "enter":
      return (
        (await enter(parts, visit.cookies, entry.capacity, identification)) ??
        turnAway(parts, visit, { reason: "expired" }, attempted.returnPath)
      );
    case "choose":
      visit.cookies.set(
        "sign-in",
        await keepIdentification(parts.door.db, identification, visit.now),
        attemptMinutes * 60,
      );
      return redirect("/sign-in/organisation");
    case "suspended":
    case "assurance":
    case "another-provider":
      return refuse(parts, visit, attempted, { reason: entry, whose: entry.capacity.actor });
  }
}

/** Somebody who is signed in was asked to show once more who they are. */
async function recognise(
  parts: SignInParts & { readonly offered: OfferedService },
  visit: Visit<"public">,
  attempt: BegunAttempt,
): Promise<Reply> {
  const { returnPath } = attempt;
  const outcome = await showAgain(parts, visit, attempt);
  switch (outcome.kind) {
    case "shown":
      visit.cookies.set("session", outcome.session);
      return redirect(returnPath ?? landingOf(outcome.actor));
    case "signed-out":
      return turnAway(parts, visit, { reason: "expired" }, returnPath);
    case "refused":
      return refuse(parts, visit, attempt, { reason: outcome.reason, whose: outcome.actor });
  }
}

type Refusing = {
  readonly reason: Reason & { readonly kind: RefusalReason };
  /** Whose attempt it was, where they are ours. */
  readonly whose?: Capacity["actor"];
  /** What the provider says of somebody whom we do not know. */
  readonly person?: NonNullable<Refusal["person"]>;
};

/** Writes the refusal to both logs, about the person where it is one of ours, and leads to the page that tells it. */
async function refuse(
  parts: SignInParts,
  visit: Visit<"public">,
  { provider, returnPath }: Attempted,
  { reason, whose, person }: Refusing,
): Promise<Reply> {
  const about = whose && {
    ...placeOf(whose),
    subject: { reference: whose.reference, details: whose.details },
  };
  const refused = event("sign-in-refused", { reason: reason.kind }, about);
  await change(parts.door, system, async () => record(undefined, refused));
  const told = reportFailure(parts.report, provider, reason);
  const kind = whose?.kind === "member" ? whose.organisationKind : undefined;
  return turnAway(parts, visit, { reason: reason.kind, ...told, person, kind }, returnPath);
}
