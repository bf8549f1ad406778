import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Section } from "#ui/page-parts.tsx";
import { livingSince } from "../session.ts";
import type { SignInParts } from "../sign-in-parts.ts";
import { type LivingSession, livingSessionsOf } from "./living-sessions.queries.ts";
import { endingAddress } from "./session-addresses.ts";
import { SessionTable } from "./session-table.tsx";
import { sessionTexts } from "./session-texts.ts";

export type SessionsVisit = Visit<"service-sessions.read"> | Visit<"service-sessions.end">;

type Parts = Pick<SignInParts, "session">;

/** Where somebody is signed in, so that they see whether somebody else is (ASVS 7.5.2). */
export function showSessions(parts: Parts) {
  return async (visit: Visit<"service-sessions.read">): Promise<Page> => await sessionsPage(parts, visit);
}

/** Where whoever asks is signed in, in the capacity in which they ask. */
export async function ownSessions({ session }: Parts, visit: SessionsVisit): Promise<LivingSession[]> {
  const { actor, cookies, db, now } = visit;
  return await livingSessionsOf(db, actor, cookies.read("session") ?? "", livingSince(now, session));
}

/**
 * The same to whoever asked for a session that does not live: that it may have ended is all that anybody is told, since
 * one that has ended is kept nowhere, and one of somebody else's must look the same.
 */
export async function withoutSession(parts: Parts, visit: SessionsVisit): Promise<Page> {
  const { language } = visit;
  const notice = (
    <Notice language={language} tone="warning" takesFocus>
      {sessionTexts(language).gone}
    </Notice>
  );
  return { ...(await sessionsPage(parts, visit, notice)), status: 404 };
}

async function sessionsPage(parts: Parts, visit: SessionsVisit, above?: VNode): Promise<Page> {
  const { language } = visit;
  const { title, lead, endingOthers, unknown } = sessionTexts(language);
  const sessions = await ownSessions(parts, visit);
  const { idleMinutes, absoluteMinutes } = parts.session;
  return page({
    title,
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        {above}
        <PageHeading lead={lead(idleMinutes, Math.round(absoluteMinutes / 60))}>{title}</PageHeading>
        <SessionTable
          language={language}
          sessions={sessions}
          endingAddress={(handle) => endingAddress({ handle })}
        />
        {sessions.some(({ isThis }) => !isThis) && (
          <>
            <p>{unknown}</p>
            <p class="b-actions">
              <ButtonLink href={endingAddress("others")} variant="danger-secondary">
                {endingOthers.submit}
              </ButtonLink>
            </p>
          </>
        )}
        <SignOutEverywhere language={language} />
      </>
    ),
  });
}

/** It asks for no proof: it ends the session that asks as well, and so gives nothing to whoever has found a browser open. */
export function SignOutEverywhere({ language }: { language: Language }): VNode {
  const { heading, text, submit } = sessionTexts(language).everywhere;
  return (
    <Section id="everywhere" heading={heading}>
      <p>{text}</p>
      <form method="post" action="/sign-out" data-turbo="false" data-sign-out="">
        <Button variant="secondary" name="everywhere" value="yes">
          {submit}
        </Button>
      </form>
    </Section>
  );
}

function noticeIn(language: Language, code: string | undefined): string | undefined {
  const sentences = new Map<string, string>(Object.entries(sessionTexts(language).notices));
  return code === undefined ? undefined : sentences.get(code);
}
