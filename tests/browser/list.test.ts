import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browsing.ts";
import { arrive, follow, press, signIn, somebodyNew } from "./steps.ts";
import { addUser, column, countOf, filter, listHeading, rowOf, search } from "./steps-of-the-manual.ts";

const headings = ["Förnamn", "Efternamn", "HSA-id", "E-post", "E-tjänster", "Behörigheter"];

test("Whoever types one character finds every user with it in any column, and goes on typing", async ({
  browse,
}) => {
  const page = await browse({ as: "Astrid Öberg" });
  const everybody = await countOf(page);
  const field = page.getByRole("searchbox");
  await field.pressSequentially("ż");
  await expect.poll(() => countOf(page)).toMatch(/^\d+ av \d+ användare$/);
  await expect.poll(() => page.locator("#announcer").innerText()).toBe(await countOf(page));
  for (const row of await rows(page)) expect(row).toMatch(/z|ż/i);

  await field.pressSequentially("k");
  await field.press("ArrowLeft");
  await field.pressSequentially("a");
  await expect.poll(() => rows(page)).toHaveLength(1);
  expect(await field.inputValue()).toBe("żak");
  expect(
    await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]),
  ).toEqual([2, 2]);
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await page.locator("mark").allInnerTexts()).toContain("Żak");

  await field.clear();
  await expect.poll(() => countOf(page)).toBe(everybody);
});

test("A permission's name is searched too, and å, ä and ö are letters of their own", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await search(page, "utbetalningskonto");
  await page.waitForURL(/search=utbetalningskonto/);
  await rowOf(page, { hsaId: "SE2120009994-202F" }).waitFor();
  await search(page, "andre");
  await rowOf(page, { hsaId: "SE2120009994-200E" }).waitFor();
  await search(page, "orjan ");
  await page.waitForURL(/search=orjan/);
  expect(await column(page, "Efternamn")).toEqual(["Östlund"]);
  await search(page, "ohman");
  await page.waitForURL(/search=ohman/);
  expect(await column(page, "Efternamn")).toEqual(["Öhman"]);
});

test("Every heading sorts the list up and down", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.goto("/members?size=100");
  for (const heading of headings) {
    await sort(page, heading, "stigande", "ascending");
    const ascending = await column(page, heading);
    await sort(page, heading, "fallande", "descending");
    expect(await column(page, heading), heading).toEqual(ascending.toReversed());
    expect(new Set(ascending).size, heading).toBeGreaterThan(1);
  }
});

test("Names stand in Swedish order", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  const names = await column(page, "Efternamn");
  const some = [
    "af Tallmo",
    "Édouard",
    "Mueller",
    "Müller",
    "Vahlberg",
    "Wallin",
    "Żak",
    "Åberg",
    "Ängström",
    "Öhman",
  ];
  expect(
    names.filter((name) => some.includes(name)).filter((name, place, all) => all.indexOf(name) === place),
  ).toEqual(some);
});

test("The permissions to filter by are those of the chosen e-services", async ({ browse }) => {
  const page = await browse({ as: "Bo Ek" });
  const everybody = await rows(page);
  await filter(page, "Filtrera e-tjänster", "Se och ändra ansvar för ensamkommande");
  await page.waitForURL(/e-service=/);
  const permissions = page
    .locator("details")
    .filter({ has: page.locator("summary", { hasText: "Filtrera behörigheter" }) });
  await permissions.locator("summary").click();
  expect(await permissions.getByRole("checkbox").count()).toBe(2);
  for (const cell of await column(page, "E-tjänster")) expect(cell).toContain("Se och ändra ansvar");
  expect((await rows(page)).length).toBeLessThan(everybody.length);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: /Ta bort filtret E-tjänst/ }).click();
  await expect.poll(() => rows(page)).toHaveLength(everybody.length);
});

test("Users without any permission can be singled out", async ({ browse }) => {
  const page = await browse({ as: "Bo Ek" });
  await filter(page, "Filtrera behörigheter", "Utan behörighet");
  await page.waitForURL(/permission=none/);
  expect(new Set(await column(page, "Behörigheter"))).toEqual(new Set([""]));
  await rowOf(page, { hsaId: "SE2120009994-2005" }).waitFor();
});

describe("the list stands in its address", () => {
  test("so that reload, back and a bookmark show it again", async ({ browse }) => {
    const page = await browse({ as: "Bo Ek" });
    await search(page, "wa");
    await page.waitForURL(/search=wa(&|$)/);
    const found = await rows(page);
    await page.reload();
    expect(await rows(page)).toEqual(found);

    await sort(page, "Förnamn", "stigande", "ascending");
    const sorted = await rows(page);
    const bookmark = page.url();
    await page.getByRole("row").getByRole("link", { name: "Victoria" }).click();
    await arrive(page, "Victoria Wallin");
    await page.goBack();
    await arrive(page, listHeading);
    expect(await rows(page)).toEqual(sorted);
    expect(await page.getByRole("searchbox").inputValue()).toBe("wa");
    await page.goBack();
    await expect.poll(() => rows(page)).toEqual(found);

    const another = await browse({ as: "Astrid Öberg" });
    await another.goto(bookmark);
    expect(await rows(another)).toEqual(sorted);
    expect(await another.getByRole("searchbox").inputValue()).toBe("wa");
  });

  test("page by page, each user once", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    await page.goto("/members?size=100");
    const everybody = await column(page, "HSA-id");
    await page.goto("/members?size=10");
    const seen: string[] = [];
    for (;;) {
      seen.push(...(await column(page, "HSA-id")));
      const next = page.getByRole("navigation", { name: "Sidor" }).getByRole("link", { name: "Nästa" });
      if ((await next.count()) === 0) break;
      const before = page.url();
      await next.click();
      await expect.poll(() => page.url()).not.toBe(before);
    }
    expect(seen).toEqual(everybody);
  });

  test("and whoever follows an address with a filter that is gone is told so", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    await page.goto("/members?permission=statlig-ersattning.finns-inte");
    await page.getByText("ett filter som inte längre finns").waitFor();
  });
});

test("What one searched for is kept when one adds a user, and when one changes language", async ({
  browse,
}) => {
  const page = await browse();
  await signIn(page, "Bo Ek");
  await search(page, "wa");
  await page.waitForURL(/search=wa(&|$)/);
  const somebody = somebodyNew("Alva", "Utanträff");
  await addUser(page, somebody);
  await press(page, "Tillbaka till användare");
  await arrive(page, listHeading);
  expect(await page.getByRole("searchbox").inputValue()).toBe("wa");
  expect(await rowOf(page, somebody).count()).toBe(0);

  await search(page, "wal");
  await page.waitForURL(/search=wal(&|$)/);
  await press(page, "In English");
  await arrive(page, "Users");
  expect(await page.getByRole("searchbox").inputValue()).toBe("wal");
  await press(page, "På svenska");
  await arrive(page, listHeading);
});

test("A search without hits says so and shows the way back to all users", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await search(page, "ingenstans");
  await page.getByText("Ingen användare stämmer med ”ingenstans”").waitFor();
  await follow(page, "Visa alla användare");
  await expect.poll(async () => (await rows(page)).length).toBeGreaterThan(40);
  expect(await page.getByRole("searchbox").inputValue()).toBe("");
});

test("Administrators stand in a section of their own, to read only", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  const administrators = page.getByRole("table", { name: "Administratörer" });
  await administrators.getByText("astrid.oberg@exempelkoping.example").waitFor();
  await administrators.getByText("bo.ek@exempelkoping.example").waitFor();
});

test("On paper the table stands without the frame", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("table", { name: "Aktuella användare" }).isVisible()).toBe(true);
  expect(await page.getByRole("row").count()).toBeGreaterThan(40);
  for (const frame of ["banner", "contentinfo", "search"] as const) {
    expect(await page.getByRole(frame).isVisible(), frame).toBe(false);
  }
});

async function rows(page: Page): Promise<string[]> {
  const found = await page
    .getByRole("table", { name: "Aktuella användare" })
    .locator("tbody tr")
    .evaluateAll((all) => all.map((row) => row.textContent ?? ""));
  return found;
}

async function sort(
  page: Page,
  heading: string,
  arrow: "stigande" | "fallande",
  state: "ascending" | "descending",
): Promise<void> {
  await page.getByRole("link", { name: `Sortera ${heading} ${arrow}` }).click();
  const sorted = page.locator(`th[aria-sort=${state}]`).filter({ hasText: heading });
  await sorted.waitFor();
}
