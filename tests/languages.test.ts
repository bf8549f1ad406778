import { describe, expect, it } from "vitest";
import { newOffice, officeWithUser, textOf, typed } from "./office.ts";
import { testSite } from "./site.ts";
import type { Answer, Visitor } from "./visitor.ts";

it("The demonstration's cards change language where they are, and the sign-in goes on from there", async () => {
  const browser = (await testSite()).visitor();
  const cards = await browser.follow(await browser.get("/sign-in/start"));
  expect(cards.body).toContain('<html lang="sv"');
  const address = languageReturnOf(cards.body);
  const english = await browser.follow(await browser.post("/language", { language: "en", return: address }));
  expect(english.body).toContain('<html lang="en"');
  expect(english.body).toContain("Choose whose card to show.");
  expect(english.body).not.toMatch(/administratör|Avbryt|Visa kortet|Reservkort/);
  expect(languageReturnOf(english.body)).toBe(address);
  const unsigned = await browser.post(address, { choice: "typed", hsaId: "" });
  expect(unsigned.body).toContain("Type an HSA-id");
  const refused = await browser.follow(await browser.post(address, { choice: "cancel" }));
  expect(refused.body).toContain("The sign-in was cancelled");
});

it("The list of test people is English for those who read English", async () => {
  const browser = (await testSite()).visitor();
  await browser.post("/language", { language: "en", return: "/" });
  const people = await browser.get("/demonstration/people");
  expect(people.body).toContain("administrator");
  expect(people.body).not.toMatch(/administratör|användare/);
});

it("Every address that a form is sent to can also be shown, so that changing language there leads nowhere else", async () => {
  const { routes } = await testSite();
  const shown = new Set(routes.filter(({ method }) => method === "GET").map(({ url }) => url));
  const sent = routes.filter(({ method }) => method === "POST").map(({ url }) => url);
  expect(sent.filter((url) => !shown.has(url))).toEqual(["/sign-out", "/language"]);
});

describe("Whoever changes language on a page that answers a form", () => {
  it("sees the same faults and what they had sent, and nothing of it is in an address", async () => {
    const { ada } = await newOffice();
    const refused = await ada.post("/members", {
      givenName: "Kim",
      familyName: "<b>",
      hsaId: "",
      email: "kim",
    });
    const english = await inTheOtherLanguage(ada, refused);
    expect(english.statusCode).toBe(422);
    for (const text of ["Add user", "Enter the HSA-id.", 'value="Kim"', 'value="&lt;b>"', 'value="kim"']) {
      expect(english.body).toContain(text);
    }
    const swedish = await inTheOtherLanguage(ada, english);
    expect(swedish.body).toContain("E-postadressen ska innehålla ett @-tecken.");
    expect(swedish.body).toContain('value="Kim"');
  });

  it("is told of the same clash, and nothing is saved", async () => {
    const { ada, bosse, member, municipality, all } = await officeWithUser();
    const [one] = municipality.schools.permissions;
    const address = `/members/${member}/permissions/${municipality.schools.key}`;
    await ada.post(address, { permission: one });
    const clash = await bosse.post(address, { permission: one });
    const before = await all();
    const english = await inTheOtherLanguage(bosse, clash);
    expect(english.statusCode).toBe(409);
    expect(textOf(english)).toMatch(/Ada Alm granted “Behörighet one” .* You wanted to grant it\./);
    expect((await all()).grants).toEqual(before.grants);
  });

  it("does not do what has become possible meanwhile", async () => {
    const { ada, details, member, all } = await officeWithUser();
    const refused = await ada.post("/members", typed(details));
    expect(refused.statusCode).toBe(422);
    await ada.post(`/members/${member}/removal`);
    const before = await all();
    const english = await inTheOtherLanguage(ada, refused);
    expect(english.headers.location).toBe("/members");
    expect((await all()).members).toHaveLength(before.members.length);
  });

  it("is led nowhere else", async () => {
    const { ada } = await newOffice();
    const abroad = { language: "en", return: "//evil.example", "sent-givenName": "Kim" };
    expect((await ada.post("/language", abroad)).headers.location).toBe("/");
  });
});

/** Presses the button and goes along, as a browser does with 307: the same is sent once more. */
async function inTheOtherLanguage(browser: Visitor, page: Answer): Promise<Answer> {
  const form = /<form[^>]*action="\/language".*?<\/form>/s.exec(page.body)?.[0] ?? "";
  const fields = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value.replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
  ]);
  const sent: Record<string, string> = Object.fromEntries(fields);
  const chosen = await browser.post("/language", sent);
  expect(chosen.statusCode).toBe(307);
  return await browser.post(String(chosen.headers.location), sent);
}

function languageReturnOf(body: string): string {
  return /name="return" value="([^"]*)"/.exec(body)?.[1]?.replaceAll("&amp;", "&") ?? "";
}
