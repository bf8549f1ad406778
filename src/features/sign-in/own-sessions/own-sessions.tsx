import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Section } from "#ui/page-parts.tsx";
import type { LivingSession } from "./living-sessions.queries.ts";
import { ownSessionsTexts } from "./own-sessions-texts.ts";
import { type More, SessionTable } from "./session-table.tsx";
import type { WhichSessions } from "./which-sessions.ts";

type Props<S extends LivingSession> = {
  language: Language;
  sessions: readonly S[];
  lead: string;
  more?: More<S>;
  /** What to do about a session that one does not know. */
  unknown: ComponentChildren;
  endingAddress: (which: WhichSessions) => string;
  /** Whether the one that was asked for is not among them. */
  isGone: boolean;
};

/** Where somebody is signed in, whoever it is, and the ways to end it (ASVS 7.5.2). */
export function OwnSessions<S extends LivingSession>(props: Props<S>): VNode {
  const { language, sessions, lead, more, unknown, endingAddress, isGone } = props;
  const { title, gone, endingOthers } = ownSessionsTexts(language);
  return (
    <>
      {isGone && (
        <Notice language={language} tone="warning" takesFocus>
          {gone}
        </Notice>
      )}
      <PageHeading lead={lead}>{title}</PageHeading>
      <SessionTable
        language={language}
        sessions={sessions}
        endingAddress={(handle) => endingAddress({ handle })}
        {...(more && { more })}
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
  );
}

/** It asks for no proof: it ends the session that asks as well, and so gives nothing to whoever has found a browser open. */
function SignOutEverywhere({ language }: { language: Language }): VNode {
  const { heading, text, submit } = ownSessionsTexts(language).everywhere;
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
