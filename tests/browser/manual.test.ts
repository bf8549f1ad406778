import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browsing.ts";
import { arrive, button, follow, press, signOut, signOutButton, somebodyNew } from "./steps.ts";
import {
  addUser,
  comeInAsMunicipality,
  comeInAsRegion,
  countOf,
  fillIn,
  filter,
  listHeading,
  opened,
  removeUser,
  rowOf,
  search,
  tick,
} from "./steps-of-the-manual.ts";

const compensation = "Ansök om statlig ersättning";
const children = "Se och ändra ansvar för ensamkommande";

describe.each([
  { how: "with scripts", scripts: true },
  { how: "without scripts", scripts: false },
])("an administrator of a municipality goes the manual's way $how", ({ scripts }) => {
  const options = { javaScriptEnabled: scripts, expecting: [422] };

  test("from the way in to a new user with permissions, and out again", async ({ browse }) => {
    const page = await browse(options);
    await comeInAsMunicipality(page, "Astrid Öberg");
    await seesWhoIsSignedIn(page, "Exempelköpings kommun", "Astrid Öberg");

    const kim = { ...somebodyNew("Kim", "Åström"), email: "kim.astrom@exempelkoping.example" };
    await press(page, "Lägg till användare");
    const form = await opened(page, "Lägg till användare", scripts);
    await fillIn(form, { ...kim, hsaId: "SE2120009995-1", email: "kim" });
    await press(form, "Spara");
    const errors = form.getByRole("alert");
    await errors.getByRole("link", { name: /kontrollsiffran stämmer inte/ }).click();
    expect(await form.getByLabel("HSA-id").evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await form.getByLabel("Förnamn").inputValue()).toBe("Kim");
    expect(await form.getByLabel("E-post").inputValue()).toBe("kim");
    await fillIn(form, kim);
    await press(form, "Spara");
    await arrive(page, "Kim Åström");
    await page.getByText("Användaren har inga behörigheter.").waitFor();

    await tick(page, compensation, { "Asylsökande i förskola": true, "Asylsökande i grundskola": true });
    await tick(page, children, { "Administrera barn utan vårdnadshavare": true });
    await tick(page, compensation, { "Asylsökande i förskola": false });
    const permissions = page.getByRole("region", { name: "Aktuella behörigheter" });
    expect(await permissions.getByRole("rowheader").allInnerTexts()).toEqual([
      "Asylsökande i grundskola",
      "Administrera barn utan vårdnadshavare",
    ]);

    await press(page, "Ändra användaruppgifter");
    const correction = await opened(page, "Ändra användare", scripts);
    await correction.getByLabel("Efternamn").fill("Åström-Ek");
    await press(correction, "Spara");
    await arrive(page, "Kim Åström-Ek");

    await removeUser(page, scripts);
    await search(page, kim.hsaId, scripts);
    await page.getByText("Ingen användare stämmer").waitFor();
    await signOut(page);
  });

  test("and finds the list again as it was left", async ({ browse }) => {
    const page = await browse(options);
    await comeInAsMunicipality(page, "Bo Ek");
    await filter(page, "Filtrera e-tjänster", compensation, scripts);
    await page.getByRole("link", { name: `Ta bort filtret E-tjänst: ${compensation}` }).waitFor();
    await filter(page, "Filtrera behörigheter", "Asylsökande i grundskola", scripts);
    await page.getByRole("link", { name: "Ta bort filtret Behörighet: Asylsökande i grundskola" }).waitFor();
    await search(page, "an", scripts);
    await page.waitForURL(/search=an(&|$)/);
    await page.getByRole("link", { name: "Sortera Förnamn fallande" }).click();
    await page.waitForURL(/direction=descending/);
    const count = await countOf(page);
    await rowOf(page, { hsaId: "SE2120009994-200E" }).getByRole("link").click();
    await arrive(page, "André Andrén");
    await press(page, "Tillbaka till användare");
    await arrive(page, listHeading);
    expect(await countOf(page)).toBe(count);
    expect(await page.getByRole("searchbox").inputValue()).toBe("an");
    expect(await page.getByRole("columnheader", { name: "Förnamn" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    await follow(page, "Rensa allt");
    await expect.poll(() => countOf(page)).not.toContain("av");
  });
});

test("an administrator of a region goes the manual's way", async ({ browse }) => {
  const page = await browse();
  await comeInAsRegion(page, "Ragnar Wik");
  await seesWhoIsSignedIn(page, "Region Påhitt", "Ragnar Wik");
  const eServices = page.locator("details", { hasText: "Filtrera e-tjänster" });
  await eServices.locator("summary").click();
  expect(await eServices.getByRole("checkbox").count()).toBe(1);
  await page.keyboard.press("Escape");
  const lo = somebodyNew("Lo", "Ekholm");
  await addUser(page, lo);
  await tick(page, "E-tjänst för landsting", { "Se asylsökande i länet": true });
  await press(page, "Tillbaka till användare");
  await rowOf(page, lo).getByText("E-tjänst för landsting").waitFor();
  await rowOf(page, lo).getByRole("link", { name: "Lo" }).click();
  await removeUser(page);
  await signOut(page);
});

test("an administrator can sign out from every view", async ({ browse }) => {
  const page = await browse();
  await comeInAsMunicipality(page, "Astrid Öberg");
  await page.getByRole("row").getByRole("link", { name: "Zoë" }).click();
  await arrive(page, "Zoë Müller");
  await signOutButton(page).waitFor();
  await press(page, "Ändra och lägg till behörigheter");
  await arrive(page, "Ändra och lägg till behörigheter");
  await signOutButton(page).waitFor();
  await press(page.getByRole("main"), compensation);
  await arrive(page, "Behörigheter för Zoë Müller");
  await signOut(page);
  await page.goBack();
  await button(page, "SITHS").waitFor();
});

async function seesWhoIsSignedIn(page: Page, organisation: string, person: string): Promise<void> {
  const account = page.getByRole("region", { name: "Inloggning och språk" });
  await account.getByText(organisation).waitFor();
  await account.getByText(person).waitFor();
}
