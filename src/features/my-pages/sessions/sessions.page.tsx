import type { Page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { OwnSessions, ownSessionsTexts } from "#sign-in";
import { TextLink } from "#ui/page-parts.tsx";
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
  return { ...(await sessionsPage(parts, visit, { isGone: true })), status: 404 };
}

type Asking = Visit<"own-sessions.read"> | Visit<"own-sessions.end">;

async function sessionsPage(
  parts: MyPagesParts,
  visit: Asking,
  { isGone } = { isGone: false },
): Promise<Page> {
  const { language } = visit;
  const { lead, unknown, changePassword } = sessionTexts(language);
  const passwordChange = (
    <>
      {unknown} <TextLink href="/my-pages/password">{changePassword}</TextLink>.
    </>
  );
  return ownPage(visit, {
    title: ownSessionsTexts(language).title,
    content: (
      <OwnSessions
        {...{ language, endingAddress, isGone }}
        lead={lead(parts.session.idleMinutes)}
        sessions={await ownSessions(parts, visit)}
        more={wayOf(language)}
        unknown={passwordChange}
      />
    ),
  });
}
