import { system } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { chosenAmong, newSecret, pathAfterSignIn, type Reason, reportFailure } from "#sign-in";
import { findAccountByNumber } from "../account/account.queries.ts";
import { letIn } from "../account/let-in.ts";
import { type Account, actorOf, subjectOf } from "../external-user.ts";
import { arrive, type ComingBack } from "./arrival.ts";
import { depart } from "./departure.ts";
import { eIdChoice } from "./e-id-choice.tsx";
import type { EIdParts } from "./e-id-parts.ts";
import { signInByNumber } from "./e-id-sign-in.ts";
import { event } from "./events.ts";
import type { SignInRefusal } from "./refusals.ts";
import { turnAway } from "./refused.page.tsx";

/** The button Logga in med e-legitimation leads here. */
export function beginSignIn(parts: EIdParts) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const returnPath = pathAfterSignIn(visit.query.one("return"));
    const chosen = chosenAmong(parts.providers, visit.query.one("provider"));
    if (chosen === undefined) return eIdChoice(parts, visit, "sign-in", returnPath);
    return await depart(parts, chosen, visit, { returnPath });
  };
}

/** Signs in whoever has a verified number, to the account that it is tied to. */
export async function finishSignIn(
  parts: EIdParts,
  { cookies, db, now }: Visit<"public">,
  back: ComingBack,
): Promise<Reply> {
  const { door } = parts;
  const { offered, returnPath } = back;
  const refuse = async (reason: Reason & { kind: SignInRefusal }, name?: string, account?: Account) => {
    await recordRefusal(parts, reason.kind, account);
    const told = reportFailure(parts.report, offered.key, reason);
    return turnAway(door, cookies, { reason: reason.kind, ...told, wanted: "sign-in", name }, returnPath);
  };
  const arrival = await arrive(back, now);
  if (arrival.kind !== "person") return await refuse(arrival);
  const index = blindIndexOf(door.masterKey, arrival.person.number);
  const account = await findAccountByNumber(db, index);
  if (account === undefined) return await refuse({ kind: "not-tied" }, arrival.name);
  if (account.deactivatedAt !== null) return await refuse({ kind: "inactive" }, arrival.name, account);
  const actor = actorOf(account);
  const browser = cookies.read("browser") ?? newSecret();
  const entering = { acr: arrival.person.acr, former: cookies.read("session"), browser };
  const session = await change(door, actor, (tx) => signInByNumber(tx, actor, index, entering));
  if (session === undefined)
    return turnAway(door, cookies, { reason: "expired", wanted: "sign-in" }, returnPath);
  letIn(cookies, { session, browser, account });
  cookies.clear("e-id-refusal");
  return redirect(returnPath ?? "/my-pages");
}

/** About the person where the account is known. */
async function recordRefusal({ door }: EIdParts, reason: SignInRefusal, account?: Account) {
  const about = account && { subject: subjectOf(account) };
  const refused = event("e-id-sign-in-refused", { cause: reason }, about);
  await change(door, system, async () => record(undefined, refused));
}
