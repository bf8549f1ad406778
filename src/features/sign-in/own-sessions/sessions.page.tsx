import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { livingSince } from "../session.ts";
import type { SignInParts } from "../sign-in-parts.ts";
import { type LivingSession, livingSessionsOf } from "./living-sessions.queries.ts";
import { OwnSessions } from "./own-sessions.tsx";
import { ownSessionsTexts } from "./own-sessions-texts.ts";
import { endingAddress } from "./session-addresses.ts";
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
  return { ...(await sessionsPage(parts, visit, { isGone: true })), status: 404 };
}

async function sessionsPage(
  parts: Parts,
  visit: SessionsVisit,
  { isGone } = { isGone: false },
): Promise<Page> {
  const { language } = visit;
  const { lead, unknown } = sessionTexts(language);
  const { idleMinutes, absoluteMinutes } = parts.session;
  return page({
    title: ownSessionsTexts(language).title,
    notice: noticeIn(language, visit.notice),
    content: (
      <OwnSessions
        {...{ language, unknown, endingAddress, isGone }}
        lead={lead(idleMinutes, Math.round(absoluteMinutes / 60))}
        sessions={await ownSessions(parts, visit)}
      />
    ),
  });
}

function noticeIn(language: Language, code: string | undefined): string | undefined {
  const sentences = new Map<string, string>(Object.entries(ownSessionsTexts(language).notices));
  return code === undefined ? undefined : sentences.get(code);
}
