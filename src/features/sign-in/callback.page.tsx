import { system } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { answerIn } from "./answer.ts";
import { type Arrival, arrive } from "./arrival.ts";
import { attemptMinutes, keepIdentification, takeAttempt } from "./attempt.ts";
import { enter } from "./entering.ts";
import type { Capacity } from "./entry.ts";
import { event, type RefusalReason } from "./events.ts";
import { soleKey } from "./offered.ts";
import type { Refusal } from "./refusal-cookie.ts";
import { turnAway } from "./refused.page.tsx";
import { placeOf } from "./session.ts";
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
    const arrival = await arrive({ ...parts, offered, db, now }, attempt, answerIn(query));
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
    case "assurance":
      return refuse(parts, visit, { reason: entry.kind }, returnPath, entry.capacity.actor);
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
