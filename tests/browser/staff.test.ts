import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Browse, test } from "./browsing.ts";
import { faultsOf } from "./page-faults.ts";
import { arrive, button, follow, press, showCard, signOutButton } from "./steps.ts";

type Somebody = { readonly givenName: string; readonly familyName: string; readonly hsaId: string };

/** Somebody whom no other test knows, with Demomyndigheten's invented organisation number. */
function somebodyNew(givenName: string): Somebody {
  const familyName = `Prov${randomBytes(3).toString("hex").replace(/[0-9]/g, "x")}`;
  return { givenName, familyName, hsaId: `SE2021009994-${randomBytes(5).toString("hex").toUpperCase()}` };
}

const fullName = ({ givenName, familyName }: Somebody) => `${givenName} ${familyName}`;

async function addStaff(page: Page, person: Somebody): Promise<void> {
  await page.goto("/staff");
  await press(page, "Lägg till handläggare");
  await page.getByRole("textbox", { name: "Förnamn", exact: true }).fill(person.givenName);
  await page.getByRole("textbox", { name: "Efternamn", exact: true }).fill(person.familyName);
  await page.getByRole("textbox", { name: "Identitet", exact: true }).fill(person.hsaId);
  await page.getByRole("textbox", { name: "E-post", exact: true }).fill("nya@demomyndigheten.example");
  await press(page, "Spara");
  await arrive(page, fullName(person));
}

async function save(page: Page, rights: Readonly<Record<string, boolean>>): Promise<void> {
  for (const [name, wanted] of Object.entries(rights)) {
    await page.getByRole("checkbox", { name, exact: true }).setChecked(wanted);
  }
  await press(page, "Spara rättigheter");
}

const told = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

for (const javaScriptEnabled of [true, false]) {
  test(`Sanna adds a colleague, who may what she ticks and no longer, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browse,
  }) => {
    const sanna = await browse({ as: "Sanna Kontakt", expecting: [422], javaScriptEnabled });
    const person = somebodyNew("Nina");
    await addStaff(sanna, person);
    await told(sanna, "Handläggaren är sparad. Kryssa i de rättigheter som personen ska ha.");
    const nina = await browse({ expecting: [403], javaScriptEnabled });
    await showCard(nina, person.hsaId);
    await arrive(nina, "Mina rättigheter");
    await told(nina, "Du har inga rättigheter än.");

    await save(sanna, { "Byta lösenord": true });
    await sanna
      .getByRole("link", { name: /”Byta lösenord” ger inget utan ”Hantera externa användare”/ })
      .waitFor();
    if (javaScriptEnabled) expect(await faultsOf(sanna)).toEqual([]);
    await save(sanna, { "Byta lösenord": false, "Läsa loggen": true });
    await told(sanna, "Rättigheterna är ändrade.");
    await nina.reload();
    await follow(nina.getByRole("navigation", { name: "Huvudmeny" }), "Logg");
    await arrive(nina, "Logg");
    await nina
      .getByRole("cell", {
        name: new RegExp(`Sanna Kontakt gav ${fullName(person)} rättigheten ”Läsa loggen”`),
      })
      .waitFor();

    await press(sanna, "Avsluta handläggare");
    await sanna.getByText(`Du avslutar ${fullName(person)} (${person.hsaId}) som handläggare.`).waitFor();
    await press(sanna, "Avsluta");
    await told(sanna, "Handläggaren är avslutad.");
    await nina.reload();
    await button(nina, "SITHS").waitFor();
    expect(await signOutButton(nina).count()).toBe(0);
  });
}

test("Two who tick the same right are told, and the second decides anew", async ({ browse }) => {
  const { sanna, other, person } = await bothAtTheSamePage(browse);
  await save(sanna, { "Läsa loggen": true });
  await told(sanna, "Rättigheterna är ändrade.");
  await save(other, { "Läsa loggen": true, "Hantera externa användare": true });
  await other.getByRole("heading", { name: "Någon annan har ändrat samma rättighet" }).waitFor();
  await other.getByText(/Sanna Kontakt gav ”Läsa loggen” .* Du ville ge den\./).waitFor();
  expect(await faultsOf(other)).toEqual([]);
  await press(other, "Spara rättigheter");
  await told(other, "Rättigheterna är ändrade.");
  await arrive(other, fullName(person));
});

test("Somebody who has lost the right to look after staff is told at the next click", async ({ browse }) => {
  const { sanna, other, colleague } = await bothAtTheSamePage(browse);
  await sanna.goto(`/staff?search=${colleague.familyName}`);
  await follow(sanna, fullName(colleague));
  await save(sanna, { "Hantera handläggare": false });
  await told(sanna, "Rättigheterna är ändrade.");
  await save(other, { "Läsa loggen": true });
  await arrive(other, "Du har inte tillgång till den här sidan");
});

/** Sanna and a new colleague who may look after staff, too, with the page of a third in front of them. */
async function bothAtTheSamePage(browse: Browse) {
  const sanna = await browse({ as: "Sanna Kontakt", expecting: [409] });
  const colleague = somebodyNew("Kalle");
  await addStaff(sanna, colleague);
  await save(sanna, { "Hantera handläggare": true });
  await told(sanna, "Rättigheterna är ändrade.");
  const person = somebodyNew("Petrus");
  await addStaff(sanna, person);
  const other = await browse({ expecting: [403, 409] });
  await showCard(other, colleague.hsaId);
  await arrive(other, "Mina rättigheter");
  await other.goto(sanna.url());
  await arrive(other, fullName(person));
  return { sanna, other, person, colleague };
}
