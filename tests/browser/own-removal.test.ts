import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { alva } from "../../src/demonstration/citizens.ts";
import { knownPassword } from "../../src/demonstration/world-citizen.ts";
import { test } from "./browsing.ts";
import { faultsOf, faultsOfLook } from "./page-faults.ts";
import { arrive, follow, press, signOut } from "./steps.ts";
import { newAddress, openMail, password, register, signInAsCitizen } from "./steps-of-citizens.ts";

const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };
// mails are sent by jobs, which look for work every other second
const patience = 120_000;

/** A citizen of the test's own, signed in. */
async function newCitizen(page: Page): Promise<string> {
  const email = newAddress();
  await page.goto("/account/new");
  await register(page, email);
  await openMail(page, email, "Bekräfta din e-postadress");
  await page.getByLabel("Lösenord", { exact: true }).fill(password);
  await press(page, "Bekräfta");
  await arrive(page, "Hej Märta i skogen");
  return email;
}

async function goToConfirmation(page: Page, account: string): Promise<void> {
  await follow(page.getByRole("main"), "Ta bort mitt konto");
  await arrive(page, "Ta bort mitt konto");
  await page.getByLabel(account, { exact: true }).check();
  await press(page, "Visa vad som händer");
  await arrive(page, "Kontrollera och bekräfta");
}

describe.each([
  { how: "with scripts", scripts: true, viewport: desk },
  { how: "without scripts, on a phone", scripts: false, viewport: phone },
])("a citizen who leaves, $how,", ({ scripts, viewport }) => {
  const options = { javaScriptEnabled: scripts, viewport, expecting: [422] };

  test("asks to be removed, mends what was wrong, follows the request and takes it back", {
    timeout: patience,
  }, async ({ browse }) => {
    const page = await browse(options);
    const email = await newCitizen(page);
    await follow(page.getByRole("main"), "Ta bort mitt konto");
    await press(page, "Visa vad som händer");
    const errors = page.getByRole("alert");
    await errors.getByRole("link", { name: /Välj om kontot/ }).click();
    await page.getByLabel("Ta bort permanent", { exact: true }).check();
    await press(page, "Visa vad som händer");
    await arrive(page, "Kontrollera och bekräfta");

    await page.getByLabel("Skriv ”ta bort” för att bekräfta").fill("radera");
    await press(page, "Begär att kontot tas bort");
    await errors.getByRole("link", { name: "Skriv lösenordet." }).waitFor();
    await errors.getByRole("link", { name: "Skriv ordet ta bort." }).click();
    await page.getByLabel("Skriv ”ta bort” för att bekräfta").fill("ta bort");
    await page.getByLabel("Lösenord", { exact: true }).fill(password);
    await press(page, "Begär att kontot tas bort");
    await arrive(page, "Din begäran");
    await page.getByText("Din begäran är mottagen.").waitFor();

    await page.goto("/my-pages");
    await signOut(page);
    await signInAsCitizen(page, email, password);
    await page.getByText("Att logga in tar inte tillbaka den.").waitFor();
    await follow(page, "Visa eller ta tillbaka begäran");
    await press(page, "Ta tillbaka begäran");
    await page.getByText("Din begäran är tillbakatagen.").waitFor();
    await arrive(page, "Ta bort mitt konto");
    await page.goto("/my-pages");
    expect(await page.getByText("Du har begärt att kontot tas bort").count()).toBe(0);
  });

  test("takes the request back by the link in the letter, signed out", { timeout: patience }, async ({
    browse,
  }) => {
    const page = await browse(options);
    const email = await newCitizen(page);
    await goToConfirmation(page, "Avpersonifiera");
    await page.getByLabel("Skriv ”avpersonifiera” för att bekräfta").fill("Avpersonifiera");
    await page.getByLabel("Lösenord", { exact: true }).fill(password);
    await press(page, "Begär att kontot avpersonifieras");
    await arrive(page, "Din begäran");
    await signOut(page);
    await openMail(page, email, "Vi har fått din begäran");
    await arrive(page, "Ta tillbaka din begäran");
    await press(page, "Ta tillbaka begäran");
    await arrive(page, "Din begäran är tillbakatagen");
  });
});

test("a citizen leaves with the keyboard alone, and nothing on the way is at fault", {
  timeout: patience,
}, async ({ browse }) => {
  const page = await browse({ expecting: [422] });
  const faultless = async () =>
    expect([...(await faultsOf(page)), ...(await faultsOfLook(page))]).toEqual([]);
  await signInAsCitizen(page, alva.email);
  await arrive(page, `Hej ${alva.displayName}`);
  await page.goto("/my-pages/removal");
  await faultless();
  await page.getByLabel("Avpersonifiera", { exact: true }).focus();
  await page.keyboard.press("Space");
  // the last of the three for comments, and the second for votes
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await arrive(page, "Kontrollera och bekräfta");
  expect(new URL(page.url()).search).toBe("?account=depersonalise&comments=keep&votes=delete");
  await page.getByText("Ditt namn står kvar", { exact: true }).waitFor();
  await faultless();
  await page.getByLabel("Skriv ”avpersonifiera” för att bekräfta").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  await faultless();
  await page.getByLabel("Skriv ”avpersonifiera” för att bekräfta").focus();
  await page.keyboard.type("avpersonifiera");
  await page.keyboard.press("Tab");
  await page.keyboard.type(knownPassword);
  await page.keyboard.press("Enter");
  await arrive(page, "Din begäran");
  await faultless();
  await page.goto("/my-pages");
  await faultless();
  await page.goto("/my-pages/removal");
  await page.getByRole("button", { name: "Ta tillbaka begäran" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Din begäran är tillbakatagen.").waitFor();
  await faultless();
});
