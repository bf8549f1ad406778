import type { VNode } from "preact";
import type { EventCatalogue } from "#platform/audit/event.ts";
import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { EmptyState } from "#ui/notice.tsx";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { Timeline } from "#ui/summary-list.tsx";
import { Changed } from "./changed.tsx";
import type { PersonHistory } from "./log.ts";
import { tell } from "./telling.ts";

const texts = defineTexts({
  sv: {
    heading: "Historik",
    empty: "Inget har hänt ännu.",
    all: (total: string) => `Visa alla ${total} händelser`,
    reason: (reason: string) => `Skäl: ${reason}`,
  },
  en: {
    heading: "History",
    empty: "Nothing has happened yet.",
    all: (total: string) => `Show all ${total} events`,
    reason: (reason: string) => `Reason: ${reason}`,
  },
});

type Told = {
  language: Language;
  eventCatalogue: EventCatalogue;
  /** Whether the reader may read what people gave as their reasons. */
  reasons?: "shown" | "left out";
};

/** The newest of what has happened to one person, with a way to the rest. */
export function History(
  props: Told & {
    history: PersonHistory;
    /** Where the rest is. */
    all: string;
  },
): VNode {
  const { language, history } = props;
  const text = texts(language);
  return (
    <Section id="history" heading={text.heading}>
      {history.total === 0 ? (
        <EmptyState sentence={text.empty} />
      ) : (
        <HistoryTimeline {...props} entries={history.entries} />
      )}
      {history.total > history.entries.length && (
        <p>
          <TextLink href={props.all}>{text.all(formatCount(history.total, language))}</TextLink>
        </p>
      )}
    </Section>
  );
}

export function HistoryTimeline(props: Told & { entries: PersonHistory["entries"] }): VNode {
  const { language, eventCatalogue, entries, reasons } = props;
  const text = texts(language);
  return (
    <Timeline
      events={entries.map((entry) => ({
        when: {
          iso: machineReadable(entry.occurredAt),
          text: formatDateTime(entry.occurredAt, language, "table"),
        },
        what: tell(eventCatalogue, entry, language),
        who: (
          <>
            <Changed language={language} changes={entry.changes} />
            {reasons === "shown" && entry.reason !== undefined && <p>{text.reason(entry.reason)}</p>}
          </>
        ),
      }))}
    />
  );
}
