import { z } from "zod";
import { endOwnSessions } from "#external-users";
import { type FieldError as Fault, parseForm } from "#platform/forms/parse-form.ts";
import { type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { ownSessionsTexts, sessionsToEnd, type WhichSessions, whichAsked } from "#sign-in";
import { tooOftenPage } from "../account/too-often.page.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { ownAccount } from "../own-account.ts";
import { ownPage } from "../own-page.tsx";
import { neededProof, type Shown, shownPassword } from "../proof.ts";
import { Ending } from "./ending-form.tsx";
import { ownSessions } from "./living-sessions.ts";
import { endingAddress, sessionsAddress } from "./session-addresses.ts";
import { withoutSession } from "./sessions.page.tsx";

/** What ending one session, or all others, means, before it is done. */
export function showEnding(parts: MyPagesParts) {
  return async (visit: Visit<"own-sessions.end">): Promise<Reply> => await endingPage(parts, visit, []);
}

/** Asks for the password once more, or for an e-ID shown just now where the account has none (ASVS 7.5.2). */
export function submitEnding(parts: MyPagesParts) {
  return async (submission: Submission<"own-sessions.end">): Promise<Reply> => {
    const { actor, cookies, language, now } = submission;
    const which = whichAsked(submission.params.session);
    const proof = await prove(parts, submission);
    if (proof.kind === "too-often") return tooOftenPage(language, proof.until, now, endingAddress(which));
    if (proof.kind === "faulty") return await endingPage(parts, submission, proof.faults);
    const { proven } = proof;
    const session = cookies.read("session") ?? "";
    const asking = { which, session, proven, limits: parts.session };
    const outcome = await submission.change((tx) => endOwnSessions(tx, actor.externalUser, asking));
    switch (outcome.kind) {
      case "ended":
        if (outcome.session !== undefined) cookies.set("session", outcome.session);
        return redirect(sessionsAddress, which === "others" ? "other-sessions-ended" : "session-ended");
      case "already-ended":
        return await nothingToEnd(parts, submission, which);
      case "this":
        return redirect(sessionsAddress, "session-is-this");
      case "unproven":
        return redirect(endingAddress(which));
      case "signed-out":
        return redirect(sessionsAddress);
    }
  };
}

/** The same of a session that has ended, that never was, and that is somebody else's. */
async function nothingToEnd(
  parts: MyPagesParts,
  visit: Visit<"own-sessions.end">,
  which: WhichSessions,
): Promise<Reply> {
  if (which === "others") return redirect(sessionsAddress, "no-other-sessions");
  return await withoutSession(parts, visit);
}

/** Where the account has no password of its own, whether an e-ID was shown just now is for the change to say. */
async function prove(parts: MyPagesParts, submission: Submission<"own-sessions.end">): Promise<Shown> {
  if ((await neededProof(parts, submission)) !== "password") {
    parseForm({}, submission.form);
    return { kind: "shown", proven: undefined };
  }
  const read = parseForm({ password: z.string() }, submission.form);
  if (!read.ok) return { kind: "faulty", faults: read.errors };
  return await shownPassword(parts, submission, await ownAccount(submission), read.values.password);
}

async function endingPage(
  parts: MyPagesParts,
  visit: Visit<"own-sessions.end">,
  faults: readonly Fault[],
): Promise<Reply> {
  const { language } = visit;
  const which = whichAsked(visit.params.session);
  const sessions = await ownSessions(parts, visit);
  const own = sessions.find(({ isThis }) => isThis);
  if (own === undefined) return redirect(sessionsAddress);
  if (which !== "others" && which.handle === own.handle) return redirect(sessionsAddress, "session-is-this");
  const ending = sessionsToEnd(sessions, which);
  if (ending.length === 0) return await nothingToEnd(parts, visit, which);
  const needs = await neededProof(parts, visit);
  const texts = ownSessionsTexts(language);
  const { title } = which === "others" ? texts.endingOthers : texts.ending;
  const content = <Ending {...{ language, which, ending, needs, faults }} eId={parts.eId} />;
  const shown = ownPage(visit, { title, content });
  return faults.length === 0 ? shown : { ...shown, status: 422, faulty: true };
}
