import { expect } from "vitest";
import { test } from "./browsing.ts";
import { faultsOf } from "./page-faults.ts";
import { arrive, goToCards, press, showCard, signIn, signOut, somebodyNew } from "./steps.ts";

test("A user sees what they may do, who gave it, and whom to ask", async ({ browse }) => {
  const page = await browse();
  await signIn(page, "André Andrén");
  await arrive(page, "Mina behörigheter");
  await page.getByText("Behörigheterna är tilldelade av Exempelköpings kommun.").waitFor();
  const administrators = page.getByRole("table", { name: "Dina administratörer" });
  await administrators.getByRole("row", { name: /Astrid Öberg/ }).waitFor();
  await administrators.getByRole("row", { name: /Bo Ek/ }).waitFor();
});

test("A user is not let into the administration", async ({ browse }) => {
  const page = await browse({ expecting: [403] });
  await signIn(page, "André Andrén");
  expect(await page.getByRole("link", { name: "Användare", exact: true }).count()).toBe(0);
  await page.goto("/members");
  await arrive(page, "Du har inte tillgång till den här sidan");
  await signOut(page);
});

test("Somebody registered in two organisations chooses which one to act for", async ({ browse }) => {
  const page = await browse();
  for (const organisation of ["Exempelköpings kommun", "Testeby kommun"]) {
    await showCard(page, "SE2120009994-2002");
    await arrive(page, "Välj organisation");
    expect(await faultsOf(page)).toEqual([]);
    await press(page, `${organisation} (användare)`);
    await arrive(page, "Mina behörigheter");
    await page.getByText(`Behörigheterna är tilldelade av ${organisation}.`).waitFor();
    await signOut(page);
  }
});

test("Somebody whose card works but who is not registered is told so, and whom to ask", async ({
  browse,
}) => {
  const page = await browse({ expecting: [403] });
  const { hsaId } = somebodyNew("", "");
  await showCard(page, hsaId);
  await arrive(page, "Du är inte registrerad här");
  await page.getByText(hsaId).waitFor();
  await page.getByText("Be administratören i din organisation att lägga till dig").waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test("A reserve card of too low a level is not let in, and the page says why", async ({ browse }) => {
  const page = await browse({ expecting: [403] });
  await goToCards(page);
  await page.getByRole("listitem").filter({ hasText: "Reservkort" }).getByRole("button").click();
  await arrive(page, "Du använde ett reservkort");
});

test("Whoever cancels at the e-ID can try again at once", async ({ browse }) => {
  const page = await browse({ expecting: [403] });
  await goToCards(page);
  await press(page, "Avbryt");
  await arrive(page, "Inloggningen avbröts");
  await page.getByRole("main").getByRole("link", { name: "Försök igen" }).click();
  await press(page, "SITHS");
  await arrive(page, "Demonstrationens e-legitimation");
});

test("Somebody whom the authority has suspended is told that the access is shut off", async ({ browse }) => {
  const page = await browse({ expecting: [403] });
  await showCard(page, "SE2120009994-2003");
  await arrive(page, "Du kan inte logga in just nu");
});

test("After a sign-in one comes to the page one had asked for", async ({ browse }) => {
  const page = await browse();
  await page.goto("/log");
  await press(page, "SITHS");
  await page.getByRole("button", { name: "Bo Ek", exact: true }).first().click();
  await arrive(page, "Logg");
});
