import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./browsing.ts";
import { arrive, follow, press } from "./steps.ts";

const heading = "Externa användare";

const field = (page: Page) => page.getByLabel("Sök bland externa användare");
const count = (page: Page) => page.locator("#results .b-count").first();
const rows = (page: Page) => page.locator("#results tbody tr");

async function open(page: Page): Promise<void> {
  await page.goto("/my-rights");
  await follow(page, "Organisation");
  await arrive(page, heading);
}

test("Whoever types a search sees it found, and no word of it in the address; back, reload and bookmark work", async ({
  browse,
}) => {
  const page = await browse({ as: "Petra Medborgarstöd" });
  await open(page);
  // at once: whoever pauses between letters has looked twice, and goes back by two steps
  await field(page).fill("ärling");
  await expect.poll(() => rows(page).count()).toBe(1);
  expect(new URL(page.url()).search).toMatch(/^\?search=[0-9a-f-]{36}$/);
  expect(await page.locator("#results mark").first().textContent()).toBe("Ärling");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search=/);
  const bookmark = page.url();
  await rows(page).getByRole("link").first().click();
  await arrive(page, "Ängla Ärling");
  expect(decodeURIComponent(page.url())).not.toContain("rling");
  await page.goBack();
  await arrive(page, heading);
  expect(await field(page).inputValue()).toBe("ärling");
  const isEmpty = () => expect.poll(() => field(page).inputValue(), { timeout: 5_000 }).toBe("");
  await page.goBack();
  // on a slow machine Enter comes before the search by itself has ended, and is another look
  await isEmpty().catch(async () => {
    await page.goBack();
    await isEmpty();
  });
  await expect.poll(() => rows(page).count()).toBeGreaterThan(1);
  await page.goto(bookmark);
  expect(await field(page).inputValue()).toBe("ärling");
  await page.reload();
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.locator("#filter-status summary").click();
  await page.getByLabel("Inaktiv", { exact: true }).check();
  await page.getByText("Ingen extern användare stämmer med ”ärling” och det du har valt.").waitFor();
  // the open menu lies over what is chosen in it
  await page.keyboard.press("Escape");
  await follow(page, "Ta bort filtret Status: Inaktiv");
  await expect.poll(() => rows(page).count()).toBe(1);
  await press(page, "Sök");
  await field(page).fill("");
  await expect.poll(() => count(page).textContent()).not.toContain(" av ");
});

test("A number is found in its written forms, and the list leads back as it was", async ({ browse }) => {
  const page = await browse({ as: "Sanna Kontakt" });
  await open(page);
  await page.getByRole("columnheader", { name: "Skapad" }).getByRole("link").last().click();
  await page.waitForURL(/sort=created&direction=descending/);
  const born = await page
    .locator('#results td[data-label="Personnummer"]')
    .filter({ hasText: /^\d{4}-\d{2}-\d{2}$/ })
    .first()
    .textContent();
  await field(page).fill((born ?? "").replaceAll("-", ""));
  await expect.poll(() => page.locator("#results mark").count()).toBeGreaterThan(0);
  expect(await page.locator("#results mark").first().textContent()).toBe(born);
  await page.keyboard.press("Enter");
  await page.waitForURL(/search=/);
  const list = page.url();
  await rows(page).getByRole("link").first().click();
  await page.getByText("Kontoinformation").waitFor();
  await follow(page, "Stäng");
  await arrive(page, heading);
  expect(page.url()).toBe(list);
});

test("With the keyboard alone an account is deactivated and activated, and Escape leaves it as it was", async ({
  browse,
}) => {
  const page = await browse({ as: "Petra Medborgarstöd", expecting: [422] });
  await openPerson(page, "ines.ivarsson");
  const tool = page.getByRole("link", { name: "Kontot är aktivt" });
  await tool.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Inaktivera kontot" });
  await dialog.waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("reason");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await tool.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await dialog.getByRole("alert").getByText("Skriv skälet.").waitFor();
  await dialog.getByLabel("Skäl").fill("Prov");
  await press(dialog, "Inaktivera");
  await page.getByText("Kontot är inaktiverat.").waitFor();
  await follow(page, "Kontot är inaktivt");
  await press(page.getByRole("dialog"), "Aktivera");
  await page.getByText("Kontot är aktiverat.").waitFor();
});

test("Whoever leaves with changes that are not saved is asked first; Spara & stäng saves and goes back", async ({
  browse,
}) => {
  const page = await browse({ as: "Petra Medborgarstöd" });
  await openPerson(page, "ines.ivarsson");
  const name = page.getByLabel("Visningsnamn", { exact: true });
  const before = await name.inputValue();
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.message());
    await (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await follow(page, "Stäng");
  await arrive(page, heading);
  expect(asked).toEqual([]);
  await page.goBack();
  await name.fill("Ines på prov");
  await follow(page, "Stäng");
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toContain("ändringar som inte är sparade");
  expect(await name.inputValue()).toBe("Ines på prov");
  await follow(page, "Stäng");
  await arrive(page, heading);
  await page.goBack();
  await name.waitFor();
  expect(asked).toHaveLength(2);
  await name.fill("Ines på prov");
  await press(page, "Spara & stäng");
  await page.getByText("Uppgifterna är sparade.").waitFor();
  await arrive(page, heading);
  expect(asked).toHaveLength(2);
  await page.goBack();
  await name.fill(before);
  await press(page, "Spara");
  await page.getByText("Uppgifterna är sparade.").waitFor();
});

test("A one-time password and a whole number are shown once, and the way back shows neither again", async ({
  browse,
}) => {
  const page = await browse({ as: "Sanna Kontakt", expecting: [422] });
  await page.goto("/external-users?number=verified&direction=descending&size=25");
  await rows(page).locator("th a").first().click();
  await follow(page, "Byt lösenord");
  await press(page.getByRole("dialog"), "Byt lösenord");
  const password = await page.locator("main code").textContent();
  expect(password).toMatch(/^\w{4}(-\w{4}){3}$/);
  await page.locator("main .b-back").click();
  await follow(page, "Visa personnummer");
  await press(page.getByRole("dialog"), "Visa");
  await page.getByRole("dialog").getByRole("alert").getByText("Skriv skälet.").waitFor();
  await page.getByLabel("Skäl").fill("Prov");
  await press(page.getByRole("dialog"), "Visa");
  const number = await page.locator("main dd strong").textContent();
  expect(number).toMatch(/^\d{8}-\d{4}$/);
  await page.goBack();
  await page.getByText("Kontoinformation").waitFor();
  const shown = await page.content();
  expect(shown).not.toContain(password ?? "?");
  expect(shown).not.toContain(number ?? "?");
});

test("The list scrolls sideways at no width, and no label of a card is broken inside a word", async ({
  browse,
}) => {
  const page = await browse({ as: "Sanna Kontakt" });
  await page.goto("/external-users?size=25");
  for (const width of [320, 480, 992, 994, 1024, 1160, 1200, 1279, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`).toBe(width);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await brokenLabels(page)).toEqual([]);
});

/** The labels of cards that have less room than their longest word takes. */
function brokenLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll("tbody > tr:first-child > *")];
    const broken = cells.filter((cell) => {
      const { width } = getComputedStyle(cell, "::before");
      const probe = document.createElement("span");
      const label = cell.getAttribute("data-label") ?? "";
      probe.style.cssText = "position:absolute;font-size:0.875rem;white-space:nowrap";
      const widths = label.split(" ").map((word) => {
        probe.textContent = word;
        cell.append(probe);
        return probe.getBoundingClientRect().width;
      });
      probe.remove();
      return Math.max(...widths) > Number.parseFloat(width) + 1;
    });
    return broken.map((cell) => cell.getAttribute("data-label") ?? "");
  });
}

test("Where the window is low no button of a dialog covers the field that one is in", async ({ browse }) => {
  const page = await browse({ as: "Sanna Kontakt", viewport: { width: 320, height: 225 } });
  await page.goto("/external-users?size=25");
  await rows(page).locator("th a").first().click();
  await follow(page, "Byt e-postadress");
  const field = page.getByRole("dialog").getByRole("textbox").first();
  await field.focus();
  await expect
    .poll(() =>
      field.evaluate((one) => {
        const { left, top, bottom } = one.getBoundingClientRect();
        return [top + 2, bottom - 2].every((y) => document.elementFromPoint(left + 20, y) === one);
      }),
    )
    .toBe(true);
});

test("Without scripts everything is there: search, filter, count, dialogs as pages", async ({ browse }) => {
  const page = await browse({ as: "Petra Medborgarstöd", javaScriptEnabled: false, expecting: [422] });
  await open(page);
  await field(page).fill("ivarsson");
  await press(page, "Sök");
  expect(new URL(page.url()).search).toMatch(/^\?search=[0-9a-f-]{36}$/);
  expect(await rows(page).count()).toBe(1);
  expect(await field(page).inputValue()).toBe("ivarsson");
  await page.getByRole("columnheader", { name: "E-postadress" }).getByRole("link").first().click();
  expect(page.url()).toContain("sort=email");
  expect(await rows(page).count()).toBe(1);
  await rows(page).getByRole("link").first().click();
  await follow(page, "Kontot är aktivt");
  await arrive(page, "Inaktivera kontot");
  await press(page, "Inaktivera");
  await page.getByRole("alert").getByText("Skriv skälet.").waitFor();
  await follow(page, "Avbryt");
  await page.getByLabel("Förnamn").fill("");
  await press(page, "Spara");
  await page.getByRole("alert").getByText("Skriv förnamnet.").waitFor();
  await follow(page, "Stäng");
  expect(page.url()).toContain("sort=email");
  await page.goto("/external-users/count?status=inactive");
  await page.getByText(/\d+ av \d+ externa användare/).waitFor();
});

async function openPerson(page: Page, words: string): Promise<void> {
  await open(page);
  await field(page).fill(words);
  await expect.poll(() => rows(page).count()).toBe(1);
  await rows(page).getByRole("link").first().click();
  await page.getByText("Kontoinformation").waitFor();
}
