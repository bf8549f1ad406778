import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { Installation } from "./data.ts";
import { type ListCase, pageSize, yardstick } from "./list-yardstick.ts";
import { type Reader, readerIn } from "./pages.ts";
import { measureAgainIf, medianTime } from "./timing.ts";

/** Medians in milliseconds: the whole page, and the one statement that returns what it shows. */
export type ListMeasurement = {
  readonly listCase: ListCase;
  readonly page: number;
  readonly statement: number;
};

const runs = 7;

const sorts = ["given-name", "family-name", "hsa-id", "email", "e-services", "permissions"] as const;
const directions = ["ascending", "descending"] as const;
const places = ["first", "middle", "last"] as const;

/** What is looked for; the comments say what a user has to show for it. */
const narrowings: readonly Pick<ListCase, "search" | "filter">[] = [
  { search: "", filter: "none" },
  { search: "", filter: "one permission" },
  { search: "", filter: "one e-service" },
  { search: "", filter: "without permission" },
  // a name
  { search: "anders", filter: "none" },
  // every user's e-mail
  { search: "example", filter: "none" },
  // the names of many permissions
  { search: "asyl", filter: "none" },
  { search: "asyl", filter: "one e-service" },
];

const shortSearches = ["a", "%", "er"];

/** Every combination for terms of three characters and more, with and without filters. */
export function listCases(): ListCase[] {
  return narrowings.flatMap((narrowing) => combinations(narrowing));
}

/** Terms of one and two characters, which no index of trigrams could answer. */
export function shortSearchCases(): ListCase[] {
  return shortSearches.flatMap((search) => combinations({ search, filter: "none" }));
}

function combinations(narrowing: Pick<ListCase, "search" | "filter">): ListCase[] {
  return sorts.flatMap((sort) =>
    directions.flatMap((direction) => places.map((place) => ({ sort, direction, place, ...narrowing }))),
  );
}

/** The largest organisation's list, 500 users a page, against the statement written by hand. */
export async function measureList(
  connection: DatabaseConnection,
  { largest }: Installation,
  cases: readonly ListCase[],
  limitOf: (one: ListMeasurement) => number,
): Promise<ListMeasurement[]> {
  const read = await readerIn(connection, largest);
  await warmUp(read);
  const measurements: ListMeasurement[] = [];
  for (const listCase of cases) {
    const { path, offset } = await addressOf(read, listCase);
    const isBeyond = (one: ListMeasurement) => one.page > limitOf(one);
    const measured = await measureAgainIf(isBeyond, runs, async (times) => ({
      listCase,
      page: await medianTime(() => read(path), times),
      statement: await medianTime(yardstick(connection.pool, largest, listCase, offset), times),
    }));
    measurements.push(measured);
  }
  return measurements;
}

/** The median of the steady organisation's first pages, in milliseconds: to be compared between installations. */
export async function measureSteady(
  connection: DatabaseConnection,
  { steady }: Installation,
): Promise<number[]> {
  const read = await readerIn(connection, steady);
  await warmUp(read);
  const times: number[] = [];
  for (const listCase of listCases().filter(({ place }) => place === "first")) {
    times.push(await medianTime(() => read(`/members?${queryOf(listCase)}`), 3 * runs));
  }
  return times;
}

/** A process that has just started compiles while it answers; people meet one that runs since weeks. */
async function warmUp(read: Reader): Promise<void> {
  for (let visit = 0; visit < 40; visit++)
    await read(`/members?size=${pageSize}&search=${visit % 2 ? "an" : ""}`);
}

/** The middle is reached as people reach it: by "Nästa" from the page before. */
async function addressOf(read: Reader, listCase: ListCase): Promise<{ path: string; offset: number }> {
  const first = `/members?${queryOf(listCase)}`;
  const found = foundOn(String(await read(first)));
  if (listCase.place === "first" || found <= pageSize) return { path: first, offset: 0 };
  const pages = Math.ceil(found / pageSize);
  if (listCase.place === "last") return { path: `${first}&page=last`, offset: (pages - 1) * pageSize };
  const number = Math.floor(pages / 2);
  const next = String(await read(`${first}&page=${number}`)).includes('rel="next"');
  const path = next ? await nextOf(read, `${first}&page=${number}`) : `${first}&page=${number}`;
  return { path, offset: next ? number * pageSize : (number - 1) * pageSize };
}

async function nextOf(read: Reader, path: string): Promise<string> {
  const html = String(await read(path));
  const link = [...html.matchAll(/<a[^>]*>/g)].find(([tag]) => tag.includes('rel="next"'))?.[0];
  const address = /href="([^"]*)"/.exec(link ?? "")?.[1];
  if (address === undefined) throw new Error(`${path} has no next page.`);
  return address.replaceAll("&amp;", "&");
}

function foundOn(html: string): number {
  const words = /data-announce[^>]*>([^<]*)</.exec(html)?.[1] ?? "";
  return Number(/^[\d\s]+/.exec(words)?.[0].replace(/\s/g, "") ?? "0");
}

function queryOf({ sort, direction, search, filter }: ListCase): string {
  const filters = {
    none: [],
    "one permission": [["permission", "ersattning.permission-4"]],
    "one e-service": [["e-service", "ansvar"]],
    "without permission": [["permission", "none"]],
  }[filter];
  const sorting = [
    ["sort", sort],
    ["direction", direction],
    ["size", String(pageSize)],
  ];
  const searching = search === "" ? [] : [["search", search]];
  return new URLSearchParams([...searching, ...filters, ...sorting]).toString();
}
