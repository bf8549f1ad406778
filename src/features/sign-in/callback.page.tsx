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
import { landingOf } from "./landing.ts";
import type { Refusal } from "./refusal-cookie.ts";
import { turnAway } from "./refused.page.tsx";
import { placeOf } from "./session.ts";
import { showAgain } from "./showing-again.ts";
import type { SignInParts } from "./sign-in-parts.ts";

/** Where the provider sends the browser back to. */
export function signInCallback(parts: SignInParts) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const attempt = await takeAttempt(parts.door.db, "service", visit.cookies.read("sign-in"), visit.now);
    visit.cookies.clear("sign-in");
    if (attempt === undefined) return turnAway(parts, visit, { reason: "expired" });
    if (attempt.verifying !== undefined) return await recognise(parts, visit, attempt);
    const arrival = await arrive({ ...parts, db: visit.db, now: visit.now }, attempt, answerIn(visit.query));
    return welcome(parts, visit, arrival, attempt.returnPath);
  };
}

async function welcome(
  parts: SignInParts,
  visit: Visit<"public">,
  arrival: Arrival,
  returnPath: string | undefined,
): Promise<Reply> {
  if (arrival.kind === "unknown") {
    return refuse(parts, visit, { reason: "not-registered", person: arrival.person }, returnPath);
  }
  if (arrival.kind !== "known") return refuse(parts, visit, { reason: arrival.kind }, returnPath);
  const { entry, identification } = arrival;
  switch (entry.kind) {
    case "enter":
      return (
        (await enter(parts, visit.cookies, entry.capacity, identification)) ??
        turnAway(parts, visit, { reason: "expired" }, returnPath)
      );
    case "choose":
      visit.cookies.set(
        "sign-in",
        await keepIdentification(parts.door.db, identification, visit.now),
        attemptMinutes * 60,
      );
      return redirect("/sign-in/organisation");
    case "suspended":
      return refuse(parts, visit, { reason: entry.kind }, returnPath, entry.capacity.actor);
  }
}

/** Somebody who is signed in was asked to show once more who they are. */
async function recognise(parts: SignInParts, visit: Visit<"public">, attempt: BegunAttempt): Promise<Reply> {
  const { returnPath } = attempt;
  const outcome = await showAgain(parts, visit, attempt);
  switch (outcome.kind) {
    case "shown":
      visit.cookies.set("session", outcome.session);
      return redirect(returnPath ?? landingOf(outcome.actor));
    case "signed-out":
      return turnAway(parts, visit, { reason: "expired" }, returnPath);
    case "refused":
      return refuse(parts, visit, { reason: outcome.reason }, returnPath, outcome.actor);
  }
}

type Logged = Refusal & { readonly reason: RefusalReason };

/** Writes the refusal to the log, about the person where it is one of ours, and leads to the page that tells it. */
async function refuse(
  parts: SignInParts,
  visit: Visit<"public">,
  refusal: Logged,
  returnPath: string | undefined,
  person?: Capacity["actor"],
): Promise<Reply> {
  const about = person && {
    ...placeOf(person),
    subject: { reference: person.reference, details: person.details },
  };
  const refused = event("sign-in-refused", { reason: refusal.reason }, about);
  await change(parts.door, system, async () => record(undefined, refused));
  return turnAway(
    parts,
    visit,
    { ...refusal, kind: person?.kind === "member" ? person.organisationKind : undefined },
    returnPath,
  );
}
