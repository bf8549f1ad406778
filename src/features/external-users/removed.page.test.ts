import { beforeAll, describe, expect, test } from "vitest";
import {
  allRights,
  asShown,
  type ExternalOffice,
  newExternalOffice,
  type Person,
  type StaffVisitor,
} from "../../../tests/external-office.ts";
import { hrefOf, mainOf, textOf } from "../../../tests/office.ts";
import { beginRemoval, depersonalised } from "../../../tests/removed-person.ts";

let office: ExternalOffice;
/** Has every right. */
let sanna: StaffVisitor;
/** Has the one right that list and page need. */
let petra: StaffVisitor;

beforeAll(async () => {
  office = await newExternalOffice();
  sanna = await office.staff(allRights, { givenName: "Sanna", familyName: "Sund" });
  petra = await office.staff();
});

const family = "Borttagsson";
const secrets = { given_name: "Hemlig", family_name: family, display_name: "Hemlisen" };

const states = [
  ["is being removed", beginRemoval, "being-removed", "Borttagning pågår"],
  ["has been depersonalised", depersonalised, "depersonalised", "Användaren avpersonifierad"],
] as const;

async function gone(remove: typeof beginRemoval, columns: object = {}): Promise<Person> {
  const person = await office.person({ ...secrets, ...columns }, "19900111-2383");
  await remove(office.door, person.id);
  return person;
}

const list = (browser: StaffVisitor, query = "") => browser.get(`/external-users${query}`);

describe.each(states)("Somebody who %s", (_how, remove, status, title) => {
  test("is in no list, count or search unless asked for, and then without personal data", async () => {
    const before = countIn(textOf(await list(petra)));
    const person = await gone(remove);
    const whole = await list(petra);
    expect(whole.body).not.toContain(person.id);
    expect(countIn(textOf(whole))).toBe(before);
    for (const words of [family, person.email, "19900111-2383", "1990-01-11"]) {
      const found = await petra.follow(await petra.post("/external-users/searches", { words, status }));
      expect(found.body, words).not.toContain(person.id);
    }
    const asked = await list(petra, `?status=${status}`);
    const row = asked.body.split("<tr").find((one) => one.includes(person.id)) ?? "";
    expect(row).toContain('data-tone="muted"');
    for (const secret of [family, "Hemli", person.email, "1990"]) expect(row).not.toContain(secret);
    expect(textOf(asked)).toContain(status === "depersonalised" ? "Användaren avpersonifierad" : title);
    expect(hrefOf(asked, "Rensa allt")).toBe("/external-users");
  });

  test("has a page that says so and nothing of them, with the way to the removal", async () => {
    const person = await gone(remove);
    const page = await sanna.get(`/external-users/${person.id}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<h1`);
    expect(textOf(page)).toContain(title);
    expect(textOf(page)).toMatch(/Skapad \d+ \p{L}+ \d{4} Ärenden 0 registrerade/u);
    for (const secret of [family, "Hemli", person.email, "1990"]) expect(page.body).not.toContain(secret);
    expect(hrefOf(page, "Till borttagningen")).toMatch(/^\/removals\/[0-9a-f-]{36}$/);
    expect(mainOf(page)).not.toMatch(/Byt lösenord|Spara|<form[^>]*external-users/);
    for (const noun of ["history", "cases", "votes", "comments", "deactivation"]) {
      const below = await sanna.get(`/external-users/${person.id}/${noun}`);
      expect(textOf(below), noun).toContain(title);
      expect(below.body, noun).not.toContain(family);
    }
  });

  test("is changed by none of the tools, which say why, and no event is written", async () => {
    const person = await gone(remove);
    const before = await office.all(person);
    const acts: [string, Record<string, string>][] = [
      ["", { ...asShown(secrets), town: "Annanstans", afterwards: "save" }],
      ["/deactivation", { reason: "Prov" }],
      ["/activation", {}],
      ["/one-time-password", {}],
      ["/password-reset", {}],
      ["/email-change", { email: "ny@post.example" }],
      ["/email-verification", { reason: "Prov", seen: person.email }],
      ["/email-unverification", { seen: person.email }],
      ["/personal-number-verification", { reason: "Prov", seen: "1990-01-11" }],
      ["/personal-number-unverification", { seen: "1990-01-11" }],
      ["/personal-number-revealing", { reason: "Prov" }],
      ["/protection", { reason: "Prov" }],
      ["/protection-lifting", { reason: "Prov" }],
    ];
    for (const [noun, form] of acts) {
      const answer = await sanna.post(`/external-users/${person.id}${noun}`, form);
      expect(answer.statusCode, noun).toBe(409);
      expect(textOf(answer), noun).toContain(
        "Inget är ändrat, eftersom användaren tas bort eller har tagits bort.",
      );
    }
    expect(await office.all(person)).toEqual(before);
  });
});

test("Nobody's look at a protected identity is told of once the person is removed", async () => {
  const person = await gone(beginRemoval, { protected_at: office.door.clock() });
  const before = await office.all(person);
  for (const path of ["?status=being-removed", `/${person.id}`, `/${person.id}/history`])
    expect((await sanna.get(`/external-users${path}`)).body).not.toContain(family);
  expect(await office.all(person)).toEqual(before);
  expect((await petra.get(`/external-users/${person.id}`)).statusCode).toBe(404);
});

function countIn(text: string): string | undefined {
  return /([\d\s]+) externa användare/.exec(text)?.[1];
}
