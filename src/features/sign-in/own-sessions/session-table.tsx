import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Card, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { LivingSession } from "./living-sessions.queries.ts";
import { sessionTableTexts } from "./session-table-texts.ts";

/** What else is told of a session, where its people come in by several ways. */
export type More<S> = { readonly heading: string; readonly of: (session: S) => string };

type TableProps<S extends LivingSession> = {
  language: Language;
  sessions: readonly S[];
  more?: More<S>;
  /** Where the session with this handle is ended. */
  endingAddress: (handle: string) => string;
};

/** Where somebody is signed in, each with the way to end it. */
export function SessionTable<S extends LivingSession>(props: TableProps<S>): VNode {
  const { language, sessions, more, endingAddress } = props;
  const texts = sessionTableTexts(language);
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
        {
          key: "browser",
          heading: texts.browser,
          cell: ({ browser }) => browser ?? texts.unknownBrowser,
        },
        ...(more === undefined ? [] : [{ key: "more", heading: more.heading, cell: more.of }]),
        {
          key: "end",
          heading: texts.end,
          cell: ({ handle, isThis, signedInAt }) =>
            isThis ? (
              texts.signOutInstead
            ) : (
              <TextLink href={endingAddress(handle)}>
                {texts.end}
                <span class="ds-sr-only">{texts.endSince(moment(signedInAt))}</span>
              </TextLink>
            ),
        },
      ]}
    />
  );
}

/** One session that is about to be ended. */
export function SessionCard<S extends LivingSession>(props: {
  language: Language;
  session: S;
  more?: More<S>;
}): VNode {
  const { language, session, more } = props;
  const texts = sessionTableTexts(language);
  const moment = (when: Date) => formatDateTime(when, language, "text");
  return (
    <Card>
      <SummaryList
        items={[
          { label: texts.signedIn, value: moment(session.signedInAt) },
          { label: texts.lastUsed, value: moment(session.lastUsedAt) },
          { label: texts.browser, value: session.browser ?? texts.unknownBrowser },
          ...(more === undefined ? [] : [{ label: more.heading, value: more.of(session) }]),
        ]}
      />
    </Card>
  );
}
