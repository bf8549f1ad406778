import { expect, test } from "vitest";
import { newDetails } from "../../../../tests/municipality.ts";
import { actionOf, hrefOf, newOffice, officeWithUser, textOf, typed } from "../../../../tests/office.ts";

test("an administrator adds a user, is told what comes next, and gives the permissions", async () => {
  const { ada, municipality } = await newOffice();
  const page = await ada.get("/members/new?list=sort%3Demail");
  for (const word of ["Lägg till användare", "Förnamn", "Efternamn", "HSA-id", "E-post", "Spara", "Avbryt"]) {
    expect(page.body).toContain(word);
  }
  expect(actionOf(page)).toBe("/members");
  expect(page.body).toContain('name="list" value="sort=email"');
  const details = newDetails("Åsa", "Ögren");
  const user = await ada.follow(await ada.post(actionOf(page), { ...typed(details), list: "sort=email" }));
  expect(user.statusCode).toBe(200);
  expect(user.body).toContain(
    "Användaren är sparad. Lägg till behörigheter med ”Ändra och lägg till behörigheter”.",
  );
  expect(user.body).toContain("Användaren har inga behörigheter.");
  expect(user.body).toContain('href="/members?sort=email"');
  const choice = await ada.get(hrefOf(user, "Ändra och lägg till behörigheter"));
  const ticks = await ada.get(hrefOf(choice, municipality.schools.name));
  expect(ticks.body).toContain("Vad one ger.");
  expect(ticks.body).not.toContain("Behörighet old");
  const done = await ada.follow(
    await ada.post(actionOf(ticks), { permission: municipality.schools.permissions[0] }),
  );
  expect(done.body).toContain("Behörigheterna är ändrade.");
  expect(textOf(done)).toMatch(/Aktuella behörigheter.*E-tjänst schools.*Behörighet one/);
  expect(textOf(done)).toMatch(/Historik.*Ada Alm tilldelade Åsa Ögren.*behörigheten ”Behörighet one”/);
});

test("all faults of a form are told at once, beside the fields and in a summary, and what was typed is kept", async () => {
  const { ada, all } = await newOffice();
  const before = await all();
  const typedWrong = { givenName: "", familyName: "<b>", hsaId: "SE2120009995-A1", email: "nils" };
  const page = await ada.post("/members", typedWrong);
  expect(page.statusCode).toBe(422);
  const sentences = [
    "Skriv förnamnet.",
    "Efternamnet får bara innehålla",
    "kontrollsiffran stämmer inte",
    "E-postadressen ska innehålla ett @-tecken.",
  ];
  for (const sentence of sentences) expect(page.body.split(sentence)).toHaveLength(3);
  for (const field of Object.keys(typedWrong)) expect(page.body).toContain(`href="#${field}"`);
  expect(page.body).toContain('value="&lt;b>"');
  expect(page.body).toContain('value="SE2120009995-A1"');
  expect(await all()).toEqual(before);
});

test("an HSA-id that a colleague has leads to that user's page", async () => {
  const { ada, member, details, all } = await officeWithUser();
  const before = await all();
  const page = await ada.post("/members", {
    ...typed(newDetails()),
    hsaId: ` ${details.hsaId.canonical.toLowerCase()}`,
  });
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain("Nils Nord har redan det HSA-id:t och är användare i er organisation.");
  expect(page.body).toContain(`href="/members/${member}"`);
  expect(await all()).toEqual(before);
});

test("an HSA-id that a colleague has is told together with what else is wrong", async () => {
  const { ada, details, all } = await officeWithUser();
  const before = await all();
  const page = await ada.post("/members", { ...typed(details), givenName: "", email: "a@b@c.se" });
  expect(page.statusCode).toBe(422);
  expect(textOf(page)).toMatch(/Skriv förnamnet\..*Nils Nord har redan det HSA-id:t.*bara ett @-tecken/);
  expect(await all()).toEqual(before);
});

test("an HSA-id is kept, shown and logged in capitals, however it is typed", async () => {
  const { ada } = await newOffice();
  const details = newDetails();
  const hsaId = details.hsaId.canonical;
  const answer = await ada.post("/members", { ...typed(details), hsaId: hsaId.toLowerCase() });
  const user = await ada.follow(answer);
  for (const page of [user, await ada.get("/members"), await ada.get("/log")]) {
    expect(page.body).toContain(hsaId);
    expect(page.body).not.toContain(hsaId.toLowerCase());
  }
});

test("an administrator's HSA-id cannot be a user's as well", async () => {
  const { ada, municipality } = await newOffice();
  const page = await ada.post("/members", {
    ...typed(newDetails()),
    hsaId: municipality.bosse.details.hsaId,
  });
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain("Ingen kan vara administratör och användare samtidigt.");
});

test("a field that the form does not have, and one sent twice, save nothing", async () => {
  const { ada, all } = await newOffice();
  const before = await all();
  expect((await ada.post("/members", { ...typed(newDetails()), role: "administrator" })).statusCode).toBe(
    422,
  );
  expect(await all()).toEqual(before);
});
