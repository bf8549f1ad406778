import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { knownPassword } from "../../src/demonstration/world-citizen.ts";
import { arrive, button, press } from "./steps.ts";

/** A password that nothing is known of. */
export const password = "åtta ugglor på en gren";

export const newAddress = () => `resa.${randomBytes(6).toString("hex")}@medborgare.example`;

/** Signs in to Mina sidor as one of the demonstration's citizens whose password everybody knows. */
export async function signInAsCitizen(page: Page, email: string, typed = knownPassword): Promise<void> {
  await page.goto("/account/sign-in");
  await fillInPassword(page, email, typed);
}

/** The same, on the page that one has been led to in order to sign in. */
export async function fillInPassword(page: Page, email: string, typed = knownPassword): Promise<void> {
  await page.getByLabel(/^(E-postadress|E-mail address)$/).fill(email);
  await page.getByLabel(/^(Lösenord|Password)$/).fill(typed);
  await button(page, "Logga in").or(button(page, "Sign in")).first().click();
}

/** Waits for the mail with this subject to the address, and follows the link that it carries. */
export async function openMail(page: Page, to: string, subject: string): Promise<void> {
  await page.goto("/demonstration/mail");
  const row = page.getByRole("row").filter({ hasText: to }).filter({ hasText: subject });
  for (let looked = 0; looked < 60 && (await row.count()) === 0; looked++) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await row.first().getByRole("link").click();
  await arrive(page, subject);
  await page
    .getByRole("link", { name: /\/account\// })
    .first()
    .click();
}

/** Fills in the form for a new account and sends it. */
export async function register(page: Page, email: string): Promise<void> {
  await page.getByLabel("Förnamn").fill("Märta");
  await page.getByLabel("Efternamn").fill("Ängskog");
  await page.getByLabel("Visningsnamn").fill("Märta i skogen");
  await page.getByLabel("E-postadress").fill(email);
  await page.getByLabel("Lösenord", { exact: true }).fill(password);
  await press(page, "Skapa konto");
}
