import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { test } from "./browsing.ts";
import { type ClockedSite, startClockedSite } from "./clocked-site.ts";
import { faultsOf, faultsOfLook, markupFaults } from "./page-faults.ts";
import { arrive, press, signIn } from "./steps.ts";

let site: ClockedSite;

beforeAll(async () => {
  site = await startClockedSite();
});
afterAll(() => site.stop());

/** Time goes on, for the service and for this page. */
async function pass(minutes: number, ...pages: Page[]): Promise<void> {
  site.passTime(minutes);
  for (const page of pages) await page.clock.fastForward(minutes * 60_000);
}

const warning = (page: Page) => page.getByRole("alertdialog", { name: "Du loggas snart ut" });
const ended = (page: Page) => page.getByRole("alertdialog", { name: "Du är utloggad" });

async function signInHere(page: Page, name = "Sanna Kontakt"): Promise<void> {
  await page.clock.install();
  await signIn(page, name);
}

async function chooseCard(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
}

describe("Somebody who does nothing for a while", () => {
  test("is asked in time, stays with a press, and keeps what was typed", async ({ browse }) => {
    const page = await browse({ baseURL: site.origin });
    await signInHere(page);
    await page.goto("/staff/new");
    await page.getByLabel("Förnamn").fill("Nya");
    await pass(27, page);
    expect(await warning(page).count()).toBe(0);
    await pass(1, page);
    await warning(page).waitFor();
    expect(await warning(page).textContent()).toContain("2 minuter kvar");
    expect(await page.title()).toMatch(/^Du loggas snart ut – /);
    const stay = page.getByRole("button", { name: "Stanna kvar" });
    expect(await stay.evaluate((button) => button === document.activeElement)).toBe(true);
    expect([...(await faultsOf(page)), ...(await faultsOfLook(page))]).toEqual([]);
    await stay.click();
    await warning(page).waitFor({ state: "detached" });
    expect(await page.title()).not.toContain("loggas snart ut");
    expect(await page.getByLabel("Förnamn").inputValue()).toBe("Nya");
    await pass(25, page);
    expect(await warning(page).count()).toBe(0);
    await page.goto("/my-rights");
    await arrive(page, "Mina rättigheter");
  });

  test("answers with Escape as well", async ({ browse }) => {
    const page = await browse({ baseURL: site.origin });
    await signInHere(page);
    await pass(28, page);
    await warning(page).waitFor();
    await page.keyboard.press("Escape");
    await warning(page).waitFor({ state: "detached" });
    await pass(20, page);
    await page.goto("/my-rights");
    await arrive(page, "Mina rättigheter");
  });

  test("answers in one window for all of them", async ({ browse }) => {
    const page = await browse({ baseURL: site.origin });
    await signInHere(page);
    const other = await page.context().newPage();
    await other.clock.install();
    await other.goto("/my-rights");
    await pass(28, page, other);
    await warning(page).waitFor();
    await warning(other).waitFor();
    await press(page, "Stanna kvar");
    await other.clock.runFor(6_000);
    await warning(other).waitFor({ state: "detached" });
  });

  test("who works in one window is not asked in another", async ({ browse }) => {
    const page = await browse({ baseURL: site.origin });
    await signInHere(page);
    const other = await page.context().newPage();
    await other.clock.install();
    await other.goto("/my-rights");
    await pass(20, page, other);
    await page.goto("/staff");
    await pass(9, page, other);
    expect(await warning(other).count()).toBe(0);
    await other.goto("/my-rights");
    await arrive(other, "Mina rättigheter");
  });

  test("is told when it was too late, signs in, and goes on with what was typed", async ({ browse }) => {
    const page = await browse({ baseURL: site.origin, expecting: [422] });
    await signInHere(page);
    await page.goto("/staff/new");
    await page.getByLabel("Förnamn").fill("Nyanländ");
    await pass(31, page);
    await ended(page).waitFor();
    expect([...(await faultsOf(page)), ...(await faultsOfLook(page))]).toEqual([]);
    await press(page, "Stäng");
    expect(await page.getByLabel("Förnamn").inputValue()).toBe("Nyanländ");
    await page.locator("main form button").first().click();
    await press(page, "SITHS");
    await chooseCard(page, "Sanna Kontakt");
    await arrive(page, "Fortsätt där du var");
    expect(await faultsOf(page)).toEqual([]);
    const sent = await page.request.get(`${site.origin}/kept-form`);
    expect(await markupFaults(await sent.text())).toEqual([]);
    await press(page, "Fortsätt");
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Förnamn").inputValue()).toBe("Nyanländ");
  });
});

test("What a script asks for by itself keeps nobody signed in", async ({ browse }) => {
  const page = await browse({ baseURL: site.origin });
  await signInHere(page);
  await page.goto("/my-rights");
  const asked = page.waitForRequest((request) => request.headers()["x-unasked"] === "1");
  await page.evaluate(() => {
    const frame = document.createElement("turbo-frame");
    frame.id = "results";
    frame.className = "b-followed";
    frame.setAttribute("src", "/staff");
    document.body.append(frame);
  });
  expect(new URL((await asked).url()).pathname).toBe("/staff");
  // what was followed has come to its end: the page is asked for anew, which is unasked as well
  await page.locator("turbo-frame.b-followed").waitFor({ state: "detached" });
});

describe("Whoever signed in a while ago shows the e-ID once more", () => {
  test("before a form that deserves it, and comes back to it", async ({ browse }) => {
    const page = await browse({ baseURL: site.origin });
    await signInHere(page);
    await page.goto("/staff");
    await page.getByRole("link", { name: "Petra Medborgarstöd", exact: true }).click();
    await pass(16, page);
    await page.locator('a[href$="/ending"]').first().click();
    await arrive(page, "Visa att det är du");
    expect([...(await faultsOf(page)), ...(await faultsOfLook(page))]).toEqual([]);
    await press(page, "SITHS");
    await chooseCard(page, "Sanna Kontakt");
    await page.getByText("Du avslutar Petra Medborgarstöd").waitFor();
  });

  test("also without scripts, and what was ticked is saved with one press more", async ({ browse }) => {
    const page = await browse({ baseURL: site.origin, javaScriptEnabled: false });
    await signIn(page, "Sanna Kontakt");
    await page.goto("/staff");
    await page.getByRole("link", { name: "Petra Medborgarstöd", exact: true }).click();
    const right = page.getByRole("checkbox", { name: "Läsa loggen" }).first();
    await right.check();
    site.passTime(16);
    await page.locator('main form[action$="/rights"] button').first().click();
    await page.getByText("Det du har fyllt i finns kvar").waitFor();
    await press(page, "SITHS");
    await chooseCard(page, "Sanna Kontakt");
    await press(page, "Fortsätt");
    await arrive(page, "Petra Medborgarstöd");
    expect(await page.getByRole("checkbox", { name: "Läsa loggen" }).first().isChecked()).toBe(true);
  });
});
