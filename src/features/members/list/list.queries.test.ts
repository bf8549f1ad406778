import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogueInForce, type EServiceInForce } from "#catalogue";
import type { Scope } from "#platform/access/scope.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { Parameters } from "#platform/http/parameters.ts";
import { fold } from "#platform/text/fold.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { type ListedPeople, type ListedPerson, seedListedPeople } from "../../../../tests/listed-people.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { listUsers } from "./list.queries.ts";
import { type MembersPage, questionOf } from "./list-question.ts";
import { rankedPermissions } from "./list-ranks.ts";
import { type ListState, listStateOf, type SortColumn, sortColumns } from "./list-state.ts";

let door: ScratchDoor;
let world: ListedPeople;
let catalogue: readonly EServiceInForce[];
/** How the database orders a text, so that the tests' own sorting needs no SQL. */
let order: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  door = await scratchDoor();
  world = await seedListedPeople(door);
  catalogue = await catalogueInForce(readOnly(door.db), world.scope, stockholmDate(door.clock()));
  const texts = world.people.flatMap((person) => [person.givenName, person.familyName, person.email]);
  const { rows } = await sql<{ text: string; key: string }>`
    select text, swedish_order(text) as key from unnest(${texts}::text[]) as text`.execute(door.db);
  order = new Map(rows.map(({ text, key }) => [text, Buffer.from(key)]));
});

function stateOf(address: string): ListState {
  return listStateOf(Parameters.parse(address), catalogue).state;
}

function ask(address: string, changes: Partial<ListState> = {}, scope: Scope = world.scope) {
  const today = stockholmDate(door.clock());
  const state = { ...stateOf(address), ...changes };
  return listUsers(readOnly(door.db), scope, questionOf(state, rankedPermissions(catalogue, "sv"), today));
}

const idsIn = (page: MembersPage) => page.members.map(({ id }) => id);
const idsOf = (people: readonly ListedPerson[]) => people.map(({ id }) => id);

function shows(person: ListedPerson, word: string): boolean {
  const { givenName, familyName, hsaId, email, held } = person;
  const fields = [`${givenName} ${familyName}`, hsaId, email, ...held.flatMap((p) => [p.name, p.eService])];
  return fields.some((field) => fold(field).includes(fold(word)));
}

/** The order that the page promises, from the shown fields alone. */
function compare(column: SortColumn, one: ListedPerson, other: ListedPerson): number {
  const key = (text: string) => order.get(text) ?? Buffer.alloc(0);
  const by = (read: (person: ListedPerson) => string) => Buffer.compare(key(read(one)), key(read(other)));
  const names = () => by((person) => person.familyName) || by((person) => person.givenName);
  const ids = () => (one.id < other.id ? -1 : 1);
  switch (column) {
    case "family-name":
      return names() || ids();
    case "given-name":
      return by((person) => person.givenName) || by((person) => person.familyName) || ids();
    case "hsa-id":
      return one.hsaId.toUpperCase() < other.hsaId.toUpperCase() ? -1 : 1;
    case "email":
      return by((person) => person.email) || ids();
    case "e-services":
      return compareLists(shown(one, "eService"), shown(other, "eService")) || names() || ids();
    case "permissions":
      return compareLists(shown(one, "name"), shown(other, "name")) || names() || ids();
  }
}

const collator = new Intl.Collator("sv-SE");

function shown(person: ListedPerson, what: "name" | "eService"): string[] {
  return [...new Set(person.held.map((permission) => permission[what]))].sort(collator.compare);
}

function compareLists(one: readonly string[], other: readonly string[]): number {
  const differing = one.findIndex((text, place) => text !== other[place]);
  if (differing === -1) return one.length - other.length;
  const [text, against] = [one[differing], other[differing]];
  return text === undefined || against === undefined ? 1 : collator.compare(text, against);
}

describe("searching", () => {
  test("finds exactly those who show the word under any heading", async () => {
    const everything = world.people.flatMap((p) => [`${p.givenName} ${p.familyName}`, p.hsaId, p.email]);
    const shownTexts = [...everything, "Asylsökande barn", "Övriga ärenden", "Avslutad tjänst", "Återkallad"];
    const partOfOne = fc
      .tuple(fc.constantFrom(...shownTexts), fc.nat(40), fc.integer({ min: 1, max: 5 }))
      .map(([text, start, length]) => text.slice(start, start + length).trim())
      .filter((word) => word !== "");
    const anything = fc.string({ minLength: 1, maxLength: 4 }).map((text) => text.replace(/\0/g, ""));
    const special = fc.constantFrom(
      "%",
      "_",
      "\\",
      "\\%",
      "p_",
      "%x",
      "'",
      '"',
      "\n",
      "Å",
      "å",
      " ",
      "ſ",
      "ß",
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(partOfOne, anything, special), async (word) => {
        const { search } = stateOf(`search=${encodeURIComponent(word)}`);
        const page = await ask(`size=500&search=${encodeURIComponent(word)}`);
        const expected = world.people.filter((person) => search === "" || shows(person, search));
        expect(new Set(idsIn(page))).toEqual(new Set(idsOf(expected)));
        expect(page.found).toBe(expected.length);
        expect(page.total).toBe(world.people.length);
      }),
      { numRuns: 100 },
    );
  });

  test("does not reach from one field into the next", async () => {
    const [person] = world.people;
    for (const between of ["", " ", "\n"]) {
      const word = encodeURIComponent(`${person?.familyName}${between}${person?.hsaId}`);
      expect((await ask(`search=${word}`)).found).toBe(0);
    }
  });

  test.each(["Avslutad", "Kommande", "Läsa", "Skriva", "Återkallad"])(
    "does not find what is not in force: %s",
    async (word) => {
      expect((await ask("", { search: word })).found).toBe(0);
    },
  );
});

describe("filtering", () => {
  test.each([
    { filter: "e-service=service-0", fits: (p: ListedPerson) => holds(p, "service-0") },
    { filter: "e-service=service-0&e-service=service-1", fits: (p: ListedPerson) => p.held.length > 0 },
    { filter: "permission=service-1.key-0", fits: (p: ListedPerson) => holds(p, "service-1.key-0") },
    {
      filter: "permission=service-1.key-0&permission=service-0.key-1",
      fits: (p: ListedPerson) => holds(p, "service-1.key-0") || holds(p, "service-0.key-1"),
    },
    {
      filter: "e-service=service-1&permission=service-1.key-1",
      fits: (p: ListedPerson) => holds(p, "service-1.key-1"),
    },
    { filter: "permission=none", fits: (p: ListedPerson) => p.held.length === 0 },
    {
      filter: "permission=none&permission=service-0.key-0",
      fits: (p: ListedPerson) => p.held.length === 0 || holds(p, "service-0.key-0"),
    },
    { filter: "e-service=service-0&permission=none", fits: () => false },
    {
      filter: "search=a&permission=service-0.key-0",
      fits: (p: ListedPerson) => shows(p, "a") && holds(p, "service-0.key-0"),
    },
  ])("$filter chooses the people who fit", async ({ filter, fits }) => {
    for (const sort of sortColumns) {
      const page = await ask(`size=500&${filter}`, { sort });
      expect(new Set(idsIn(page))).toEqual(new Set(idsOf(world.people.filter(fits))));
      expect(page.found).toBe(page.members.length);
    }
  });

  test("leaves each row all its permissions", async () => {
    const permissions = rankedPermissions(catalogue, "sv");
    const page = await ask("size=500&permission=service-1.key-0");
    for (const { id, held } of page.members) {
      const person = world.people.find((candidate) => candidate.id === id);
      expect(held.map((place) => permissions[place]?.name)).toEqual(person && shown(person, "name"));
    }
  });
});

function holds(person: ListedPerson, value: string): boolean {
  return person.held.some(
    (permission) => permission.value === value || permission.value.startsWith(`${value}.`),
  );
}

describe.each(sortColumns)("sorted by %s", (sort) => {
  const narrowings = ["", "search=a", "permission=none&permission=service-0.key-0"];

  test.each(["ascending", "descending"] as const)("%s follows what is shown", async (direction) => {
    const sorted = world.people.toSorted((one, other) => compare(sort, one, other));
    const expected = direction === "ascending" ? sorted : sorted.reverse();
    expect(idsIn(await ask("size=500", { sort, direction }))).toEqual(idsOf(expected));
  });

  test.each(narrowings)("pages forwards and backwards meet everybody once: %s", async (narrowing) => {
    for (const direction of ["ascending", "descending"] as const) {
      const whole = await ask(`size=500&${narrowing}`, { sort, direction });
      const step = (changes: Partial<ListState>) =>
        ask(`size=10&${narrowing}`, { sort, direction, ...changes });
      expect(await walk(step, "forwards")).toEqual(idsIn(whole));
      expect(await walk(step, "backwards")).toEqual(idsIn(whole));
    }
  });

  test("page numbers show the same pages", async () => {
    const whole = idsIn(await ask("size=500", { sort }));
    for (const number of [1, 2, 6, 7, 999]) {
      const page = await ask("size=10", { sort, place: { kind: "page", number } });
      expect(page.before).toBe((Math.min(number, 6) - 1) * 10);
      expect(idsIn(page)).toEqual(whole.slice(page.before, page.before + 10));
    }
  });
});

async function walk(
  step: (changes: Partial<ListState>) => Promise<MembersPage>,
  way: "forwards" | "backwards",
): Promise<string[]> {
  let page = await step({ place: { kind: way === "forwards" ? "first" : "last" } });
  let met = idsIn(page);
  for (;;) {
    const edge = page.members.at(way === "forwards" ? -1 : 0);
    const more = way === "forwards" ? met.length < page.found : page.before > 0;
    if (edge === undefined || !more) return met;
    if (way === "forwards") expect(page.before).toBe(met.length - page.members.length);
    const last: MembersPage = page;
    page = await step({ place: { kind: way === "forwards" ? "after" : "before", row: edge.id } });
    if (way === "forwards") met = [...met, ...idsIn(page)];
    // the first page is whole even where the way back would leave less than a page for it
    else met = [...idsIn(page).slice(0, last.before - page.before), ...met];
  }
}

describe("when the row of the address has left the list", () => {
  test("its place is known all the same", async () => {
    const gone = await memberWhoLeft();
    const page = await ask("size=500", { place: { kind: "after", row: gone.id } });
    expect(page.found).toBe(world.people.length);
    expect(page.before + page.members.length).toBe(page.found);
  });

  test("an id of another organisation or of nobody shows the first page", async () => {
    const [stranger] = (await ask("size=10", {}, world.neighbour)).members;
    const nobody = "00000000-0000-7000-8000-000000000000";
    const first = idsIn(await ask("size=10"));
    expect(stranger).toBeDefined();
    for (const id of [stranger?.id, nobody]) {
      expect(idsIn(await ask(`size=10&after=${id}`))).toEqual(first);
      expect(idsIn(await ask(`size=10&before=${id}`))).toEqual(first);
    }
  });

  function memberWhoLeft() {
    return door.db
      .selectFrom("members")
      .select("id")
      .where("organisation_id", "=", world.scope.organisation)
      .where("ended_at", "is not", null)
      .executeTakeFirstOrThrow();
  }
});

test("another organisation's people are neither listed nor counted", async () => {
  const own = new Set(idsOf(world.people));
  for (const sort of sortColumns) {
    const page = await ask("size=500&search=e", { sort }, world.neighbour);
    expect(idsIn(page).filter((id) => own.has(id as ListedPerson["id"]))).toEqual([]);
    expect(page.total).toBe(world.people.length);
  }
});
