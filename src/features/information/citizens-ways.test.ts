import { expect, it } from "vitest";
import { newId, newReference } from "#platform/ids.ts";
import { testSite } from "../../../tests/site.ts";

it("A citizen finds the proposals and Mina sidor from the first page, in both languages", async () => {
  const browser = (await testSite()).visitor();
  for (const [language, names] of [
    ["sv", ["E-förslag", "Mina sidor", "Logga in eller skapa konto"]],
    ["en", ["Proposals", "My pages", "Sign in or create an account"]],
  ] as const) {
    await browser.post("/language", { language, return: "/" });
    const section = sectionOf((await browser.get("/")).body, "citizens");
    for (const name of names) expect(section).toContain(name);
    expect(section).toContain('href="/proposals"');
    expect(section).toContain('href="/account/sign-in"');
  }
});

it("A citizen who is signed in already is led to Mina sidor itself, and is sent to no administrator", async () => {
  const site = await testSite();
  const id = newId<"external_users">(site.now());
  const names = { given_name: "Medborgare", family_name: "Ett", display_name: "Medborgare" };
  const row = { id, person_reference: newReference(), email: `${id}@post.example`, created_at: site.now() };
  await site.connection.db
    .insertInto("external_users")
    .values({ ...row, ...names })
    .execute();
  const browser = await site.admit({ external_user_id: id });
  const section = sectionOf((await browser.get("/")).body, "citizens");
  expect(section).toContain('href="/my-pages"');
  expect(section).not.toContain("/account/sign-in");
  const refused = await browser.get("/members");
  expect(refused.statusCode).toBe(403);
  expect(refused.body).toContain("Du är inloggad som privatperson");
  expect(refused.body).not.toContain("administratör");
});

it("The contact page tells citizens and those who work in organisations whom to write to", async () => {
  const site = await testSite();
  const browser = site.visitor();
  const { municipality, region } = site.config.support;
  for (const [language, forCitizens, forOrganisations] of [
    ["sv", "aldrig lösenord eller personnummer i mejl", "Fråga först din administratör."],
    ["en", "never send passwords or personal identity numbers by e-mail", "Ask your administrator first."],
  ] as const) {
    await browser.post("/language", { language, return: "/contact" });
    const { body } = await browser.get("/contact");
    expect(sectionOf(body, "citizens")).toContain(forCitizens);
    expect(sectionOf(body, "citizens")).toContain(`mailto:${municipality.email}`);
    expect(sectionOf(body, "organisations")).toContain(forOrganisations);
    expect(sectionOf(body, "organisations")).toContain(`mailto:${region.email}`);
  }
});

function sectionOf(body: string, id: string): string {
  const [, after = ""] = body.split(`aria-labelledby="${id}"`);
  return after.split("aria-labelledby=")[0] ?? "";
}
