import { parseForm } from "#platform/forms/parse-form.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import type { SignInParts } from "../sign-in-parts.ts";
import { ownSessionsTexts } from "./own-sessions-texts.ts";
import { endingAddress, sessionsAddress } from "./session-addresses.ts";
import { endServiceSessions } from "./session-ending.ts";
import { SessionCard } from "./session-table.tsx";
import { sessionTexts } from "./session-texts.ts";
import { ownSessions, type SessionsVisit, withoutSession } from "./sessions.page.tsx";
import { sessionsToEnd, type WhichSessions, whichAsked } from "./which-sessions.ts";

type Parts = Pick<SignInParts, "session">;

/** What ending one session, or all others, means, before it is done. */
export function showEnding(parts: Parts) {
  return async (visit: Visit<"service-sessions.end">): Promise<Reply> => {
    const { language } = visit;
    const which = whichAsked(visit.params.session);
    const sessions = await ownSessions(parts, visit);
    const isOwn =
      which !== "others" && sessions.some(({ handle, isThis }) => isThis && handle === which.handle);
    if (isOwn) return redirect(sessionsAddress, "session-is-this");
    const chosen = sessionsToEnd(sessions, which);
    if (chosen.length === 0) return await nothingToEnd(parts, visit, which);
    const texts = ownSessionsTexts(language);
    const { title, submit } = which === "others" ? texts.endingOthers : texts.ending;
    const lead = which === "others" ? texts.endingOthers.lead(chosen.length) : texts.ending.lead;
    return page({
      title,
      breadcrumb: [{ label: texts.title, href: sessionsAddress }],
      content: (
        <>
          <PageHeading lead={lead}>{title}</PageHeading>
          {chosen.map((session) => (
            <SessionCard language={language} session={session} />
          ))}
          <Form action={endingAddress(which)}>
            <Actions>
              <Button variant="danger">{submit}</Button>
              <ButtonLink href={sessionsAddress}>{sessionTexts(language).cancel}</ButtonLink>
            </Actions>
          </Form>
        </>
      ),
    });
  };
}

export function submitEnding(parts: Parts) {
  return async (submission: Submission<"service-sessions.end">): Promise<Reply> => {
    const { actor, cookies } = submission;
    parseForm({}, submission.form);
    const which = whichAsked(submission.params.session);
    const asking = { which, session: cookies.read("session") ?? "", limits: parts.session };
    const outcome = await submission.change((tx) => endServiceSessions(tx, actor, asking));
    switch (outcome.kind) {
      case "ended":
        return redirect(sessionsAddress, which === "others" ? "other-sessions-ended" : "session-ended");
      case "already-ended":
        return await nothingToEnd(parts, submission, which);
      case "this":
        return redirect(sessionsAddress, "session-is-this");
      case "signed-out":
        return redirect(sessionsAddress);
    }
  };
}

/** The same of a session that has ended, that never was, and that is somebody else's. */
async function nothingToEnd(parts: Parts, visit: SessionsVisit, which: WhichSessions): Promise<Reply> {
  if (which === "others") return redirect(sessionsAddress, "no-other-sessions");
  return await withoutSession(parts, visit);
}
