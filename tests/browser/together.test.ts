import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Browse, test } from "./browsing.ts";
import { faultsOf } from "./page-faults.ts";
import { arrive, button, press, showCard, signIn, signOut, somebodyNew } from "./steps.ts";
import { addUser, fullName, removeUser, rowOf, tick } from "./steps-of-the-manual.ts";

const compensation = "Ansök om statlig ersättning";

test("Two administrators who change different permissions of a user both get their way", async ({
  browse,
}) => {
  const { astrid, bo } = await bothAtTheSamePermissions(browse);
  await astrid.getByRole("checkbox", { name: "Asylsökande i förskola", exact: true }).check();
  await bo.getByRole("checkbox", { name: "Asylsökande i grundskola", exact: true }).check();
  await press(astrid, "Klar");
  await astrid.getByText("Behörigheterna är ändrade.").waitFor();
  await press(bo, "Klar");
  await bo.getByText("Behörigheterna är ändrade.").waitFor();
  expect(await bo.getByRole("rowheader").allInnerTexts()).toEqual([
    "Asylsökande i förskola",
    "Asylsökande i grundskola",
  ]);
});

test("Two who change the same permission are told, and the second decides anew", async ({ browse }) => {
  const { astrid, bo } = await bothAtTheSamePermissions(browse, [409]);
  const school = { name: "Asylsökande i förskola", exact: true };
  await astrid.getByRole("checkbox", school).check();
  await press(astrid, "Klar");
  await astrid.getByText("Behörigheterna är ändrade.").waitFor();
  await bo.getByRole("checkbox", school).check();
  await press(bo, "Klar");
  await bo.getByRole("heading", { name: "Någon annan har ändrat samma behörighet" }).waitFor();
  await bo.getByText(/Astrid Öberg tilldelade ”Asylsökande i förskola”/).waitFor();
  expect(await faultsOf(bo)).toEqual([]);
  await press(bo, "Klar");
  await bo.getByRole("heading", { name: "Aktuella behörigheter" }).waitFor();
});

test("Two who correct a user at once see both versions, and nothing is overwritten unseen", async ({
  browse,
}) => {
  const { astrid, bo, user } = await bothAtTheSameUser(browse, [409]);
  for (const page of [astrid, bo]) {
    await press(page, "Ändra användaruppgifter");
    await page.getByRole("dialog", { name: "Ändra användare" }).waitFor();
  }
  await astrid.getByLabel("Efternamn").fill("Först");
  await press(astrid.getByRole("dialog"), "Spara");
  await arrive(astrid, `${user.givenName} Först`);
  await bo.getByLabel("Efternamn").fill("Sedan");
  await press(bo.getByRole("dialog"), "Spara");
  const told = bo.getByText(/Astrid Öberg sparade nya uppgifter \d+ \S+ \d{4}/);
  await told.waitFor();
  expect(await bo.evaluate(() => document.activeElement?.textContent)).toContain("sparade nya uppgifter");
  const clash = bo.getByRole("table", { name: "Uppgifterna jämförda" });
  await clash.getByRole("cell", { name: "Först", exact: true }).waitFor();
  await clash.getByRole("cell", { name: "Sedan", exact: true }).waitFor();
  expect(await faultsOf(bo)).toEqual([]);
  await press(bo.getByRole("dialog"), "Spara");
  await arrive(bo, `${user.givenName} Sedan`);
});

test("Whoever works on a user that a colleague has just removed is told by whom and when", async ({
  browse,
}) => {
  const { astrid, bo, user } = await bothAtTheSameUser(browse, [409, 410]);
  await press(bo, "Ändra användaruppgifter");
  const dialog = bo.getByRole("dialog", { name: "Ändra användare" });
  await dialog.getByLabel("Efternamn").fill("Försent");
  await removeUser(astrid);
  await press(dialog, "Spara");
  await arrive(bo, "Användaren är borttagen");
  await bo.getByText(`Astrid Öberg tog bort ${fullName(user)} som användare`).waitFor();
  await bo.getByText("Det du skulle göra är därför inte gjort.").waitFor();
});

test("Whoever signs out in one window is signed out in the others too", async ({ browse }) => {
  const first = await browse();
  await signIn(first, "Astrid Öberg");
  const second = await first.context().newPage();
  await second.goto("/members");
  await signOut(first);
  await button(second, "SITHS").waitFor();
  expect(await second.getByRole("table").count()).toBe(0);
});

test("Whoever goes on in a window whose session has ended elsewhere is asked to sign in, and nothing is done", async ({
  browse,
}) => {
  const first = await browse({ javaScriptEnabled: false });
  await signIn(first, "Astrid Öberg");
  const user = somebodyNew("Ej", "Sparad");
  const second = await first.context().newPage();
  await second.goto("/members/new");
  await second.getByLabel("Förnamn").fill(user.givenName);
  await second.getByLabel("Efternamn").fill(user.familyName);
  await second.getByLabel("HSA-id").fill(user.hsaId);
  await second.getByLabel("E-post").fill(user.email);
  await signOut(first);
  await press(second, "Spara");
  await button(second, "SITHS").waitFor();
  await signIn(first, "Astrid Öberg");
  await first.goto("/members?search=Ej%20Sparad");
  expect(await rowOf(first, user).count()).toBe(0);
});

test("Somebody who was just added signs in, and a permission given meanwhile shows at the next look", async ({
  browse,
}) => {
  const astrid = await browse({ as: "Astrid Öberg" });
  const user = somebodyNew("Ny", "Användare");
  await addUser(astrid, user);
  const own = await browse();
  await showCard(own, user.hsaId);
  await arrive(own, "Mina behörigheter");
  await own.getByText("Du har inga behörigheter just nu.").waitFor();

  await tick(astrid, compensation, { "Asylsökande i förskola": true });
  await own.reload();
  await own.getByRole("rowheader", { name: "Asylsökande i förskola" }).waitFor();

  await press(astrid, "Ändra användaruppgifter");
  const dialog = astrid.getByRole("dialog", { name: "Ändra användare" });
  await dialog.getByText("HSA-id kan inte ändras, eftersom personen har loggat in med det.").waitFor();
  await press(dialog, "Avbryt");
  await removeUser(astrid);
  await own.reload();
  await button(own, "SITHS").waitFor();
});

async function bothAtTheSameUser(browse: Browse, expecting: readonly number[] = []) {
  const astrid = await browse({ as: "Astrid Öberg", expecting });
  const bo = await browse({ as: "Bo Ek", expecting });
  const user = somebodyNew("Gemensam", "Användare");
  await addUser(astrid, user);
  await bo.goto(astrid.url());
  await arrive(bo, fullName(user));
  return { astrid, bo, user };
}

async function bothAtTheSamePermissions(browse: Browse, expecting: readonly number[] = []) {
  const both = await bothAtTheSameUser(browse, expecting);
  for (const page of [both.astrid, both.bo]) await goToPermissions(page);
  return both;
}

async function goToPermissions(page: Page): Promise<void> {
  await press(page, "Ändra och lägg till behörigheter");
  await press(page.getByRole("main"), compensation);
  await page.getByRole("checkbox").first().waitFor();
}
