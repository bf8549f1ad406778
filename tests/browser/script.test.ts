import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browsing.ts";
import { arrive, press, signIn, somebodyNew } from "./steps.ts";
import {
  addUser,
  countOf,
  fillIn,
  filter,
  fullName,
  listHeading,
  removeUser,
  search,
} from "./steps-of-the-manual.ts";

const noAnswer = "Det gick inte att nå tjänsten. Kontrollera nätverket och försök igen.";

describe("a filter stays open while one uses it with the mouse", () => {
  for (const [address, name] of [
    ["/members", "Filtrera e-tjänster"],
    ["/members", "Filtrera behörigheter"],
    ["/log", "Filtrera händelser"],
  ] as const) {
    test(`${name}: the words tick, the panel does nothing`, async ({ browse }) => {
      const page = await browse({ as: "Astrid Öberg" });
      await page.goto(address);
      const menu = await unfold(page, name);
      const panel = await menu.locator("fieldset").boundingBox();
      if (panel === null) throw new Error("The filter shows nothing.");
      await page.mouse.move(panel.x + 4, panel.y + 4);
      await pressSlowly(page);
      expect(await menu.getAttribute("open")).not.toBeNull();

      const label = menu.locator("label").nth(1);
      await label.hover();
      await pressSlowly(page);
      await page.waitForURL(/\?/);
      expect(await menu.getByRole("checkbox").nth(1).isChecked()).toBe(true);
      expect(await menu.getAttribute("open")).not.toBeNull();

      await page.getByRole("heading", { level: 1 }).click();
      expect(await menu.getAttribute("open")).toBeNull();
    });
  }

  test("Filtrera period: the words lead to their field", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    await page.goto("/log");
    const menu = await unfold(page, "period");
    await menu.locator("label").first().hover();
    await pressSlowly(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("from");
    expect(await menu.getAttribute("open")).not.toBeNull();
  });
});

test("Whoever turns the page is at its top, and hears which rows it has", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.goto("/members?size=25");
  await page.getByRole("link", { name: "Nästa" }).click();
  await page.waitForURL(/after=|page=/);
  await expect.poll(() => page.locator("#announcer").innerText()).toMatch(/^Rad 26–\d+ av \d+$/);
  await expect.poll(() => focusedText(page)).toMatch(/användare$/);
  expect(await page.locator("tbody tr").first().isVisible()).toBe(true);
  const top = await page.locator("#results").evaluate((results) => results.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(200);
});

describe("Back undoes", () => {
  test("a tick, and the filter says so", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    const everybody = await countOf(page);
    await filter(page, "Filtrera behörigheter", "Utan behörighet");
    await page.waitForURL(/permission=none/);
    await expect.poll(() => countOf(page)).toContain(" av ");
    await page.goBack();
    await expect.poll(() => countOf(page)).toBe(everybody);
    expect(new URL(page.url()).search).toBe("");
    const menu = await unfold(page, "Filtrera behörigheter");
    expect(await menu.getByRole("checkbox", { checked: true }).count()).toBe(0);
  });

  test("how many there are on a page and how close they stand, one by one", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    await page.locator("select[name=size]").selectOption("10");
    await page.waitForURL(/size=10/);
    await page.locator("select[name=density]").selectOption("compact");
    await page.waitForURL(/density=compact/);
    await page.goBack();
    await page.waitForURL(
      (address) => address.search.includes("size=10") && !address.search.includes("compact"),
    );
    await expect.poll(() => page.locator("select[name=density]").inputValue()).toBe("comfortable");
    await page.goBack();
    await page.waitForURL((address) => address.search === "");
    await expect.poll(() => page.locator("select[name=size]").inputValue()).toBe("50");
  });

  test("each of two, also when the second is chosen just before the first is shown", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    const before = await page.evaluate(() => {
      const chooseAnother = () => {
        const density = document.querySelector<HTMLSelectElement>("select[name=density]");
        if (density === null) return;
        density.value = "compact";
        density.dispatchEvent(new InputEvent("input", { bubbles: true }));
      };
      document.addEventListener("turbo:before-frame-render", chooseAnother, { once: true });
      return history.length;
    });
    await page.locator("select[name=size]").selectOption("10");
    await page.waitForURL(/density=compact/);
    await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
    expect(await page.evaluate(() => history.length)).toBe(before + 2);
  });

  test("a search that was sent, not its letters", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    const everybody = await countOf(page);
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await page.getByRole("searchbox").pressSequentially("wal", { delay: 300 });
    await page.waitForURL(/search=wal/);
    expect(await steps()).toBe(before);
    await page.keyboard.press("Enter");
    await expect.poll(steps).toBe(before + 1);
    await page.keyboard.press("Enter");
    await page.getByRole("row").filter({ hasText: "Wallin" }).first().waitFor();
    // whoever goes back while it is being answered is tested elsewhere
    await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
    await page.goBack();
    await page.waitForURL((address) => address.search === "");
    await expect.poll(() => countOf(page)).toBe(everybody);
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("");
    await page.goForward();
    await page.waitForURL(/search=wal/);
    await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("wal");
  });

  test("a search that was sent just before the answer to its letters is shown", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    await page.evaluate(() => {
      const send = () => {
        const form = document.querySelector<HTMLFormElement>("#list-form");
        form?.requestSubmit(form.querySelector("button"));
      };
      document.addEventListener("turbo:submit-end", send, { once: true });
    });
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await page.getByRole("searchbox").fill("wal");
    await expect.poll(steps).toBe(before + 1);
    await page.getByRole("row").filter({ hasText: "Wallin" }).first().waitFor();
    await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
    await page.goBack();
    await page.waitForURL((address) => address.search === "");
  });

  test.for([
    ["as", 0],
    ["just after", 1],
    ["a moment after", 20],
  ] as const)(
    "a search that was sent %s the answer to its letters is shown; Back shows the list without it",
    async ([, wait], { browse }) => {
      const page = await browse({ as: "Astrid Öberg" });
      const rows = page.locator("#results tbody tr");
      const all = await rows.count();
      await page.evaluate((wait) => {
        const send = () => {
          const form = document.querySelector<HTMLFormElement>("#list-form");
          form?.requestSubmit(form.querySelector("button"));
        };
        const later = () => (wait === 0 ? send() : setTimeout(send, wait));
        document.addEventListener("turbo:frame-render", later, { once: true });
      }, wait);
      const before = await page.evaluate(() => history.length);
      await page.getByRole("searchbox").fill("wal");
      await expect.poll(() => page.evaluate(() => history.length)).toBe(before + 1);
      await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
      expect(await rows.count()).toBeLessThan(all);
      await rows.getByRole("link").first().click();
      await page.waitForURL(/members\/[0-9a-f-]{36}/);
      await page.goBack();
      await page.waitForURL(/search=wal/);
      await page.goBack();
      await page.waitForURL((address) => address.search === "");
      await expect.poll(() => rows.count()).toBe(all);
      await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("");
    },
  );
});

describe("where the network fails the page says so", () => {
  test("on the list, until it answers again", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    await cut(page);
    await page.getByRole("searchbox").fill("wal");
    await page.getByRole("alert").getByText(noAnswer).waitFor();
    await page.locator("tbody").getByRole("link").first().click();
    expect(await page.getByRole("alert").count()).toBe(1);
    await page.unrouteAll();
    await page.getByRole("searchbox").fill("wall");
    await page.waitForURL(/search=wall/);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("of a dialog that does not come, and one that cannot be sent", async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg" });
    await cut(page);
    await press(page, "Lägg till användare");
    await page.getByRole("alert").getByText(noAnswer).waitFor();
    await page.unrouteAll();
    await press(page, "Lägg till användare");
    const dialog = page.getByRole("dialog", { name: "Lägg till användare" });
    await dialog.waitFor();
    expect(await page.getByText(noAnswer).count()).toBe(0);
    await fillIn(dialog, somebodyNew("Nils", "Nätlös"));
    await cut(page);
    await press(dialog, "Spara");
    await dialog.getByRole("alert").getByText(noAnswer).waitFor();
    expect(await dialog.getByLabel("Förnamn").inputValue()).toBe("Nils");
  });
});

test("Back after a removal asks anew instead of showing what was", async ({ browse }) => {
  const page = await browse({ expecting: [410] });
  await signIn(page, "Bo Ek");
  const somebody = somebodyNew("Rut", "Raderad");
  await addUser(page, somebody);
  const address = page.url();
  await removeUser(page);
  const asked = page.waitForResponse(address);
  await page.goBack();
  await asked;
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).not.toBe(fullName(somebody));
});

test("A page that comes without a load puts the reader at its heading", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.locator("tbody").getByRole("link").first().click();
  await page.waitForURL(/members\//);
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("h1");
  await page.goBack();
  await arrive(page, listHeading);
  await expect.poll(() => focusedText(page)).toBe(listHeading);
});

test("Taking away a filter by keyboard leaves one among the filters, and then by the number of hits", async ({
  browse,
}) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.goto("/members?search=a&permission=none");
  const chips = page.getByRole("list", { name: "Valda filter" }).getByRole("link", { name: /^Ta bort/ });
  for (let left = await chips.count(); left > 0; left -= 1) {
    await chips.first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => chips.count()).toBe(left - 1);
    const where = left > 1 ? /b-chip/ : /b-count/;
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toMatch(where);
  }
  await page.goto("/members?search=a&permission=none");
  await page.getByRole("link", { name: "Rensa allt" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("b-count");
});

test("One sees that the focus is on what is wrong, also with a mouse", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg", expecting: [422] });
  await page.goto("/members/new");
  await page.getByRole("button", { name: "Spara" }).click();
  const summary = page.locator(".b-error-summary:focus");
  await summary.waitFor();
  const outline = await summary.evaluate((element) => getComputedStyle(element).outline);
  expect(outline).toMatch(/solid 3px/);
});

test("In a low window the buttons of a dialog are in sight", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg", viewport: { width: 1280, height: 400 }, expecting: [422] });
  await press(page, "Lägg till användare");
  const dialog = page.getByRole("dialog", { name: "Lägg till användare" });
  const save = dialog.getByRole("button", { name: "Spara" });
  await save.waitFor();
  const isWithin = () =>
    save.evaluate((button) => {
      const { top, bottom, left } = button.getBoundingClientRect();
      const seen = document.elementFromPoint(left + 5, (top + bottom) / 2);
      return top >= 0 && bottom <= innerHeight && button.contains(seen);
    });
  await expect.poll(isWithin).toBe(true);
  await save.click();
  await dialog.getByRole("alert").waitFor();
  await expect.poll(isWithin).toBe(true);
});

test("Whoever adds a user keeps the search they have just typed, also in a tab of its own", async ({
  browse,
}) => {
  const page = await browse({ as: "Astrid Öberg" });
  const link = page.getByRole("link", { name: "Lägg till användare" });
  await search(page, "wal");
  await page.waitForURL(/search=wal/);
  await expect.poll(() => listOf(link.getAttribute("href"))).toContain("search=wal");
  await search(page, "");
  await page.waitForURL((address) => !address.search.includes("wal"));
  await expect.poll(() => listOf(link.getAttribute("href"))).not.toContain("search=wal");
});

test("A form without fields is sent with nothing in it", async ({ browse }) => {
  const page = await browse({ as: "Astrid Öberg" });
  await page.route("**/members/nothing?*", (route) => route.fulfill({ status: 204 }));
  const sent = page.waitForRequest("**/members/nothing?*");
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/members/nothing?list=search%3Dwal";
    document.querySelector("main")?.append(form);
    form.requestSubmit();
  });
  expect((await sent).postData() ?? "").toBe("");
});

async function unfold(page: Page, name: string) {
  const menu = page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
  await menu.locator("summary").click();
  return menu;
}

/** As a hand does it: the page has time to change between down and up. */
async function pressSlowly(page: Page): Promise<void> {
  await page.mouse.down();
  await page.waitForTimeout(80);
  await page.mouse.up();
}

/** From now on nothing that a script asks for is answered. */
async function cut(page: Page): Promise<void> {
  await page.route(
    () => true,
    (route) => route.abort("aborted"),
  );
}

async function focusedText(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

async function listOf(href: Promise<string | null>): Promise<string> {
  return new URL((await href) ?? "", "http://list.example").searchParams.get("list") ?? "";
}
