import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./browsing.ts";
import { faultsOf, markupFaults } from "./page-faults.ts";
import { administratorsPages, type PageToMeet, usersPages, visitorsPages } from "./pages.ts";
import { button, goToCards, press } from "./steps.ts";

// One browser walks through all pages of a person: signing in anew for each would take most of the time.
const patience = 180_000;

describe.each([
  { language: "sv", inWords: "Swedish" },
  { language: "en", inWords: "English" },
] as const)("every page in $inWords is valid, accessible and fits a narrow screen", ({ language }) => {
  test("for visitors", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ expecting: [400, 403, 404] });
    if (language === "en") await chooseEnglish(page);
    expect(await faultsOn(page, visitorsPages)).toEqual({});
  });

  test("for administrators", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ expecting: [400, 403, 404, 409, 422] });
    await enter(page, "Astrid Öberg", language);
    expect(await faultsOn(page, administratorsPages)).toEqual({});
  });

  test("for users with and without permissions", { timeout: patience }, async ({ browse }) => {
    for (const name of ["Åsa Ågren", "Ingrid Söderlund", "Sophie de Wit", "Siri Åkerman"]) {
      const page = await browse({ expecting: [403, 404] });
      await enter(page, name, language);
      expect(await faultsOn(page, usersPages), name).toEqual({});
    }
  });
});

/** The language is chosen before signing in, so that it is not remembered as the person's wish. */
async function enter(page: Page, name: string, language: "sv" | "en"): Promise<void> {
  if (language === "en") await chooseEnglish(page);
  await page.goto("/sign-in");
  await goToCards(page);
  await page.getByRole("button", { name, exact: true }).first().click();
  await button(page, language === "sv" ? "Logga ut" : "Sign out").waitFor();
}

async function chooseEnglish(page: Page): Promise<void> {
  await page.goto("/");
  await press(page, "In English");
  await button(page, "På svenska").waitFor();
}

async function faultsOn(page: Page, pages: readonly PageToMeet[]): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {};
  for (const { name, open } of pages) {
    const response = await open(page);
    const found = [...(response ? await markupFaults(await response.text()) : []), ...(await faultsOf(page))];
    if (found.length > 0) faults[name] = found;
  }
  return faults;
}
