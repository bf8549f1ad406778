import { describe, expect } from "vitest";
import { alva } from "../../src/demonstration/citizens.ts";
import { test } from "./browsing.ts";
import { faultsOf } from "./page-faults.ts";
import { arrive, follow, press, signOut } from "./steps.ts";
import { newAddress, openMail, password, register, signInAsCitizen } from "./steps-of-citizens.ts";

const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };
// mails are sent by jobs, which look for work every other second
const patience = 120_000;

describe.each([
  { how: "with scripts", scripts: true, viewport: desk },
  { how: "without scripts, on a phone", scripts: false, viewport: phone },
])("a citizen, $how,", ({ scripts, viewport }) => {
  const options = { javaScriptEnabled: scripts, viewport, expecting: [409, 422] };

  test("makes an account, confirms the address, corrects the details and signs out", {
    timeout: patience,
  }, async ({ browse }) => {
    const page = await browse(options);
    const email = newAddress();
    await page.goto("/");
    await press(page, "Logga in eller skapa konto");
    await arrive(page, "Logga in på Mina sidor");
    await follow(page, "Skapa konto");
    await arrive(page, "Skapa konto");
    await press(page, "Skapa konto");
    const errors = page.getByRole("alert");
    await errors.getByRole("link", { name: "Skriv ett lösenord." }).click();
    await register(page, email);
    await arrive(page, "Titta i din e-post");

    await openMail(page, email, "Bekräfta din e-postadress");
    await arrive(page, "Bekräfta din e-postadress");
    await page.getByLabel("Lösenord", { exact: true }).fill(password);
    await press(page, "Bekräfta");
    await arrive(page, "Hej Märta i skogen");
    await page.getByText("E-postadressen är bekräftad.").waitFor();

    await follow(page.getByRole("main"), "Mina uppgifter");
    await arrive(page, "Mina uppgifter");
    await page.getByLabel("Postort").fill("Provköping");
    await page.getByLabel("Postnummer").fill("1234");
    await press(page, "Spara");
    await errors.getByRole("link", { name: /Postnumret ska ha fem siffror/ }).click();
    expect(await page.getByLabel("Postort").inputValue()).toBe("Provköping");
    await page.getByLabel("Postnummer").fill("12345");
    await press(page, "Spara");
    await page.getByText("Uppgifterna är sparade.").waitFor();
    expect(await page.getByLabel("Postnummer").inputValue()).toBe("123 45");
    await signOut(page);

    await signInAsCitizen(page, email, password);
    await arrive(page, "Hej Märta i skogen");
  });

  test("who has forgotten the password chooses another by a link", { timeout: patience }, async ({
    browse,
  }) => {
    const page = await browse(options);
    const email = newAddress();
    await page.goto("/account/new");
    await register(page, email);
    await openMail(page, email, "Bekräfta din e-postadress");
    await page.getByLabel("Lösenord", { exact: true }).fill(password);
    await press(page, "Bekräfta");
    await arrive(page, "Hej Märta i skogen");
    await signOut(page);

    await page.goto("/account/sign-in");
    await follow(page, "Har du glömt lösenordet?");
    await arrive(page, "Glömt lösenordet");
    await page.getByLabel("E-postadress").fill(email);
    await press(page, "Skicka länken");
    await arrive(page, "Titta i din e-post");
    await openMail(page, email, "Välj ett nytt lösenord");
    await arrive(page, "Välj ett nytt lösenord");
    await page.getByLabel("Nytt lösenord").fill("sommar2026");
    await press(page, "Spara lösenordet");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Nytt lösenord").fill("nio kråkor över en åker");
    await press(page, "Spara lösenordet");
    await arrive(page, "Logga in på Mina sidor");
    await page.getByText("Lösenordet är bytt och adressen bekräftad.").waitFor();
    await signInAsCitizen(page, email, password);
    await page.getByText(/E-postadressen eller lösenordet stämmer inte/).waitFor();
    await signInAsCitizen(page, email, "nio kråkor över en åker");
    await arrive(page, "Hej Märta i skogen");
  });
});

test("a citizen fetches everything there is about them as a file", async ({ browse }) => {
  const page = await browse({ viewport: phone });
  await signInAsCitizen(page, alva.email);
  await follow(page.getByRole("main"), "Allt som finns om dig");
  await arrive(page, "Allt som finns om dig");
  await page.getByText("Ditt konto").click();
  await page.getByText("19900511-2397").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const waiting = page.waitForEvent("download");
  await press(page, "Hämta som fil (JSON)");
  expect((await waiting).suggestedFilename()).toBe("mina-sidor.json");
});
