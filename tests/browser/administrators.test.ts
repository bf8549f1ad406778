import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./browsing.ts";
import { faultsOf } from "./page-faults.ts";
import { arrive, type Details, press, showCard, somebodyNew } from "./steps.ts";

const told = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

async function fill(page: Page, { givenName, familyName, hsaId, email }: Details): Promise<void> {
  await page.getByRole("textbox", { name: "Förnamn", exact: true }).fill(givenName);
  await page.getByRole("textbox", { name: "Efternamn", exact: true }).fill(familyName);
  await page.getByRole("textbox", { name: "HSA-id", exact: true }).fill(hsaId);
  await page.getByRole("textbox", { name: "E-post", exact: true }).fill(email);
  await press(page, "Spara");
}

/** Testeby, where a user is added who becomes administrator, is shut out, is let in and ends as it was. */
for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";
  test(`Sanna makes a user administrator, suspends and reinstates her, and has it as a file, ${how} scripts`, async ({
    browse,
  }) => {
    const person = somebodyNew("Rosa", `Roll${javaScriptEnabled ? "a" : "b"}`);
    const name = `${person.givenName} ${person.familyName}`;
    const tove = await browse({ as: "Tove Åkesson", javaScriptEnabled });
    await tove.goto("/members/new");
    await fill(tove, person);
    await arrive(tove, name);

    const sanna = await browse({ as: "Sanna Kontakt", expecting: [409, 422], javaScriptEnabled });
    await sanna.goto("/organisations?search=Testeby");
    await press(sanna, "Testeby kommun");
    await arrive(sanna, "Testeby kommun");
    await press(sanna, "Utse administratör");
    await fill(sanna, person);
    await told(sanna, `${name} är användare i Testeby kommun`);
    if (javaScriptEnabled) expect(await faultsOf(sanna)).toEqual([]);
    await press(sanna, "Gör till administratör");
    await told(sanna, "Administratören är utsedd.");

    await press(sanna, `Stäng av ${name}`);
    await press(sanna, "Stäng av");
    await sanna.getByRole("link", { name: "Skriv skälet.", exact: true }).waitFor();
    await sanna.getByRole("textbox", { name: "Skäl", exact: true }).fill("Kortet är borta.");
    await press(sanna, "Stäng av");
    await told(sanna, "Administratören är avstängd.");
    const rosa = await browse({ expecting: [403], javaScriptEnabled });
    await showCard(rosa, person.hsaId);
    await rosa.getByText("Din åtkomst är avstängd", { exact: false }).first().waitFor();

    await press(sanna, `Häv avstängningen av ${name}`);
    await told(sanna, "Kortet är borta.");
    await press(sanna, "Häv avstängningen");
    await told(sanna, "Avstängningen är hävd.");
    await showCard(rosa, person.hsaId);
    await arrive(rosa, "Användare");
    await press(sanna, `Avsluta ${name}`);
    await press(sanna, "Avsluta");
    await told(sanna, "Administratören är avslutad.");

    await sanna.goto("/authority-log");
    await sanna.getByRole("searchbox").fill(person.hsaId);
    await press(sanna, "Sök");
    await sanna.waitForURL(/search=[0-9a-f-]{36}$/);
    await press(sanna, "Exportera");
    await arrive(sanna, "Exportera loggen");
    const downloads = sanna.waitForEvent("download");
    await press(sanna, "Hämta som JSON Lines");
    const file = await text(await (await downloads).createReadStream());
    const sentences = file.split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line).sentence));
    expect(sentences).toEqual(
      expect.arrayContaining([
        `Sanna Kontakt avslutade ${name} som administratör.`,
        `Sanna Kontakt hävde avstängningen av ${name}.`,
        `Sanna Kontakt stängde av ${name}.`,
        `Sanna Kontakt gjorde ${name} till administratör.`,
      ]),
    );
  });
}
