import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { alva, emily } from "../../src/demonstration/citizens.ts";
import { test } from "./browsing.ts";
import { cataloguePages } from "./catalogue-pages.ts";
import { externalUsersPages } from "./external-user-pages.ts";
import { flooded, startFailingService } from "./failing-service.ts";
import { faultsOf, faultsOfLook, markupFaults } from "./page-faults.ts";
import {
  administratorsPages,
  citizensPages,
  type PageToMeet,
  staffPages,
  usersPages,
  visitorsPages,
} from "./pages.ts";
import { citizensProposalPages, moderatorsPages, visitorsProposalPages } from "./proposal-pages.ts";
import { removalPages } from "./removal-pages.ts";
import { button, goToCards, press, signIn } from "./steps.ts";
import { signInAsCitizen } from "./steps-of-citizens.ts";

// One browser walks through all pages of a person, and two walk at once: this only looks, and takes most of the run.
const patience = 600_000;

describe.concurrent("every page is valid, accessible, and fits a narrow screen, a dark one, and English", () => {
  test("for visitors", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ expecting: [400, 403, 404, 422] });
    expect(await faultsOn(page, visitorsPages, "sv")).toEqual({});
    await chooseEnglish(page);
    expect(await faultsOn(page, visitorsPages, "en")).toEqual({});
  });

  test("for administrators in Swedish", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ as: "Astrid Öberg", expecting: [400, 403, 404, 409, 422] });
    expect(await faultsOn(page, administratorsPages, "sv")).toEqual({});
  });

  test("for administrators in English", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ expecting: [400, 403, 404, 409, 422] });
    await inEnglish(page, "Bo Ek", async () => {
      expect(await faultsOn(page, administratorsPages, "en")).toEqual({});
    });
  });

  test("for users with and without permissions", { timeout: patience }, async ({ browse }) => {
    for (const name of ["Ingrid Söderlund", "Sophie de Wit", "Siri Åkerman"]) {
      const page = await browse({ as: name, expecting: [403, 404] });
      expect(await faultsOn(page, usersPages, "sv"), name).toEqual({});
    }
    const page = await browse({ expecting: [403, 404] });
    await inEnglish(page, "Åsa Ågren", async () => {
      expect(await faultsOn(page, usersPages, "en")).toEqual({});
    });
  });

  test("for those who look after staff and read the log", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ expecting: [403, 404, 409, 422] });
    await signIn(page, "Sanna Kontakt");
    expect(await faultsOn(page, staffPages, "sv")).toEqual({});
    await press(page, "In English");
    await button(page, "På svenska").waitFor();
    expect(await faultsOn(page, staffPages, "en")).toEqual({});
    await press(page, "På svenska");
    await button(page, "In English").waitFor();
  });

  test("for staff who look after the catalogue", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ as: "Sanna Kontakt", expecting: [404, 422] });
    expect(await faultsOn(page, cataloguePages, "sv")).toEqual({});
    const english = await browse({ expecting: [404, 422] });
    await inEnglish(english, "Sanna Kontakt", async () => {
      expect(await faultsOn(english, externalUsersPages, "en")).toEqual({});
      expect(await faultsOn(english, removalPages, "en")).toEqual({});
    });
  });

  test("for citizens", { timeout: patience }, async ({ browse }) => {
    const [page, english] = [await browse(citizenly), await browse(citizenly)];
    for (const { email } of [alva, emily]) await signInAsCitizen(await browse(citizenly), email);
    await signInAsCitizen(page, alva.email);
    expect(await faultsOn(page, citizensPages, "sv")).toEqual({});
    await signInAsCitizen(english, emily.email);
    await button(english, "Sign out").waitFor();
    expect(await faultsOn(english, citizensPages, "en")).toEqual({});
  });

  test("for visitors, citizens and moderators of proposals", { timeout: patience }, async ({ browse }) => {
    const expecting = [403, 404, 409, 410, 422];
    const visitor = await browse({ expecting });
    expect(await faultsOn(visitor, visitorsProposalPages, "sv")).toEqual({});
    await chooseEnglish(visitor);
    expect(await faultsOn(visitor, visitorsProposalPages, "en")).toEqual({});
    const citizen = await browse({ expecting });
    await signInAsCitizen(citizen, alva.email);
    expect(await faultsOn(citizen, citizensProposalPages, "sv")).toEqual({});
    const sanna = await browse({ as: "Sanna Kontakt", expecting });
    expect(await faultsOn(sanna, moderatorsPages, "sv")).toEqual({});
  });

  test("for staff who look after external users", { timeout: patience }, async ({ browse }) => {
    const page = await browse({ as: "Sanna Kontakt", expecting: [404, 422] });
    expect(await faultsOn(page, externalUsersPages, "sv")).toEqual({});
    expect(await faultsOn(page, removalPages, "sv")).toEqual({});
    const english = await browse({ expecting: [404, 422] });
    await signInInEnglish(english, "Sanna Kontakt");
    expect(await faultsOn(english, externalUsersPages, "en")).toEqual({});
    expect(await faultsOn(english, removalPages, "en")).toEqual({});
  });

  test("for everybody while the service fails", { timeout: patience }, async ({ browse }) => {
    const service = await startFailingService();
    try {
      const how = { baseURL: service.origin, expecting: [429, 500, 503] };
      const [swedish, english, astrid] = [await browse(how), await browse(how), await browse(how)];
      await signIn(astrid, "Astrid Öberg");
      await chooseEnglish(english);
      const faults = async (visitors: readonly PageToMeet[], administrators: readonly PageToMeet[]) => [
        await faultsOn(swedish, visitors, "sv"),
        await faultsOn(english, visitors, "en"),
        await faultsOn(astrid, administrators, "sv"),
      ];
      await service.flood();
      expect(await faults([failing(flooded, 429)], [failing(flooded, 429)])).toEqual(none);
      await service.hideCatalogue();
      expect(await faults([failing(eServices, 500)], [failing("/members", 500)])).toEqual(none);
      await service.endDatabase();
      expect(await faults([failing(eServices, 503)], [failing("/members", 503)])).toEqual(none);
    } finally {
      await service.stop();
    }
  });
});

const citizenly = { expecting: [403, 404, 422] };
const eServices = "/other-actors/municipalities/e-services";
const none = [{}, {}, {}];

/** A page that the service answers with this status in place of the one that is meant to be there. */
function failing(address: string, status: number): PageToMeet {
  return {
    name: `${status}`,
    async open(page) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(status);
      return response;
    },
  };
}

async function faultsOn(
  page: Page,
  pages: readonly PageToMeet[],
  language: "sv" | "en",
): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name, open } of pages) {
    const response = await open(page);
    const [markup, faults] = await Promise.all([
      response === null ? [] : response.text().then(markupFaults),
      faultsOf(page),
    ]);
    const look = language === "sv" ? await faultsOfLook(page) : [];
    const found = [...markup, ...faults, ...look];
    if (found.length > 0) all[name] = found;
  }
  return all;
}

/** Signs in, looks, and leaves the person's language as others know it: it is remembered wherever they sign in next. */
async function inEnglish(page: Page, name: string, look: () => Promise<void>): Promise<void> {
  await signInInEnglish(page, name);
  try {
    await look();
  } finally {
    await page.goto("/help");
    await press(page, "På svenska");
    await button(page, "In English").waitFor();
  }
}

/** What a person has once wished for goes before what this browser chose, so the choice is made anew if need be. */
async function signInInEnglish(page: Page, name: string): Promise<void> {
  await chooseEnglish(page);
  await goToCards(page);
  await page.getByRole("button", { name, exact: true }).first().click();
  await button(page, "Sign out").or(button(page, "Logga ut")).waitFor();
  if (await button(page, "In English").isVisible()) await press(page, "In English");
  await button(page, "Sign out").waitFor();
}

async function chooseEnglish(page: Page): Promise<void> {
  await page.goto("/");
  await press(page, "In English");
  await button(page, "På svenska").waitFor();
}
