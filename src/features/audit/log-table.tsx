import type { ComponentChildren, VNode } from "preact";
import type { PersonDetails, PersonReference } from "#platform/access/actor.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { Fold } from "#ui/fold.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import { Changed } from "./changed.tsx";
import type { LogEntry, Party } from "./log-entry.ts";
import { logTexts } from "./log-texts.ts";
import { nameOf, tell } from "./telling.ts";

export function LogTable(props: {
  language: Language;
  catalogue: EventCatalogue;
  entries: readonly LogEntry[];
  /** For a log of all organisations: whose each event is, and where one person's events are. */
  across?: Across;
}): VNode {
  const { language, catalogue, across } = props;
  const text = logTexts(language);
  return (
    <Table<LogEntry>
      language={language}
      caption={text.caption}
      captionHidden
      rows={props.entries}
      columns={[
        {
          key: "time",
          heading: text.time,
          namesRow: true,
          wrap: "never",
          cell: ({ occurredAt }) => (
            <time dateTime={machineReadable(occurredAt)}>
              {formatDateTime(occurredAt, language, "table")}
            </time>
          ),
        },
        { key: "actor", heading: text.actor, cell: ({ actor }) => capitalised(nameOf(actor, language)) },
        {
          key: "what",
          heading: text.what,
          cell: (entry) => (
            <>
              {tell(catalogue, entry, language)}
              <Details language={language} entry={entry} across={across} />
            </>
          ),
        },
        {
          key: "subject",
          heading: text.subject,
          cell: ({ subject }) => (subject === undefined ? "–" : capitalised(nameOf(subject, language))),
        },
        ...(across === undefined
          ? []
          : [
              {
                key: "organisation",
                heading: text.organisation,
                wrap: "words" as const,
                cell: across.organisationOf,
              },
            ]),
      ]}
    />
  );
}

type Across = {
  readonly organisationOf: (entry: LogEntry) => string;
  readonly hrefOf: (person: PersonReference) => string;
};

type DetailsProps = { language: Language; entry: LogEntry; across: Across | undefined };

/** Who exactly, and what was changed from what to what. */
function Details({ language, entry, across }: DetailsProps): VNode {
  const text = logTexts(language);
  const who = (party: Party) => <Exactly language={language} party={party} across={across} />;
  const items: { label: string; value: ComponentChildren }[] = [
    { label: text.doneBy, value: who(entry.actor) },
  ];
  if (entry.subject !== undefined) items.push({ label: text.concerns, value: who(entry.subject) });
  items.push({ label: text.outcomeLabel, value: text.outcome[entry.outcome] });
  const changed = Object.keys(entry.changes).length > 0;
  return (
    <Fold summary={text.details}>
      <SummaryList
        items={[
          ...items,
          ...(changed
            ? [{ label: text.changes, value: <Changed language={language} changes={entry.changes} /> }]
            : []),
        ]}
      />
    </Fold>
  );
}

function Exactly(props: { language: Language; party: Party; across: Across | undefined }): VNode {
  const { language, party, across } = props;
  const name = capitalised(nameOf(party, language));
  const exact = party.kind === "person" ? `${name}, ${identificationOf(party.details, language)}` : name;
  if (across === undefined || !("reference" in party)) return <>{exact}</>;
  return (
    <>
      {exact}. <TextLink href={across.hrefOf(party.reference)}>{logTexts(language).allOfPerson}</TextLink>
    </>
  );
}

/** What tells the person from others of the same name. */
function identificationOf(details: PersonDetails, language: Language): string {
  if ("hsaId" in details) return `${logTexts(language).hsaId} ${details.hsaId}`;
  return "identity" in details ? details.identity : details.email;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
