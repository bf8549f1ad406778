import { randomBytes } from "node:crypto";
import type { Locator, Page } from "playwright-core";

export type Details = { givenName: string; familyName: string; hsaId: string; email: string };

/** Somebody whom no other test knows, with Exempelköping's invented organisation number. */
export function somebodyNew(givenName: string, familyName: string): Details {
  const suffix = randomBytes(5).toString("hex").toUpperCase();
  return {
    givenName,
    familyName,
    hsaId: `SE2120009994-${suffix}`,
    email: "nykomlingar@exempelkoping.example",
  };
}

/** Waits until the page with this heading is shown. */
export async function arrive(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
}

/** Follows a link, by what it says. */
export async function follow(place: Page | Locator, name: string): Promise<void> {
  await place.getByRole("link", { name, exact: true }).click();
}

/** Presses what the manual calls a button: one that sends a form, or a link that looks like one. */
export async function press(place: Page | Locator, name: string): Promise<void> {
  await button(place, name).click();
}

export function button(place: Page | Locator, name: string): Locator {
  const named = { name, exact: true };
  return place.getByRole("button", named).or(place.getByRole("link", named));
}

/** Past the sign-in page to the provider's choice of cards. */
export async function goToCards(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await press(page, "SITHS");
  await page.getByLabel("HSA-id").waitFor();
}

/** Signs in through the front door with the card of one of the demonstration's people. */
export async function signIn(page: Page, name: string): Promise<void> {
  await goToCards(page);
  await page.getByRole("button", { name, exact: true }).first().click();
  await signOutButton(page).or(button(page, "Sign out")).waitFor();
  // whatever they wished for in another test
  if (await button(page, "På svenska").isVisible()) await press(page, "På svenska");
  await signOutButton(page).waitFor();
}

/** Signs in with a card that is typed in by hand. */
export async function showCard(page: Page, hsaId: string): Promise<void> {
  await goToCards(page);
  await page.getByLabel("HSA-id").fill(hsaId);
  await press(page, "Visa kortet");
}

export function signOutButton(page: Page): Locator {
  return page.getByRole("button", { name: "Logga ut", exact: true });
}

export async function signOut(page: Page): Promise<void> {
  await signOutButton(page).click();
  await arrive(page, "Du är utloggad");
}
