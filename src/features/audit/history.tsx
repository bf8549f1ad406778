import type { VNode } from "preact";
import type { PersonReference } from "#platform/access/actor.ts";
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
    all: (total: string) => `Visa alla ${total} händelser i loggen`,
  },
  en: {
    heading: "History",
    empty: "Nothing has happened yet.",
    all: (total: string) => `Show all ${total} events in the log`,
  },
});

/** The newest of what has happened to one person, with a way to the rest. */
export function History(props: {
  language: Language;
  eventCatalogue: EventCatalogue;
  reference: PersonReference;
  history: PersonHistory;
}): VNode {
  const { language, history } = props;
  const text = texts(language);
  return (
    <Section id="history" heading={text.heading}>
      {history.total === 0 ? (
        <EmptyState sentence={text.empty} />
      ) : (
        <Timeline
          events={history.entries.map((entry) => ({
            when: {
              iso: machineReadable(entry.occurredAt),
              text: formatDateTime(entry.occurredAt, language, "table"),
            },
            what: tell(props.eventCatalogue, entry, language),
            who: <Changed language={language} changes={entry.changes} />,
          }))}
        />
      )}
      {history.total > history.entries.length && (
        <p>
          <TextLink href={`/log?person=${props.reference}`}>
            {text.all(formatCount(history.total, language))}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
