import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { keptBy } from "../kept-by.ts";
import type { SearchResult, SoughtPerson } from "../known-values.ts";
import { filesIn, type SearchedFile, searchFile } from "./file-findings.ts";
import { Findings } from "./findings.ts";
import { judgeIn } from "./judge.ts";
import { lendQueries } from "./lend-queries.ts";
import { nameFacts } from "./name-facts.queries.ts";
import { openedDetails } from "./opened-details.ts";
import { PatternSet } from "./pattern-set.ts";
import { judgeSampled } from "./sampled-values.ts";
import { type Queries, searchedTables } from "./searched-tables.queries.ts";
import { soughtFrom } from "./sought.ts";
import { sampledColumns, sampledValues } from "./statistics.queries.ts";
import { hitsIn, placesIn, type SoughtSet, searchRows, searchTable } from "./table-findings.ts";
import { tracesOf } from "./traces.ts";

type SearchedPlace = SearchResult["places"][number];

/** What is searched. */
export type SearchedInstallation = {
  readonly connection: Pick<DatabaseConnection, "pool" | "db" | "engine">;
  /** Opens what the log holds of people whose keys exist, and makes the blind indexes of numbers. */
  readonly masterKey: MasterKey;
  /** Everything that the program writes outside the database's own storage. */
  readonly files: readonly SearchedFile[];
  /** How much of the tables has been searched, in bytes. */
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * Searches everything for a person's known values (decisions 31 and 32): every row of every table of every schema, what
 * the database has sampled of them to plan by, what of the log can be opened, and every file; in every form and encoding
 * that the program writes (`soughtFrom`). What is sealed with a key that is gone cannot be found, by nobody. The memory
 * that it takes does not grow with what it searches.
 *
 * On a server the tables are seen as they are at one moment. The embedded database gives its one connection back
 * between portions; nobody writes of the person meanwhile, since the removal has begun.
 * @throws what `signal` is aborted with, between portions
 */
export async function searchForValues(
  installation: SearchedInstallation,
  person: SoughtPerson,
  signal?: AbortSignal,
): Promise<SearchResult> {
  const findings = new Findings();
  const files = await filesIn(installation.files);
  const { sought, places } = await lendQueries(installation.connection, (client) =>
    searchDatabase(client, { ...installation, signal }, person, findings),
  );
  places.push(await searchDetails(installation, person, sought, findings));
  for (const { path, name, mayHold } of files) {
    const size = await searchFile(path, sought, (kind) =>
      findings.add(mayHold?.includes(kind) ? "kept" : "left", name, kind),
    );
    places.push({ place: name, searched: size, unit: "bytes" });
  }
  return { places, found: findings.all };
}

async function searchDatabase(
  client: Queries,
  { masterKey, onProgress, signal }: SearchedInstallation & { readonly signal: AbortSignal | undefined },
  person: SoughtPerson,
  findings: Findings,
): Promise<{ sought: SoughtSet; places: SearchedPlace[] }> {
  const sought = new PatternSet(soughtFrom(person, await nameFacts(client, person), masterKey));
  const judged = person.removal && {
    account: person.removal.account,
    keptBy: keptBy(masterKey, person.removal.id),
  };
  const traces = tracesOf(person.traces);
  const places: SearchedPlace[] = [];
  const tables = await searchedTables(client);
  const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const table of tables) {
    const place = table.schema === "public" ? table.name : `${table.schema}.${table.name}`;
    const judge = judgeIn(table, traces, judged);
    const rows = await searchTable({ client, signal }, table, sought, (row, hits) => {
      for (const hit of hits) {
        const verdict = judge(row, hit);
        if (verdict !== undefined) findings.add(verdict, `${place}.${hit.column}`, hit.kind);
      }
    });
    places.push({ place, searched: rows, unit: "rows" });
    done += table.bytes;
    onProgress?.(done, total);
  }
  const sampled = await sampledValues(client);
  searchRows(sampled.bytes, sampledColumns, sought, judgeSampled(findings, person.removal));
  places.push({ place: "pg_stats", searched: sampled.rows, unit: "rows" });
  return { sought, places };
}

/** What others' details say of the person is a mention; the person's own should have no key any more. */
async function searchDetails(
  { connection: { db }, masterKey }: SearchedInstallation,
  { traces }: SoughtPerson,
  sought: SoughtSet,
  findings: Findings,
): Promise<SearchedPlace> {
  let rows = 0;
  for await (const { column, person, text } of openedDetails(db, masterKey)) {
    rows += 1;
    const whole = [{ start: 0, end: text.length, isBytes: false }];
    const isOwn = traces.reference.includes(person);
    for (const { kind, extent, inAddress } of hitsIn(text, whole, [column], placesIn(text, sought))) {
      if (extent === "whole" || (inAddress && !isOwn)) continue;
      findings.add(isOwn ? "left" : "mention", `audit_events.${column}`, kind);
    }
  }
  return { place: "audit_events, opened", searched: rows, unit: "rows" };
}
