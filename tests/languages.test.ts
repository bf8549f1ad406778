import { expect, it } from "vitest";
import { testSite } from "./site.ts";

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

function languageReturnOf(body: string): string {
  return /name="return" value="([^"]*)"/.exec(body)?.[1]?.replaceAll("&amp;", "&") ?? "";
}
