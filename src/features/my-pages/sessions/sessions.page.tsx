import type { VNode } from "preact";
import type { Page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { SessionTable, SignOutEverywhere } from "#sign-in";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { ownPage } from "../own-page.tsx";
import { ownSessions } from "./living-sessions.ts";
import { endingAddress } from "./session-addresses.ts";
import { sessionTexts, wayOf } from "./session-texts.ts";

/** Where somebody is signed in, so that they see whether somebody else is (ASVS 7.5.2). */
export function showSessions(parts: MyPagesParts) {
  return async (visit: Visit<"own-sessions.read">): Promise<Page> => await sessionsPage(parts, visit);
}

/**
 * The same to whoever asked for a session that does not live: that it may have ended is all that anybody is told, since
 * one that has ended is kept nowhere, and one of somebody else's must look the same.
 */
export async function withoutSession(parts: MyPagesParts, visit: Visit<"own-sessions.end">): Promise<Page> {
  const { language } = visit;
  const notice = (
    <Notice language={language} tone="warning" takesFocus>
      {sessionTexts(language).gone}
    </Notice>
  );
  return { ...(await sessionsPage(parts, visit, notice)), status: 404 };
}

type Asking = Visit<"own-sessions.read"> | Visit<"own-sessions.end">;

async function sessionsPage(parts: MyPagesParts, visit: Asking, above?: VNode): Promise<Page> {
  const { language } = visit;
  const { title, lead, endingOthers, unknown, changePassword } = sessionTexts(language);
  const sessions = await ownSessions(parts, visit);
  return ownPage(visit, {
    title,
    content: (
      <>
        {above}
        <PageHeading lead={lead(parts.session.idleMinutes)}>{title}</PageHeading>
        <SessionTable
          language={language}
          sessions={sessions}
          more={wayOf(language)}
          endingAddress={(handle) => endingAddress({ handle })}
        />
        {sessions.some(({ isThis }) => !isThis) && (
          <>
            <p>
              {unknown} <TextLink href="/my-pages/password">{changePassword}</TextLink>.
            </p>
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
