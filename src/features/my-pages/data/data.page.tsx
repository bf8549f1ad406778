import type { VNode } from "preact";
import type { OwnEvent } from "#audit";
import { type Download, download, type Page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Fold } from "#ui/fold.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { Card, PageHeading, Prose, Section } from "#ui/page-parts.tsx";
import { SummaryList, Timeline } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { ownPage } from "../own-page.tsx";
import { dataTexts } from "./data-texts.ts";
import { wordsFor } from "./data-words.ts";
import { withheldTables } from "./exported-tables.ts";
import { numberLookUps, ownData } from "./own-data.ts";
import type { OwnRow, OwnTable } from "./own-rows.queries.ts";

const eventsShown = 50;

/** Everything that is held of the person, made from the registry of personal data: to be read, and to be fetched. */
export function showData({ door, eventCatalogue, readRefusal }: MyPagesParts) {
  const parts = { masterKey: door.masterKey, eventCatalogue, readRefusal };
  return async (visit: Visit<"own-data.export">): Promise<Page> => {
    const { db, actor, language } = visit;
    const { tables, events } = await ownData(db, parts, actor, language);
    const lookUps = await numberLookUps(db, parts, actor, language);
    const texts = dataTexts(language);
    return ownPage(visit, {
      title: texts.title,
      content: (
        <>
          <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
          <p class="b-actions">
            <ButtonLink href="/my-pages/data/download" variant="primary">
              {texts.download}
            </ButtonLink>
            <ButtonLink href="/my-pages/removal">{texts.remove}</ButtonLink>
          </p>
          <LookUps language={language} lookUps={lookUps} />
          <Section id="stored" heading={texts.stored}>
            {tables.map((table) => (
              <StoredTable language={language} table={table} />
            ))}
          </Section>
          <Events language={language} events={events} />
          <Withheld language={language} />
        </>
      ),
    });
  };
}

/** The same as a file for machines, in the names that the database has (GDPR article 20). */
export function downloadData({ door, eventCatalogue, readRefusal }: MyPagesParts) {
  return async ({ db, actor, language, now }: Visit<"own-data.export">): Promise<Download> => {
    const parts = { masterKey: door.masterKey, eventCatalogue, readRefusal };
    const { tables, events } = await ownData(db, parts, actor, language);
    const body = {
      exportedAt: now,
      tables: Object.fromEntries(tables.map(({ table, rows }) => [table, rows])),
      events,
    };
    return download({
      name: "mina-sidor.json",
      type: "application/json; charset=utf-8",
      body: `${JSON.stringify(body, undefined, 2)}\n`,
    });
  };
}

function LookUps({ language, lookUps }: { language: Language; lookUps: readonly OwnEvent[] }): VNode {
  const texts = dataTexts(language);
  return (
    <Section id="look-ups" heading={texts.lookUps}>
      <p>{texts.lookUpsLead}</p>
      {lookUps.length === 0 ? (
        <EmptyState sentence={texts.noLookUps} />
      ) : (
        <Table
          language={language}
          caption={texts.lookUps}
          captionHidden
          rows={lookUps}
          columns={[
            { key: "who", heading: texts.who, cell: ({ by }) => by, namesRow: true },
            { key: "when", heading: texts.when, cell: ({ at }) => formatDateTime(at, language, "table") },
          ]}
        />
      )}
    </Section>
  );
}

function StoredTable({ language, table }: { language: Language; table: OwnTable }): VNode {
  const texts = dataTexts(language);
  const [first, ...more] = table.rows;
  const name = texts.tables[table.table] ?? table.table;
  const summary = table.rows.length === 1 ? name : `${name} (${formatCount(table.rows.length, language)})`;
  return (
    <Fold summary={summary}>
      {first !== undefined && <StoredRow language={language} table={table} row={first} />}
      {more.map((row) => (
        <StoredRow language={language} table={table} row={row} />
      ))}
    </Fold>
  );
}

function StoredRow(props: { language: Language; table: OwnTable; row: OwnRow }): VNode {
  const { language, row } = props;
  const { table, readable } = props.table;
  const texts = dataTexts(language);
  return (
    <Card>
      <SummaryList
        items={readable.map((column) => ({
          label: texts.columns[column] ?? column,
          value: inWords(language, table, column, row[column]),
        }))}
      />
    </Card>
  );
}

function inWords(language: Language, table: string, column: string, value: unknown): string {
  const texts = dataTexts(language);
  if (value === null || value === undefined) return texts.nothing;
  if (value instanceof Date) return formatDateTime(value, language, "table");
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  // what a column holds as lists or by names of its own
  if (typeof value === "object")
    return Object.keys(value).length === 0 ? texts.nothing : JSON.stringify(value);
  return wordsFor(language, table, column, String(value));
}

/** What is stored and stays out of the extract, and why. */
function Withheld({ language }: { language: Language }): VNode {
  const { heading, tables, passwords } = dataTexts(language).withheld;
  return (
    <Section id="withheld" heading={heading}>
      <Prose>
        {withheldTables().map((table) => (
          <p>{tables[table]}</p>
        ))}
        <p>{passwords}</p>
      </Prose>
    </Section>
  );
}

function Events({ language, events }: { language: Language; events: readonly OwnEvent[] }): VNode {
  const texts = dataTexts(language);
  return (
    <Section id="events" heading={texts.events}>
      {events.length > eventsShown && <p>{texts.eventsHelp(formatCount(eventsShown, language))}</p>}
      <Timeline
        events={events.slice(0, eventsShown).map(({ at, sentence }) => ({
          when: { iso: machineReadable(at), text: formatDateTime(at, language, "table") },
          what: sentence,
        }))}
      />
    </Section>
  );
}
