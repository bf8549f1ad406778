import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./browsing.ts";
import { faultsOf } from "./page-faults.ts";
import { arrive, follow, press } from "./steps.ts";

/** A removal searches everything before it is finished. */
const patience = 120_000;

test("Staff delete somebody by keyboard alone, see how far it comes, and get a receipt", {
  timeout: patience,
}, async ({ browse }) => {
  const page = await browse({ as: "Sanna Kontakt", expecting: [404, 422] });
  const address = await openPerson(page, "jonas.jarv");
  await page.getByRole("link", { name: "Ta bort", exact: true }).focus();
  await page.keyboard.press("Enter");
  await arrive(page, "Ta bort användare");
  await choose(page, "ground", "misuse");
  await choose(page, "account", "delete");
  await choose(page, "comments", "delete");
  await choose(page, "votes", "delete");
  expect(await faultsOf(page)).toEqual([]);
  await sendByKeyboard(page, "Visa vad som händer");
  await arrive(page, "Kontrollera innan du tar bort");
  await page.getByText("Inget är gjort än.").waitFor();
  await page.getByText("Det går inte att ångra.").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel("Skriv ”ta bort” för att bekräfta").focus();
  await page.keyboard.type("Jonas Järv");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("Skriv ordet ta bort.").waitFor();
  const field = page.getByLabel("Skriv ”ta bort” för att bekräfta");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("ta bort");
  await page.keyboard.press("Enter");
  await page.getByText("Borttagningen är beslutad och görs i bakgrunden.").waitFor();
  // nobody touches anything: the page follows the removal by itself
  await page.getByText(/Borttagningen blev klar/).waitFor({ timeout: patience });
  await page.getByText("Kontot har missbrukats").first().waitFor();
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.content()).not.toMatch(/Jonas|Järv/);
  expect((await page.goto(address))?.status()).toBe(404);
});

test("Without scripts somebody is depersonalised, and what is chosen can be changed on the way", {
  timeout: patience,
}, async ({ browse }) => {
  const page = await browse({
    as: "Sanna Kontakt",
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    expecting: [422],
  });
  await page.goto("/external-users");
  await page.locator("#words").fill("kerstin.kvist");
  await press(page, "Sök");
  await page.locator("tbody th a").first().click();
  const address = new URL(page.url()).pathname;
  await follow(page, "Ta bort");
  await press(page, "Visa vad som händer");
  await page.getByRole("alert").getByText("Välj en grund.").waitFor();
  await page.getByLabel("Användarens egen begäran").check();
  await page.getByLabel("Skriftligt, med underskrift").check();
  await page.locator('input[name="account"][value="depersonalise"]').check();
  await press(page, "Visa vad som händer");
  await page.getByText("Välj Avpersonifiera på begäran om det ska framgå").waitFor();
  await press(page, "Ändra valen");
  expect(await page.getByLabel("Skriftligt, med underskrift").isChecked()).toBe(true);
  for (const kind of ["comments", "votes"])
    await page.locator(`input[name="${kind}"][value="depersonalise-on-request"]`).check();
  await press(page, "Visa vad som händer");
  await page.getByLabel("Skriv ”avpersonifiera” för att bekräfta").fill("avpersonifiera");
  await press(page, "Avpersonifiera");
  await page.getByText("Borttagningen är beslutad och görs i bakgrunden.").waitFor();
  const done = page.getByText(/Borttagningen blev klar/);
  while ((await done.count()) === 0) {
    await page.waitForTimeout(500);
    await follow(page, "Uppdatera");
  }
  await page.getByText("Alla personuppgifter raderades.").waitFor();
  await page.goto(address);
  await arrive(page, "Användaren avpersonifierad");
  await follow(page, "Stäng");
  await arrive(page, "Externa användare");
});

test("The person's own request makes it likely that it is to be said so, until somebody chooses otherwise", async ({
  browse,
}) => {
  const page = await browse({ as: "Sanna Kontakt" });
  await openPerson(page, "hedda.hult");
  await follow(page, "Ta bort");
  const chosen = (name: string) => page.locator(`input[name="${name}"]:checked`).inputValue();
  await page.getByLabel("På plats, mot en giltig legitimation").waitFor({ state: "hidden" });
  await page.getByLabel("Användarens egen begäran").check();
  await page.getByLabel("På plats, mot en giltig legitimation").waitFor();
  expect([await chosen("comments"), await chosen("votes")]).toEqual([
    "depersonalise-on-request",
    "depersonalise-on-request",
  ]);
  await page.locator('input[name="votes"][value="delete"]').check();
  await page.getByLabel("Kontot har missbrukats").check();
  expect([await chosen("comments"), await chosen("votes")]).toEqual(["depersonalise", "delete"]);
});

test("What somebody has chosen themselves no ground changes, whichever pages the form has been over meanwhile", async ({
  browse,
}) => {
  const page = await browse({ as: "Sanna Kontakt", expecting: [422] });
  await openPerson(page, "hedda.hult");
  await follow(page, "Ta bort");
  const chosen = async () =>
    await Promise.all(
      ["comments", "votes"].map((name) => page.locator(`input[name="${name}"]:checked`).inputValue()),
    );
  await page.locator('input[name="comments"][value="keep"]').check();
  await page.locator('input[name="votes"][value="delete"]').check();
  await press(page, "Visa vad som händer");
  await page.getByRole("alert").getByText("Välj en grund.").waitFor();
  await page.getByLabel("Användarens egen begäran").check();
  expect(await chosen()).toEqual(["keep", "delete"]);
  await page.getByLabel("Skriftligt, med underskrift").check();
  await page.locator('input[name="account"][value="depersonalise"]').check();
  await press(page, "Visa vad som händer");
  await page.getByText("Inget är gjort än.").waitFor();
  // and once more over the preview's own error
  await press(page, "Avpersonifiera");
  await page.getByRole("alert").getByText("Skriv ordet avpersonifiera.").waitFor();
  await press(page, "Ändra valen");
  await arrive(page, "Ta bort användare");
  await page.getByLabel("Kontot har missbrukats").check();
  expect(await chosen()).toEqual(["keep", "delete"]);
});

test("What nobody has chosen follows the ground still after the preview", async ({ browse }) => {
  const page = await browse({ as: "Sanna Kontakt" });
  await openPerson(page, "hedda.hult");
  await follow(page, "Ta bort");
  await page.locator('input[name="votes"][value="keep"]').check();
  await page.getByLabel("Kontot har missbrukats").check();
  await page.locator('input[name="account"][value="delete"]').check();
  await press(page, "Visa vad som händer");
  await press(page, "Ändra valen");
  await arrive(page, "Ta bort användare");
  await page.getByLabel("Användarens egen begäran").check();
  const chosen = (name: string) => page.locator(`input[name="${name}"]:checked`).inputValue();
  expect([await chosen("comments"), await chosen("votes")]).toEqual(["depersonalise-on-request", "keep"]);
});

async function openPerson(page: Page, words: string): Promise<string> {
  await page.goto("/external-users");
  await page.locator("#words").fill(words);
  await page.waitForURL(/search=/);
  await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
  await page.locator("tbody th a").first().click();
  await page.getByText("Kontoinformation").waitFor();
  return new URL(page.url()).pathname;
}

async function choose(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`input[name="${name}"][value="${value}"]`);
  await field.focus();
  await page.keyboard.press("Space");
  expect(await field.isChecked(), name).toBe(true);
}

async function sendByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).focus();
  await page.keyboard.press("Enter");
}
