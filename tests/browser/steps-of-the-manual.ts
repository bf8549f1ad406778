import type { Locator, Page } from "playwright-core";
import { arrive, type Details, follow, press } from "./steps.ts";

/** The steps of the manual's sections 3 to 4.8. Each works with and without scripts. */

export const listHeading = "Användare";

/** §3.1 for municipalities, from the authority's first page to the list. */
export async function comeInAsMunicipality(page: Page, administrator: string): Promise<void> {
  await page.goto("/");
  await follow(page.getByRole("navigation", { name: "Huvudmeny" }), "Andra aktörer");
  await follow(leftMenu(page), "Kommuner");
  await follow(leftMenu(page), "E-tjänst för kommuner");
  await press(page, "Administrera behörigheter för e-tjänster");
  await identify(page, administrator);
}

/** §3.1 for regions. */
export async function comeInAsRegion(page: Page, administrator: string): Promise<void> {
  await page.goto("/");
  await follow(page.getByRole("navigation", { name: "Huvudmeny" }), "Andra aktörer");
  await follow(leftMenu(page), "Landsting");
  await follow(leftMenu(page), "E-tjänst för landsting");
  await identify(page, administrator);
}

async function identify(page: Page, administrator: string): Promise<void> {
  await press(page, "Inloggning till e-tjänst");
  await arrive(page, "E-tjänstelegitimation");
  await press(page, "SITHS");
  await page.getByRole("button", { name: administrator, exact: true }).first().click();
  await arrive(page, listHeading);
}

function leftMenu(page: Page): Locator {
  return page.getByRole("navigation", { name: "Andra aktörer" });
}

/** What opens on top of the page where scripts run, and is a page of its own where they do not. */
export async function opened(page: Page, title: string, scripts: boolean): Promise<Locator> {
  await arrive(page, title);
  return scripts ? page.getByRole("dialog", { name: title }) : page.getByRole("main");
}

/** §4.4 */
export async function fillIn(form: Locator, details: Details): Promise<void> {
  await form.getByLabel("Förnamn").fill(details.givenName);
  await form.getByLabel("Efternamn").fill(details.familyName);
  await form.getByLabel("HSA-id").fill(details.hsaId);
  await form.getByLabel("E-post").fill(details.email);
}

/** §4.4, from the list to the new user's page. */
export async function addUser(page: Page, details: Details, scripts = true): Promise<void> {
  await press(page, "Lägg till användare");
  const form = await opened(page, "Lägg till användare", scripts);
  await fillIn(form, details);
  await press(form, "Spara");
  await arrive(page, fullName(details));
}

/** §4.5, from the user's page and back to it. */
export async function tick(
  page: Page,
  eService: string,
  permissions: Readonly<Record<string, boolean>>,
): Promise<void> {
  await press(page, "Ändra och lägg till behörigheter");
  await press(page.getByRole("main"), eService);
  for (const [permission, wanted] of Object.entries(permissions)) {
    await page.getByRole("checkbox", { name: permission, exact: true }).setChecked(wanted);
  }
  await press(page, "Klar");
  await page.getByRole("heading", { name: "Aktuella behörigheter" }).waitFor();
}

/** §4.7, from the user's page to the list. */
export async function removeUser(page: Page, scripts = true): Promise<void> {
  await press(page, "Ta bort användare");
  await press(await opened(page, "Ta bort användare", scripts), "OK");
  await arrive(page, listHeading);
  await page.getByText("Användaren är borttagen.").waitFor();
}

/** §4.2 */
export async function search(page: Page, words: string, scripts = true): Promise<void> {
  await page.getByRole("searchbox").fill(words);
  if (!scripts) await press(page.getByRole("search"), "Sök");
}

/** §4.1: unfolds a filter and ticks. */
export async function filter(page: Page, name: string, choice: string, scripts = true): Promise<void> {
  const menu = page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
  await menu.locator("summary").click();
  await menu.getByRole("checkbox", { name: choice, exact: true }).check();
  if (!scripts) await press(menu, "Visa");
  else await page.keyboard.press("Escape");
}

/** How many users the list says that it shows. */
export async function countOf(page: Page): Promise<string> {
  return await page
    .getByRole("main")
    .getByText(/^[\d\s]+(av [\d\s]+)?användare$/u)
    .innerText();
}

/** What stands in a column, from top to bottom. */
export async function column(page: Page, heading: string): Promise<string[]> {
  const table = page.getByRole("table", { name: "Aktuella användare" });
  const headings = await table.getByRole("columnheader").allInnerTexts();
  const place = headings.findIndex((text) => text.trim().startsWith(heading));
  return await table.locator(`tbody tr > :nth-child(${place + 1})`).allInnerTexts();
}

/** The row of somebody in the list. */
export function rowOf(page: Page, { hsaId }: Pick<Details, "hsaId">): Locator {
  return page.getByRole("table", { name: "Aktuella användare" }).getByRole("row").filter({ hasText: hsaId });
}

export function fullName({ givenName, familyName }: Details): string {
  return `${givenName} ${familyName}`;
}
