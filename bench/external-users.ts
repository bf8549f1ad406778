import type { StaffMember } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { type Id, newRandomId } from "#platform/ids.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { listExternalUsers } from "../src/features/external-users/list/list.queries.ts";
import { questionOf } from "../src/features/external-users/list/list-question.ts";
import { type ListState, noFilters } from "../src/features/external-users/list/list-state.ts";
import { today } from "./data.ts";
import { type ExternalUsersCase, yardstick } from "./external-users-yardstick.ts";
import { masterKey, staffIn, type Writer } from "./pages.ts";
import { measureAgainIf, medianTime } from "./timing.ts";

/** Medians in milliseconds: the whole page, its rows alone, and the statement written by hand. */
export type ExternalUsersMeasurement = {
  readonly listCase: ExternalUsersCase;
  readonly page: number;
  readonly rows: number;
  readonly statement: number;
};

export type Timed = { readonly what: string; readonly page: number };

export type ExternalUsersMeasurements = {
  readonly plain: readonly ExternalUsersMeasurement[];
  readonly rare: readonly ExternalUsersMeasurement[];
  readonly common: readonly ExternalUsersMeasurement[];
  readonly numbers: readonly Timed[];
  readonly short: readonly Timed[];
  readonly counts: readonly Timed[];
};

const sorts = ["email", "name", "display-name", "birth-date", "created", "signed-in", "status"] as const;
const directions = ["ascending", "descending"] as const;
const places = ["first", "middle", "last"] as const;

/** What everybody has, and what one in five, in twenty and in a hundred and fifty have. */
const common = ["example", "berg", "anders"];
/** What some twenty have, and what nobody has. */
const rare = ["12345", "zzyzx"];
/** What all have, what a few have, and what nobody has. */
const short = ["a", "er", "q", "zq", "%"];

/**
 * The list of external users as somebody sees it who manages them, 500 a page.
 * @param isBeyond what is measured once more
 */
export async function measureExternalUsers(
  connection: DatabaseConnection,
  { runs, isBeyond }: Thoroughness = { runs: 7, isBeyond: isBeyondLimit },
): Promise<ExternalUsersMeasurements> {
  const number = await giveSomebodyANumber(connection);
  const staff = await staffIn(connection);
  for (let visit = 0; visit < 40; visit++) await staff.read("/external-users");
  const measure = (cases: readonly ExternalUsersCase[]) =>
    measureCases(connection, staff, cases, { runs, isBeyond });
  return {
    plain: await measure(everyCombination([""], places)),
    rare: await measure(everyCombination(rare, ["first"])),
    common: await measure(everyCombination(common, ["first"])),
    numbers: await timeSearches(staff, [number, number.slice(2), number.slice(0, 8)], runs),
    short: await timeSearches(staff, short, runs),
    counts: await timeCounts(staff, runs),
  };
}

function everyCombination(
  allWords: readonly string[],
  wanted: readonly ExternalUsersCase["place"][],
): ExternalUsersCase[] {
  return allWords.flatMap((words) =>
    sorts.flatMap((sort) =>
      directions.flatMap((direction) => wanted.map((place) => ({ words, sort, direction, place }))),
    ),
  );
}

async function measureCases(
  connection: DatabaseConnection,
  staff: Writer,
  cases: readonly ExternalUsersCase[],
  { runs, isBeyond }: Thoroughness,
): Promise<ExternalUsersMeasurement[]> {
  const measurements: ExternalUsersMeasurement[] = [];
  for (const listCase of cases) {
    const cursor = listCase.place === "middle" ? await middleOf(connection, listCase) : undefined;
    const path = await pathOf(staff, listCase, cursor);
    const measured = await measureAgainIf(isBeyond, runs, async (times) => ({
      listCase,
      page: await medianTime(() => staff.read(path), times),
      rows: await medianTime(() => rowsOf(connection, listCase, cursor), times),
      statement: await yardstick(connection.pool, listCase, cursor, times),
    }));
    measurements.push(measured);
  }
  return measurements;
}

/** What finds the rows of the page, however the list finds them. */
async function rowsOf(
  { db }: DatabaseConnection,
  { words, sort, direction, place }: ExternalUsersCase,
  cursor: string | undefined,
): Promise<unknown> {
  const key = newRandomId<"list_searches">();
  const state: ListState = {
    search: words === "" ? undefined : { key, words },
    ...{ filters: noFilters, sort, direction, size: 500, density: "comfortable" },
    place:
      cursor === undefined
        ? { kind: place === "last" ? "last" : "first" }
        : { kind: "after", row: cursor as Id<"external_users"> },
  };
  const question = questionOf(state, masterKey, stockholmDate(new Date()));
  const scope = externalUserScopeOf({ rights: new Set<Right>() } as unknown as StaffMember);
  return await listExternalUsers(readOnly(db), scope, question);
}

type Thoroughness = {
  readonly runs: number;
  readonly isBeyond: (measured: ExternalUsersMeasurement) => boolean;
};

/** As the report has it: the page of all, and the rows of a search. */
function isBeyondLimit({ listCase, page, rows, statement }: ExternalUsersMeasurement): boolean {
  return (listCase.words === "" ? page : rows) > 2 * statement + 10;
}

async function pathOf(
  staff: Writer,
  { sort, direction, place, words }: ExternalUsersCase,
  cursor: string | undefined,
): Promise<string> {
  const path = await staff.send("/external-users/searches", { words, sort, direction });
  const further = [
    ...(place === "last" ? [["page", "last"]] : []),
    ...(cursor === undefined ? [] : [["after", cursor]]),
  ];
  const query = new URLSearchParams(further).toString();
  return query === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${query}`;
}

/** Whoever stands in the middle of the list in this order. */
async function middleOf({ pool }: DatabaseConnection, { sort }: ExternalUsersCase): Promise<string> {
  const column = {
    email: "email_order",
    name: "family_name_order, given_name_order",
    "display-name": "display_name_order",
    "birth-date": "birth_date_order",
    created: "created_at",
    "signed-in": "signed_in_order",
    status: "status_order, family_name_order, given_name_order",
  }[sort];
  const { rows } = await pool.query<{ id: string }>(
    `select id from external_users where removal_id is null and protected_at is null order by ${column}, id
     offset (select count(*) / 2 from external_users) limit 1`,
  );
  return rows[0]?.id ?? "";
}

/** One of the tax agency's test numbers, found in its written forms and by its day. */
async function giveSomebodyANumber({ pool }: DatabaseConnection): Promise<string> {
  const day = parseLocalDate(today);
  if (day === null) throw new Error("the measurements' day is none");
  const read = parsePersonalNumber("19900111-2383", day);
  if (!read.ok) throw new Error("the test number is none");
  await pool.query(
    `update external_users set personal_number_index = $1, birth_date = '1990-01-11'
      where id = (select id from external_users
                   where personal_number_verified_at is not null and protected_at is null limit 1)`,
    [blindIndexOf(masterKey, read.value.canonical)],
  );
  return read.value.canonical;
}

async function timeSearches(staff: Writer, allWords: readonly string[], runs: number): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const words of allWords) {
    for (const sort of ["name", "created"] as const) {
      const path = await staff.send("/external-users/searches", { words, sort });
      const page = await medianTime(() => staff.read(path), runs);
      timed.push({ what: `"${words}", sorted by ${sort}`, page });
    }
  }
  return timed;
}

async function timeCounts(staff: Writer, runs: number): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const words of ["", ...common, ...short]) {
    const path = await staff.send("/external-users/searches", { words });
    const what = words === "" ? "all" : `"${words}"`;
    timed.push({ what, page: await medianTime(() => staff.read(countOf(path)), runs) });
  }
  return timed;
}

function countOf(path: string): string {
  return path.replace("/external-users", "/external-users/count");
}
