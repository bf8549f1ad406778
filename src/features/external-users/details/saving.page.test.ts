import { beforeAll, describe, expect, test } from "vitest";
import { change, record } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import {
  asShown,
  type ExternalOffice,
  newExternalOffice,
  type Person,
  type StaffVisitor,
} from "../../../../tests/external-office.ts";
import { textOf } from "../../../../tests/office.ts";
import { findAccount } from "../account/account.queries.ts";
import { event as accountEvent } from "../account/account-events.ts";
import { actorOf, subjectOf } from "../external-user.ts";

let office: ExternalOffice;
let petra: StaffVisitor;
let sanna: StaffVisitor;

beforeAll(async () => {
  office = await newExternalOffice();
  petra = await office.staff();
  sanna = await office.staff(["read-log"], { givenName: "Sanna", familyName: "Sund" });
});

const at = (person: Person) => `/external-users/${person.id}`;

describe("Spara", () => {
  test("saves what was changed, says so, and tells the log which details", async () => {
    const person = await office.person();
    const form = { ...asShown(), familyName: "Ängsro", town: "Exempelköping", telephone: "070-174 06 05" };
    const page = await petra.follow(await petra.post(at(person), { ...form, afterwards: "save" }));
    expect(textOf(page)).toMatch(/Uppgifterna är sparade\..*Märta Ängsro/);
    const { person: rows, events } = await office.all(person);
    expect(rows[0]).toMatchObject({
      family_name: "Ängsro",
      given_name: "Märta",
      town: "Exempelköping",
      telephone: "070-174 06 05",
      street_address: null,
    });
    expect(events).toEqual([
      expect.objectContaining({
        code: "external-user-corrected",
        details: { changed: ["familyName", "town", "telephone"] },
      }),
    ]);
    expect(textOf(page)).toMatch(/Efternamn: från Ängskog till Ängsro/);
  });

  test("& stäng goes back to the list as it was", async () => {
    const person = await office.person();
    const form = { ...asShown(), displayName: "Märta på berget", list: "sort=email&direction=descending" };
    const closed = await petra.post(at(person), { ...form, afterwards: "save-and-close" });
    expect(closed.headers.location).toBe("/external-users?sort=email&direction=descending");
    expect(textOf(await petra.follow(closed))).toContain("Uppgifterna är sparade.");
  });

  test("of nothing changed says so, and pressed twice saves once", async () => {
    const person = await office.person();
    const same = await petra.follow(await petra.post(at(person), asShown()));
    expect(textOf(same)).toContain("Uppgifterna var redan så.");
    const form = { ...asShown(), givenName: "Mary" };
    await petra.post(at(person), form);
    const before = await office.all(person);
    await petra.post(at(person), form);
    expect(await office.all(person)).toEqual(before);
  });

  test("tells everything that is wrong at once, beside the fields and above, and keeps what was typed", async () => {
    const person = await office.person();
    const before = await office.all(person);
    const form = {
      ...asShown(),
      givenName: "",
      familyName: "<b>",
      displayName: "Demomyndigheten",
      postalCode: "12",
      telephone: "ring mig",
      streetAddress: "a".repeat(101),
    };
    const page = await petra.post(at(person), form);
    expect(page.statusCode).toBe(422);
    const text = textOf(page);
    for (const sentence of [
      "Skriv förnamnet.",
      "Efternamnet får bara innehålla",
      "Visningsnamnet kan förväxlas med myndigheten",
      "Postnumret ska ha fem siffror",
      "Telefonnumret får inte innehålla bokstäver",
      "Gatuadressen får ha högst 100 tecken",
    ]) {
      expect(text.split(sentence).length - 1, sentence).toBe(2);
    }
    expect(page.body).toContain('value="ring mig"');
    expect(page.body).toContain('value="&lt;b>"');
    expect(page.body).not.toContain("<b>");
    expect(page.body).toContain("<title>Fel: ");
    expect(await office.all(person)).toEqual(before);
  });

  test("refuses a field that is not of the form, such as an address or a number that have acts of their own", async () => {
    const person = await office.person();
    const before = await office.all(person);
    for (const name of ["email", "personalNumber", "protected_at"]) {
      expect((await sanna.post(at(person), { ...asShown(), [name]: "x" })).statusCode, name).toBe(422);
    }
    const afterwards = await sanna.post(at(person), { ...asShown(), afterwards: "delete" });
    expect(afterwards.statusCode, "a button that there is not").toBe(422);
    expect(await office.all(person)).toEqual(before);
  });
});

describe("two who save at once", () => {
  test("see both versions where they have changed the same detail, and the second can save on top", async () => {
    const person = await office.person();
    await petra.post(at(person), { ...asShown(), familyName: "Ängsro" });
    const before = await office.all(person);
    const clash = await sanna.post(at(person), { ...asShown(), familyName: "Ängsby", givenName: "Mary" });
    expect(clash.statusCode).toBe(409);
    expect(textOf(clash)).toMatch(
      /Någon annan har ändrat samma uppgift\s+Petra Prov sparade nya uppgifter \d+ \S+ \d{4} kl\. [\d.]+\..*Efternamn\s+Ängsro\s+Ängsby/,
    );
    expect(clash.body).toContain('name="seen-familyName" value="Ängsro"');
    expect(clash.body).toContain('value="Mary"');
    expect(await office.all(person)).toEqual(before);
    const saved = await sanna.follow(
      await sanna.post(at(person), {
        ...asShown({ family_name: "Ängsro" }),
        familyName: "Ängsby",
        givenName: "Mary",
      }),
    );
    expect(textOf(saved)).toMatch(/Uppgifterna är sparade\..*Mary Ängsby/);
  });

  test("are told that it was the person themselves, where it was", async () => {
    const person = await office.person();
    const account = await findAccount(readOnly(office.door.db), person.id);
    if (account === undefined) throw new Error("nobody is there");
    await change(office.door, actorOf(account), async (tx) => {
      const changed = tx.sql.updateTable("external_users").set({ town: "Provby" });
      await changed.where("id", "=", person.id).execute();
      const subject = subjectOf(account);
      return record(undefined, accountEvent("own-details-changed", { changed: ["town"] }, { subject }));
    });
    const clash = await sanna.post(at(person), { ...asShown(), town: "Testeby" });
    expect(clash.statusCode).toBe(409);
    expect(textOf(clash)).toMatch(/Användaren själv sparade nya uppgifter .*Postort\s+Provby\s+Testeby/);
  });

  test("are both right where they have changed different details", async () => {
    const person = await office.person();
    await petra.post(at(person), { ...asShown(), familyName: "Ängsro" });
    const saved = await sanna.follow(await sanna.post(at(person), { ...asShown(), town: "Testeby" }));
    expect(textOf(saved)).toContain("Märta Ängsro");
    expect((await office.all(person)).person[0]).toMatchObject({ family_name: "Ängsro", town: "Testeby" });
  });
});

describe("a stranger's address", () => {
  test.each(["01890a5d-ac96-774b-bcce-b302099a8057", "x", "1' or '1'='1", "%F0%9F%98%80", "NEW"])(
    "%s is nobody, the same to the byte",
    async (id) => {
      const nobody = await petra.get("/external-users/01890a5d-ac96-774b-bcce-b302099a8057");
      const shown = await petra.get(`/external-users/${id}`);
      const saved = await petra.post(`/external-users/${id}`, asShown());
      expect([shown.statusCode, saved.statusCode]).toEqual([404, 404]);
      expect(shown.body).toBe(nobody.body);
      expect(saved.body).toBe(nobody.body);
    },
  );
});
