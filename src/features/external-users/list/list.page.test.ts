import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import {
  allRights,
  type ExternalOffice,
  newExternalOffice,
  type Person,
  type StaffVisitor,
} from "../../../../tests/external-office.ts";
import { hrefOf, textOf, withoutIds } from "../../../../tests/office.ts";
import type { Answer } from "../../../../tests/visitor.ts";

let office: ExternalOffice;
let petra: StaffVisitor;
let active: Person;
/** Has every right. */
let all: StaffVisitor;

const unique = "Kvastlund";

beforeAll(async () => {
  office = await newExternalOffice();
  petra = await office.staff();
  all = await office.staff(allRights);
  const created_at = new Date("2026-01-31T23:30:00Z");
  const names = { family_name: unique, created_at };
  active = await office.person({ ...names, given_name: "Åsa" }, "19900111-2383");
  const deactivated_at = office.door.clock();
  const last_signed_in_at = new Date("2026-02-01T10:00:00Z");
  await office.person({ ...names, given_name: "Örjan", deactivated_at, last_signed_in_at });
});

async function search(words: string, form: Record<string, string> = {}): Promise<Answer> {
  return await petra.follow(await petra.post("/external-users/searches", { words, ...form }));
}

describe("the list", () => {
  test("is in the menu Organisation under Extern användare, with the document's columns", async () => {
    const start = await petra.get("/my-rights");
    expect(hrefOf(start, "Organisation")).toBe("/external-users");
    const list = await petra.get(hrefOf(start, "Organisation"));
    expect(hrefOf(list, "Extern användare")).toBe("/external-users");
    expect(textOf(list)).toMatch(
      /E-postadress\s+Namn\s+Visningsnamn\s+Personnummer\s+Skapad\s+Senast inloggad\s+Status/,
    );
    expect(list.body).toContain("<h1");
    expect(list.body).toMatch(/<option value="500" selected/);
  });

  test("names everybody family name first, shows the day of birth alone, and leads to the person from both", async () => {
    const list = await search(unique);
    const rows = textOf(list).replaceAll(" ,", ",");
    expect(rows).toMatch(/Kvastlund, Örjan Märta i skogen – 2026-02-01 2026-02-01 Inaktiv/);
    expect(rows).toMatch(/Kvastlund, Åsa Märta i skogen 1990-01-11 2026-02-01 aldrig Aktiv/);
    expect(withoutIds(list.body)).not.toContain("2383");
    expect(list.body.match(new RegExp(`href="/external-users/${active.id}`, "g"))).toHaveLength(2);
  });

  test("shows a domain in the letters that it is written in, and finds it by them, by part and as it is kept", async () => {
    const asKept = "asa.kvist@xn--kvisthjd-7za1p.example";
    const written = "asa.kvist@kvisthöjdä.example";
    const person = await office.person({ email: asKept });
    for (const words of [written, "@KVISTHÖJDÄ.ex", "kvisthöjdä.example", asKept]) {
      // the list breaks addresses, and marks what was found in them
      expect(textOf(await search(words)).replaceAll(" ", ""), words).toContain(written);
    }
    for (const noun of ["", "/email-verification", "/deactivation"]) {
      const page = textOf(await all.get(`/external-users/${person.id}${noun}`));
      expect([page.includes(written), page.includes("xn--")], noun).toEqual([true, false]);
    }
  });

  test("marks the inactive in orange and in words", async () => {
    const list = await search(unique);
    const rows = list.body.split("<tr").filter((row) => row.includes(unique) || row.includes("<mark>"));
    const inactive = rows.filter((row) => row.includes('data-tone="inactive"'));
    expect(inactive).toHaveLength(1);
    expect(inactive[0]).toContain("Inaktiv");
    expect(inactive[0]).toContain("rjan");
  });

  test("goes back to what it was from the person's page", async () => {
    const list = await search(unique, { sort: "email", status: "active" });
    const href = /href="(\/external-users\/[0-9a-f-]{36}\?[^"]*)"/.exec(list.body)?.[1] ?? "";
    const page = await petra.get(href.replaceAll("&amp;", "&"));
    const back = new URL(hrefOf(page, "Stäng"), "http://site.example");
    expect(back.searchParams.get("sort")).toBe("email");
    expect(textOf(await petra.get(back.pathname + back.search))).toContain("1 av ");
  });
});

describe("a search", () => {
  test("leaves no word in the address, and is there again on reload and in every later address", async () => {
    const sent = await petra.post("/external-users/searches", { words: "kvastlund Örjan" });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toMatch(/^\/external-users\?search=[0-9a-f-]{36}$/);
    const list = await petra.get(sent.headers.location ?? "");
    expect(list.body).toContain('value="kvastlund Örjan"');
    expect(list.body).toContain("<mark>Kvastlund</mark>, <mark>Örjan</mark>");
    expect(textOf(await petra.get(sent.headers.location ?? ""))).toContain("1 av ");
    for (const [, address] of list.body.matchAll(/(?:href|src|action)="([^"]*)"/g)) {
      expect(decodeURIComponent(address ?? "").toLowerCase()).not.toContain("kvast");
    }
  });

  test("finds a name from any character, as people write it and as the list shows it", async () => {
    for (const words of ["KVASTLUND, å", "åsa kvast", " kvastlund   åsa ", "tlund å"]) {
      expect(textOf(await search(words)), words).toMatch(/1 av /);
    }
    expect(textOf(await search("vastlun"))).toMatch(/2 av /);
    expect(textOf(await search("kvastlund asa"))).toContain("Ingen extern användare stämmer");
  });

  test.each(["19900111-2383", "900111-2383", "199001112383", "1990-01-11", "900111", "19900111"])(
    "finds %j among personal numbers, and marks the day of birth",
    async (words) => {
      const list = await search(words);
      expect(list.body).toContain(active.id);
      expect(list.body).toContain("<mark>1990-01-11</mark>");
    },
  );

  test("does not find another part of a number, which is encrypted", async () => {
    expect((await search("2383")).body).not.toContain(active.id);
    expect((await search("0111")).body).not.toContain(active.id);
  });

  test("keeps its key while one filters and sorts", async () => {
    const first = await petra.post("/external-users/searches", { words: unique });
    const key = new URLSearchParams(first.headers.location?.split("?")[1]).get("search") ?? "";
    const filtered = await petra.post("/external-users/searches", {
      words: unique,
      search: key,
      status: "inactive",
      sort: "created",
      direction: "descending",
    });
    expect(filtered.headers.location).toBe(
      `/external-users?search=${key}&status=inactive&sort=created&direction=descending`,
    );
    const other = await petra.post("/external-users/searches", { words: "annat", search: key });
    expect(other.headers.location).not.toContain(key);
  });

  test("is lost to everybody else, and to oneself when the session ends; what was typed lies nowhere", async () => {
    const sent = await petra.post("/external-users/searches", { words: "hemligt sökord" });
    const address = sent.headers.location ?? "";
    const key = new URLSearchParams(address.split("?")[1]).get("search") ?? "";
    const colleague = await office.staff();
    const seen = await colleague.get(address);
    expect(textOf(seen)).toContain("Det du sökte efter finns inte kvar");
    expect(seen.body).not.toContain("hemligt");
    const cut = await petra.get("/external-users?search=xyz");
    expect(textOf(cut)).toContain("Det du sökte efter finns inte kvar");
    expect(textOf(await petra.get("/external-users?search="))).not.toContain("finns inte kvar");
    const row = await rowOf(key);
    expect(JSON.stringify(row)).not.toContain("hemligt");
    expect(row?.sealed_words.toString("latin1")).not.toContain("hemligt");
    const own = await office.staff();
    const mine = await own.post("/external-users/searches", { words: "hemligt sökord" });
    const mineKey = new URLSearchParams(mine.headers.location?.split("?")[1]).get("search") ?? "";
    await own.post("/sign-out");
    expect(await rowOf(mineKey)).toBeUndefined();
  });

  test("for nothing but spaces, or for nothing, shows everybody", async () => {
    for (const words of ["", "   "]) {
      const sent = await petra.post("/external-users/searches", { words });
      expect(sent.headers.location).toBe("/external-users");
    }
  });

  test("writes nothing to the log", async () => {
    const before = await eventCount();
    await search("kvastlund");
    expect(await eventCount()).toBe(before);
  });
});

describe("what is sent and asked strangely", () => {
  test.each([
    "%",
    "_",
    "\\",
    "'",
    '"><script>alert(1)</script>',
    "\u202e",
    "🦊",
    "a".repeat(2000),
    "\n",
    "å\u030a",
  ])("%j is a legal search, and text wherever it is shown", async (words) => {
    const list = await search(words);
    expect(list.statusCode).toBe(200);
    expect(list.body).not.toContain("<script>alert");
  });

  test("a field that is not of the form is refused", async () => {
    expect((await petra.post("/external-users/searches", { words: "a", sql: "1" })).statusCode).toBe(422);
  });

  test("NUL is refused, and what means nothing in the address is ignored", async () => {
    expect((await petra.get("/external-users?search=%00")).statusCode).toBe(400);
    const list = await petra.get(
      "/external-users?search=x&status=x&sort=x&size=7&after=x&page=9&direction=x&protected=only&more=1",
    );
    expect(list.statusCode).toBe(200);
    expect(list.body).toMatch(/<option value="500" selected/);
  });

  test("a day that is none is told beside its field, and nothing else is shown", async () => {
    const list = await petra.get("/external-users?signed-in-before=igår");
    expect(textOf(list)).toContain("Skriv datumet som år, månad och dag");
    expect(textOf(list)).toContain("Rätta datumet i filtret");
    expect(list.body).toContain('value="igår"');
    expect(list.body).not.toContain("<tbody>");
    expect((await petra.get("/external-users/count?signed-in-before=igår")).statusCode).toBe(200);
  });
});

describe("protected identities", () => {
  test("are nowhere for those without the right: not in the list, its counts, its search or its filters", async () => {
    const before = countOn(await petra.get("/external-users"));
    const hidden = await office.person(
      { family_name: "Dolding", protected_at: office.door.clock() },
      "19180110-2383",
    );
    expect(countOn(await petra.get("/external-users"))).toBe(before);
    for (const words of ["dolding", hidden.email, "19180110-2383", "180110"]) {
      expect((await search(words)).body).not.toContain(hidden.id);
    }
    const list = await petra.get("/external-users?protected=only");
    expect(list.body).not.toContain(hidden.id);
    expect(textOf(list)).not.toContain("Skyddade personuppgifter");
    expect(textOf(await petra.get("/external-users/count"))).toContain(`${before} extern`);
    expect((await office.all(hidden)).events).toEqual([]);
  });

  test("are marked for those with the right, and each look is logged", async () => {
    const sanna = await office.staff(["manage-protected-identities"]);
    const hidden = await office.person({ family_name: "Skymd", protected_at: office.door.clock() });
    const list = await sanna.get("/external-users?protected=only");
    expect(list.body).toContain(hidden.id);
    expect(textOf(list)).toMatch(/Skymd, Märta\s+Skyddad/);
    const { events } = await office.all(hidden);
    expect(events).toEqual([
      expect.objectContaining({ code: "protected-identity-seen", details: { where: "list" } }),
    ]);
  });
});

test("in English the list has English words", async () => {
  const anna = await office.staff();
  await anna.post("/language", { language: "en", return: "/external-users" });
  const list = textOf(await anna.get("/external-users"));
  expect(list).toMatch(
    /E-mail address\s+Name\s+Display name\s+Personal identity number\s+Created\s+Last signed in\s+Status/,
  );
  expect(list).toMatch(/external users/);
});

describe("where there are more than 100,000", () => {
  beforeAll(async () => {
    // what PostgreSQL reckons by is its own statistics
    await sql`update pg_class set reltuples = 100000000, relpages = 1 where oid = 'external_users'::regclass`.execute(
      office.door.db,
    );
    return async () => {
      await sql`analyze external_users`.execute(office.door.db);
    };
  });

  test("the count comes after the rows, from an address of its own that is also a page", async () => {
    const list = await petra.get("/external-users?size=25");
    expect(list.statusCode).toBe(200);
    const src = /<turbo-frame id="count"[^>]*src="([^"]*)"/.exec(list.body)?.[1] ?? "";
    expect(src).toBe("/external-users/count?size=25");
    expect(hrefOf(list, "Räkna alla")).toBe(src);
    const count = await petra.get(src);
    expect(textOf(count)).toMatch(/Antal externa användare .*\d+ externa användare/);
    expect(count.body).toContain('<turbo-frame id="count"');
    expect(textOf(list)).not.toMatch(/Rad \d/);
  });

  test("what few have is counted with the rows all the same", async () => {
    const list = await search("Kvastlund Åsa");
    expect(textOf(list)).toContain("1 träff");
    expect(list.body).not.toContain('<turbo-frame id="count"');
  });
});

function countOn(list: Answer): number {
  return Number(/ (\d+) externa? användare/.exec(textOf(list))?.[1]);
}

async function rowOf(key: string) {
  const rows = await office.door.db.selectFrom("list_searches").selectAll().execute();
  return rows.find(({ id }) => id === key);
}

async function eventCount(): Promise<number> {
  const { count } = await office.door.db
    .selectFrom("audit_events")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
