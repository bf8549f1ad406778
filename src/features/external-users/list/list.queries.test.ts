import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { Parameters } from "#platform/http/parameters.ts";
import { fold } from "#platform/text/fold.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { newPerson, scopeWith } from "../../../../tests/external-office.ts";
import {
  type ListedExternalPerson,
  seedListedExternalUsers,
} from "../../../../tests/listed-external-users.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import {
  countExternalUsers,
  type ExternalUsersPage,
  extentOf,
  listExternalUsers,
  readPage,
} from "./list.queries.ts";
import { type ListQuestion, questionOf } from "./list-question.ts";
import { listStateOf, type SortColumn, sortColumns } from "./list-state.ts";
import { chooseWay, type Way } from "./list-way.ts";

let door: ScratchDoor;
let people: ListedExternalPerson[];
/** How the database orders a text, so that the tests' own sorting needs no SQL. */
let order: ReadonlyMap<string, Buffer>;

const petra = scopeWith([]);
const sanna = scopeWith(["manage-protected-identities"]);

beforeAll(async () => {
  door = await scratchDoor();
  people = await seedListedExternalUsers(door);
  const texts = people.flatMap((one) => [one.givenName, one.familyName, one.displayName, one.email]);
  const { rows } = await sql<{ text: string; key: string }>`
    select text, swedish_order(text) as key from unnest(${texts}::text[]) as text`.execute(door.db);
  order = new Map(rows.map(({ text, key }) => [text, Buffer.from(key)]));
});

function asked(address: string, words?: string, changes: Partial<ListQuestion> = {}): ListQuestion {
  const search = words === undefined ? undefined : { key: "a-key" as never, words };
  const state = listStateOf(Parameters.parse(address), search, sanna);
  return { ...questionOf(state, door.masterKey, stockholmDate(door.clock())), ...changes };
}

const list = (question: ListQuestion, scope: ExternalUserScope = sanna) =>
  listExternalUsers(readOnly(door.db), scope, question);
const idsIn = (page: ExternalUsersPage) => page.rows.map(({ id }) => id);

/** Each way of finding a page; the walks that are given up at once end as gathered. */
const ways: readonly Way[] = [
  { kind: "counted" },
  { kind: "walked", most: undefined },
  { kind: "walked", most: 3 },
  { kind: "gathered", through: "indexes" },
  { kind: "gathered", through: "narrow" },
];

const addresses = [
  "",
  "status=inactive",
  "status=active&email=unverified",
  "email=verified&number=unverified",
  "number=missing",
  "number=unverified&number=missing",
  "number=verified&number=unverified&sort=birth-date",
  "number=verified&number=unverified&number=missing",
  "number=verified",
  "sign-in=never",
  "signed-in-before=2025-01-01",
  "signed-in-before=2025-01-01&sign-in=never",
  "protected=only",
  "status=active&status=inactive",
  "status=depersonalised",
  "status=being-removed",
  "status=depersonalised&status=being-removed",
  "status=inactive&status=depersonalised",
  "status=being-removed&email=unverified&sign-in=never",
];

const words = [
  undefined,
  "a",
  "%",
  "ö",
  "an",
  "visning 3",
  "@post",
  "900111",
  "19900111",
  "19900111-2383",
  "zzz",
];

function wants(address: string, word: string | undefined, one: ListedExternalPerson): boolean {
  const query = new URLSearchParams(address);
  const side = (name: string, isFirst: boolean, [first, second]: [string, string]) => {
    const chosen = query.getAll(name);
    return chosen.length !== 1 || chosen[0] === (isFirst ? first : second);
  };
  const newYear = new Date("2024-12-31T23:00:00Z");
  const before = query.has("signed-in-before") && one.signedInAt !== null && one.signedInAt < newYear;
  const never = query.has("sign-in") && one.signedInAt === null;
  const signIn = query.has("signed-in-before") || query.has("sign-in") ? before || never : true;
  const standing = one.removed ?? (one.active ? "active" : "inactive");
  const standings = query.getAll("status");
  return (
    (one.removed === undefined && standings.length === 0 ? true : standings.includes(standing)) &&
    side("email", one.emailVerified, ["verified", "unverified"]) &&
    (!query.has("number") || query.getAll("number").includes(numberOf(one))) &&
    signIn &&
    (!query.has("protected") || one.isProtected) &&
    (word === undefined || (one.removed === undefined && shows(one, word)))
  );
}

function numberOf({ numberVerified, birthDate }: ListedExternalPerson): string {
  if (birthDate === null) return "missing";
  return numberVerified ? "verified" : "unverified";
}

function shows(one: ListedExternalPerson, word: string): boolean {
  const { familyName, givenName, displayName, email } = one;
  const fields = [`${familyName} ${givenName}`, `${givenName} ${familyName}`, displayName, email];
  const born = { "900111": "1990-01-11", "19900111": "1990-01-11", "19900111-2383": "1990-01-11" }[word];
  return fields.some((field) => fold(field).includes(fold(word))) || one.birthDate === born;
}

/** All whom the address asks about, of whom the found are some: those who are removed only if they are asked for. */
function totalOf(address: string, word?: string): number {
  const asked = new URLSearchParams(address).getAll("status");
  const isListed = ({ removed }: ListedExternalPerson) =>
    removed === undefined || (word === undefined && asked.includes(removed));
  return people.filter(isListed).length;
}

const standings = ["active", "inactive", "being-removed", "depersonalised"];
const standingOf = ({ removed, active }: ListedExternalPerson) =>
  standings.indexOf(removed ?? (active ? "active" : "inactive"));

/** The order that the page promises, from the shown fields alone. */
function compare(column: SortColumn, one: ListedExternalPerson, other: ListedExternalPerson): number {
  const key = (text: string) => order.get(text) ?? Buffer.alloc(0);
  const by = (read: (person: ListedExternalPerson) => string) =>
    Buffer.compare(key(read(one)), key(read(other)));
  const less = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1);
  const time = (date: Date | null) => date?.getTime() ?? Number.NEGATIVE_INFINITY;
  const names = () => by((person) => person.familyName) || by((person) => person.givenName);
  const first = {
    email: () => by((person) => person.email),
    name: names,
    "display-name": () => by((person) => person.displayName),
    "birth-date": () => less(one.birthDate ?? "", other.birthDate ?? ""),
    created: () => less(time(one.createdAt), time(other.createdAt)),
    "signed-in": () => less(time(one.signedInAt), time(other.signedInAt)),
    status: () => less(standingOf(one), standingOf(other)) || names(),
  }[column]();
  return first || less(one.id, other.id);
}

describe("whatever is asked for", () => {
  test("the page has exactly those people, in that order, whichever way they are found", async () => {
    const questions = fc.record({
      address: fc.constantFrom(...addresses),
      word: fc.constantFrom(...words),
      sort: fc.constantFrom(...sortColumns),
      direction: fc.constantFrom("ascending" as const, "descending" as const),
      way: fc.constantFrom(...ways),
    });
    await fc.assert(
      fc.asyncProperty(questions, async ({ address, word, sort, direction, way }) => {
        const question = asked(address, word, { sort, direction });
        const page = await readPage(readOnly(door.db), sanna, question, way);
        const sign = direction === "ascending" ? 1 : -1;
        const expected = people
          .filter((one) => wants(address, word, one))
          .toSorted((one, other) => sign * compare(sort, one, other));
        expect(idsIn(page)).toEqual(expected.map(({ id }) => id));
        if (page.found !== undefined) expect(page.found).toBe(expected.length);
        if (page.total !== undefined) expect(page.total).toBe(totalOf(address, word));
      }),
      { numRuns: 200 },
    );
  });

  test.each(addresses)("the count apart says how many %j asks for", async (address) => {
    for (const word of [undefined, "an", "900111", "19900111-2383"]) {
      const counted = await countExternalUsers(readOnly(door.db), sanna, asked(address, word));
      const found = people.filter((one) => wants(address, word, one)).length;
      expect(counted).toEqual({ total: totalOf(address, word), found });
    }
  });
});

describe("page after page", () => {
  test.each(sortColumns)("by %s everybody is met once, forwards and backwards, each way", async (sort) => {
    for (const way of ways) {
      for (const direction of ["ascending", "descending"] as const) {
        const step = (place: ListQuestion["place"]) =>
          readPage(
            readOnly(door.db),
            sanna,
            asked("status=active", undefined, { sort, direction, size: 25, place }),
            way,
          );
        const forwards = await walkForwards(step);
        const expected = people.filter((one) => wants("status=active", undefined, one)).length;
        expect(new Set(forwards).size).toBe(expected);
        expect(await walkBackwards(step)).toEqual(forwards);
      }
    }
  });

  test("a page beside somebody who is not found any more begins where they would stand", async () => {
    const first = await list(asked("", undefined, { size: 25 }));
    const cursor = first.rows.at(-1);
    if (cursor === undefined) throw new Error("nobody is listed");
    const place = { kind: "after", row: cursor.id } as const;
    const whole = await list(asked("", undefined, { size: 25, place }));
    const active = await list(asked("status=active", undefined, { size: 25, place }));
    const later = idsIn(await list(asked("status=active")));
    expect(later).toEqual(expect.arrayContaining(idsIn(active)));
    expect(idsIn(whole)).toContain(active.rows[0]?.id);
  });

  test("an id that nobody has shows the first page", async () => {
    const nobody = "01890a5d-ac96-774b-bcce-b302099a8057" as ListedExternalPerson["id"];
    const first = idsIn(await list(asked("", undefined, { size: 25 })));
    for (const kind of ["after", "before"] as const) {
      for (const way of ways) {
        const question = asked("", undefined, { size: 25, place: { kind, row: nobody } });
        const astray = await readPage(readOnly(door.db), sanna, question, way);
        if (kind === "after") expect(astray.rows).toEqual([]);
      }
      const page = await list(asked("", undefined, { size: 25, place: { kind, row: nobody } }));
      expect(idsIn(page)).toEqual(first);
    }
  });
});

type Step = (place: ListQuestion["place"]) => Promise<ExternalUsersPage>;

async function walkForwards(step: Step): Promise<string[]> {
  let page = await step({ kind: "first" });
  const met = idsIn(page);
  while (page.onwards) {
    const last = page.rows.at(-1);
    if (last === undefined) break;
    page = await step({ kind: "after", row: last.id });
    expect(page.back).toBe(true);
    met.push(...idsIn(page));
  }
  return met;
}

async function walkBackwards(step: Step): Promise<string[]> {
  let page = await step({ kind: "last" });
  let met = idsIn(page);
  while (page.back) {
    const first = page.rows[0];
    if (first === undefined) break;
    page = await step({ kind: "before", row: first.id });
    met = [...idsIn(page), ...met];
  }
  return met;
}

describe("without the right to protected identities", () => {
  test("nobody protected is in rows, counts or search, each way", async () => {
    const hidden = new Set(people.filter(({ isProtected }) => isProtected).map(({ id }) => id));
    for (const way of ways) {
      for (const word of [undefined, "an", "@post", "19900111"]) {
        const page = await readPage(readOnly(door.db), petra, asked("", word), way);
        expect(idsIn(page).filter((id) => hidden.has(id))).toEqual([]);
        const visible = people.filter((one) => !one.isProtected && wants("", word, one));
        expect(page.rows).toHaveLength(visible.length);
        if (page.found !== undefined) expect(page.found).toBe(visible.length);
        if (page.total !== undefined) expect(page.total).toBe(totalOf("") - hidden.size);
      }
    }
    expect(await countExternalUsers(readOnly(door.db), petra, asked(""))).toEqual({
      total: totalOf("") - hidden.size,
      found: totalOf("") - hidden.size,
    });
  });

  test("a protected person's id tells nothing of where in the list they stand", async () => {
    const hidden = people.find(({ isProtected }) => isProtected);
    if (hidden === undefined) throw new Error("nobody is protected");
    for (const kind of ["after", "before"] as const) {
      const page = await list(asked("", undefined, { size: 25, place: { kind, row: hidden.id } }), petra);
      expect(idsIn(page)).toEqual(idsIn(await list(asked("", undefined, { size: 25 }), petra)));
    }
  });
});

describe("those who are removed", () => {
  test("are listed for whoever asks for them, with nothing that says who they were", async () => {
    const { rows } = await list(asked("status=depersonalised&status=being-removed&sort=created"));
    const gone = people.filter(({ removed }) => removed !== undefined);
    expect(rows).toEqual(
      gone.map(({ id, createdAt, removed }) => ({
        ...{ id, standing: removed, createdOn: stockholmDate(createdAt), signedInOn: null },
        ...{ email: null, givenName: null, familyName: null, displayName: null, birthDate: null },
        isProtected: false,
        ...{ place: expect.anything(), total: totalOf("") + gone.length, found: gone.length, passed: 0 },
      })),
    );
  });

  test("are looked for through indexes of their own, since the others leave them out", () => {
    const many = { people: 1_000_000, inAThousand: 900 };
    for (const address of ["status=depersonalised", "status=being-removed&sort=email"])
      expect(chooseWay(asked(address), many)).toEqual({ kind: "gathered", through: "indexes" });
  });

  test("are found by no word, and their ids tell nothing of where in the list they stood", async () => {
    const borta = await list(asked("status=being-removed&status=active", "borta"));
    expect(borta.rows).toEqual([]);
    const [gone] = people.filter(({ removed }) => removed === "being-removed");
    if (gone === undefined) throw new Error("nobody is being removed");
    const beside = await list(asked("", undefined, { size: 25, place: { kind: "after", row: gone.id } }));
    expect(idsIn(beside)).toEqual(idsIn(await list(asked("", undefined, { size: 25 }))));
  });
});

test("a small installation is counted with the rows", async () => {
  expect(await extentOf(readOnly(door.db), sanna, asked("", "an"))).toEqual({
    people: expect.any(Number),
    inAThousand: 0,
  });
  expect((await list(asked(""))).total).toBe(totalOf(""));
});

test("among very many, nobody beyond the scope decides whether the count comes with the rows", async () => {
  // what PostgreSQL reckons by is its own statistics
  await sql`update pg_class set reltuples = 100000000, relpages = 1 where oid = 'external_users'::regclass`.execute(
    door.db,
  );
  const hidden = people.find(({ isProtected }) => isProtected);
  const question = asked("", hidden?.email);
  expect((await extentOf(readOnly(door.db), sanna, question)).inAThousand).toBeGreaterThan(0);
  expect((await extentOf(readOnly(door.db), petra, question)).inAThousand).toBe(0);
  await sql`analyze external_users`.execute(door.db);
});

test("the longest and strangest names fit in the index that holds what is searched", async () => {
  const letters = ["ế", "ჰ", "漢", "ﷺ"];
  for (const letter of letters) {
    const long = [...Array(100).keys()].map((n) => (n % 3 === 0 ? letter : String.fromCodePoint(0x1e00 + n)));
    const name = long.join("");
    const email = `${"x".repeat(64)}@${`${"y".repeat(60)}.`.repeat(3)}example`.slice(0, 254);
    await newPerson(door, {
      family_name: name,
      given_name: name,
      display_name: long.slice(0, 50).join(""),
      email: `${letters.indexOf(letter)}${email}`.slice(0, 254),
    });
  }
});
