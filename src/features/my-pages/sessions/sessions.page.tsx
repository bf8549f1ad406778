import type { VNode } from "preact";
import type { OwnSession } from "#external-users";
import type { Page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { ownPage } from "../own-page.tsx";
import { ownSessions } from "./living-sessions.ts";
import { endingAddress } from "./session-addresses.ts";
import { sessionTexts } from "./session-texts.ts";

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
        <SessionTable language={language} sessions={sessions} />
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
      </>
    ),
  });
}

function SessionTable({ language, sessions }: { language: Language; sessions: OwnSession[] }): VNode {
  const texts = sessionTexts(language);
  const moment = (when: Date) => formatDateTime(when, language, "table");
  return (
    <Table
      language={language}
      caption={texts.caption}
      captionHidden
      rows={sessions}
      columns={[
        {
          key: "signed-in",
          heading: texts.signedIn,
          namesRow: true,
          cell: ({ signedInAt, isThis }) => (
            <>
              {moment(signedInAt)} {isThis && <Tag tone="info">{texts.thisOne}</Tag>}
            </>
          ),
        },
        {
          key: "last-used",
          heading: texts.lastUsed,
          cell: ({ lastUsedAt }) => moment(lastUsedAt),
          wrap: "never",
        },
        { key: "way", heading: texts.way, cell: ({ way }) => texts.ways[way] },
        {
          key: "end",
          heading: texts.end,
          cell: ({ handle, isThis, signedInAt }) =>
            isThis ? (
              texts.signOutInstead
            ) : (
              <TextLink href={endingAddress({ handle })}>
                {texts.end}
                <span class="ds-sr-only">{texts.endSince(moment(signedInAt))}</span>
              </TextLink>
            ),
        },
      ]}
    />
  );
}
