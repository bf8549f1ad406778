import { beforeAll, describe, expect, test } from "vitest";
import { hrefOf, newOffice, officeWithUser, suspend, textOf } from "../../../../tests/office.ts";
import { testSite } from "../../../../tests/site.ts";
import type { Answer, Visitor } from "../../../../tests/visitor.ts";
import { astrid, bo, exempelkopingUsers, tom } from "../../../../tests/world.ts";

let astridsBrowser: Visitor;
beforeAll(async () => {
  astridsBrowser = await (await testSite()).signIn(astrid.hsaId);
});

const list = (query = "") => astridsBrowser.get(`/members${query}`);
const all = exempelkopingUsers.length;

/** The page as people read it; the space that parts thousands does not break. */
const wordsOf = (answer: Answer) => textOf(answer).replaceAll("&amp;", "&").replaceAll("\u00a0", " ");

/** The users shown, each row as one text. */
function rowsOf({ body }: Answer): string[] {
  const table = /<turbo-frame.*?<tbody>(.*?)<\/tbody>/s.exec(body)?.[1] ?? "";
  return [...table.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([row]) => row.replace(/<[^>]*>/g, " "));
}

describe("the list of users", () => {
  test("has the manual's headings, buttons and filters", async () => {
    const words = wordsOf(await list());
    for (const expected of [
      "Administrera behörigheter för e-tjänster",
      "Lägg till användare",
      "Filtrera e-tjänster",
      "Filtrera behörigheter",
      "Förnamn",
      "Efternamn",
      "HSA-id",
      "E-post",
      "E-tjänster",
      "Behörigheter",
      "Logga ut",
    ])
      expect(words).toContain(expected);
    expect(words).toContain(`${all} användare`);
  });

  test("shows the administrators apart from the users, with how to reach them", async () => {
    const answer = await list("?size=500");
    expect(rowsOf(answer)).toHaveLength(all);
    expect(rowsOf(answer).join()).not.toContain(bo.hsaId);
    expect(answer.body).toContain(`mailto:${bo.email}`);
  });

  test("marks whoever is suspended, in words", async () => {
    const suspended = rowsOf(await list("?size=500")).filter((row) => row.includes("Avstängd"));
    expect(suspended).toHaveLength(1);
    expect(suspended[0]).toContain(tom.hsaId);
    const { ada, door, municipality } = await newOffice();
    await suspend(door, municipality.bosse.member);
    expect(wordsOf(await ada.get("/members"))).toMatch(
      /Administratörer .*Ada Alm SE.*Bosse Berg Avstängd SE/,
    );
  });

  test("is all of it where only spaces are searched for", async () => {
    expect(wordsOf(await list("?search=+++"))).toContain(` ${all} användare`);
    expect(rowsOf(await list("?search=ingrid+++s%C3%B6der"))).toEqual(
      rowsOf(await list("?search=ingrid+s%C3%B6der")),
    );
  });

  test("marks what was found and counts it in words", async () => {
    const answer = await list("?search=soderlund");
    expect(wordsOf(answer)).toMatch(new RegExp(`\\d+ av ${all} användare`));
    expect((await list("?search=ingrid+s%C3%B6der")).body).toContain("<mark>Ingrid</mark>");
    expect((await list("?search=ingrid+s%C3%B6der")).body).toContain("<mark>Söder</mark>lund");
  });

  test("leads to the user and back to the list as it was", async () => {
    const answer = await list("?search=ingrid+s%C3%B6der&sort=email&direction=descending");
    const user = await astridsBrowser.get(/href="(\/members\/[0-9a-f][^"]*)"/.exec(answer.body)?.[1] ?? "");
    const back = await astridsBrowser.get(hrefOf(user, "Tillbaka till användare"));
    expect(rowsOf(back)).toEqual(rowsOf(answer));
    expect(back.body).toMatch(/aria-sort="descending".*E-post/s);
  });

  test("says so when nobody is found, and how to go on", async () => {
    const answer = await list("?search=zzzzzz&size=100");
    expect(wordsOf(answer)).toContain(`0 av ${all} användare`);
    expect(wordsOf(answer)).toContain("Ingen användare stämmer med ”zzzzzz”");
    expect(hrefOf(answer, "Visa alla användare")).toBe("/members?size=100");
  });

  test("takes away a permission that belongs to another e-service than the chosen one, and says which", async () => {
    const answer = await list("?e-service=ansvar-ensamkommande&permission=statlig-ersattning.grundskola");
    expect(wordsOf(answer)).toContain("Filtret gäller inte längre");
    expect(wordsOf(answer)).toContain("Asylsökande i grundskola");
    expect(rowsOf(answer).every((row) => row.includes("Se och ändra ansvar för ensamkommande"))).toBe(true);
  });

  test("takes any text for a search, and shows it as text", async () => {
    for (const text of [
      `"><script>alert(1)</script>`,
      "%",
      "_",
      "\\",
      "'--",
      "💥",
      "\u202e",
      "x".repeat(900),
    ]) {
      const answer = await list(`?search=${encodeURIComponent(text)}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toContain("<script>alert");
    }
  });

  test.each(["?search=%00", "?search=%FF", "?search=a&search=b", "?sort=email&sort=email"])(
    "refuses what has no meaning: %s",
    async (query) => {
      expect((await list(query)).statusCode).toBe(400);
    },
  );

  test("shows what was found also where it stands under +4 till", async () => {
    const astrids = await (await testSite()).signIn(astrid.hsaId);
    const folded = await astrids.get(`/members?search=${encodeURIComponent("särskilda behov")}`);
    expect(folded.body).toMatch(/<details open>[\s\S]*<mark>särskilda behov<\/mark>/);
    const elsewhere = await astrids.get("/members?search=kommun");
    expect(elsewhere.body).not.toContain("<details open>");
  });

  test("of an organisation without users says what to do first", async () => {
    const { ada } = await newOffice();
    expect(wordsOf(await ada.get("/members"))).toContain("Här finns inga användare ännu.");
  });

  test("says in English what it says in Swedish", async () => {
    const { ada } = await officeWithUser();
    await ada.post("/language", { language: "en", return: "/members" });
    const words = wordsOf(await ada.get("/members?search=nord"));
    expect(words).toContain("1 of 1 user");
    expect(words).toContain("Given name");
  });
});
