import { expect } from "vitest";
import { alva } from "../../src/demonstration/citizens.ts";
import { test } from "./browsing.ts";
import { faultsOf } from "./page-faults.ts";
import { arrive, follow, press } from "./steps.ts";
import { fillInPassword } from "./steps-of-citizens.ts";

const title = "Öppet till klockan 18 en kväll i veckan";

test("Alva reads a proposal on her telephone, signs in to vote, takes the vote back, comments and replies", async ({
  browse,
}) => {
  const page = await browse({ viewport: { width: 320, height: 640 } });
  await page.goto("/proposals?search=klockan+18");
  await follow(page, title);
  await arrive(page, title);
  await page.getByRole("img", { name: "18 av 20 röster. 2 röster kvar till målet." }).waitFor();

  await press(page, "Rösta");
  await arrive(page, "Logga in på Mina sidor");
  await fillInPassword(page, alva.email);
  await arrive(page, "Rösta");
  await press(page, "Rösta för");
  await page.getByText("Din röst är registrerad.").waitFor();
  await page.getByText("Du har röstat för det här förslaget.").waitFor();
  await page.getByText("19 av 20 röster").waitFor();

  await press(page, "Ta tillbaka min röst");
  await page.getByText("Din röst är borttagen.").waitFor();
  await page.getByText("18 av 20 röster").waitFor();

  await page.getByLabel("Din kommentar").fill("Tack för alla röster!\n\nVi är nästan i mål.");
  await press(page, "Skicka kommentaren");
  await page.getByText("Din kommentar är skickad.").waitFor();
  await page.getByText("Vi är nästan i mål.").waitFor();

  await page.getByRole("link", { name: "Svara kommentaren av Alva A" }).click();
  const dialog = page.getByRole("dialog", { name: "Svara Alva A" });
  await dialog.getByLabel("Ditt svar").fill("Jag svarar mig själv.");
  await press(dialog, "Skicka svaret");
  await page.getByText("svar till Alva A").waitFor();
  await page.getByText("Jag svarar mig själv.").waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test("Without scripts a comment is answered on a page of its own, where what is wrong is said", async ({
  browse,
}) => {
  const page = await browse({ javaScriptEnabled: false, expecting: [422] });
  await page.goto("/proposals?search=klockan+18");
  await follow(page, title);
  await page
    .getByRole("link", { name: /^Svara/ })
    .first()
    .click();
  await fillInPassword(page, alva.email);
  await page.getByRole("heading", { level: 1, name: /^Svara / }).waitFor();
  await press(page, "Skicka svaret");
  await page.getByRole("alert").getByText("Skriv ett svar.").waitFor();
});
