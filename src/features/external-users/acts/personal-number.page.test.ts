import { describe, expect, test } from "vitest";
import { formatDate } from "#platform/time/format.ts";
import { actsOffice, at, reason, seenOn, verifiedAt } from "../../../../tests/acts-office.ts";
import { type Person, signedIn } from "../../../../tests/external-office.ts";
import { hrefOf, textOf, withoutIds } from "../../../../tests/office.ts";

const { office, sanna, refused } = await actsOffice();

describe("Personnummer: Verifierad/Overifierad", () => {
  test("verified by hand takes a reason and is said to be by staff; the person is told of the new way in", async () => {
    const person = await office.person({}, "19900111-2383");
    const address = at(person, "personal-number-verification");
    const seen = await seenOn(sanna, address);
    expect(withoutIds(seen)).not.toContain("2383");
    await refused(person, () => sanna.post(address, { seen, reason: "" }), 422);
    const page = await sanna.follow(await sanna.post(address, { seen, reason }));
    expect(textOf(page)).toMatch(/Personnumret är verifierat\..*Personnummer: Verifierad.*av handläggare/);
    expect((await office.all(person)).mails.map(({ kind }) => kind)).toEqual(["sign-in-method"]);
    await removeNumber(person);
  });

  test("unverified is lost at once, and can be kept from coming back by itself until that is lifted", async () => {
    const verified = {
      personal_number_verified_at: verifiedAt,
      personal_number_verified_by: "e-id",
    } as const;
    const person = await office.person(verified, "19900111-2383");
    const address = at(person, "personal-number-unverification");
    await signedIn(office.door, person);
    await signedIn(office.door, person, "http://id.elegnamnden.se/loa/1.0/loa3");
    const seen = await seenOn(sanna, address);
    const page = await sanna.follow(await sanna.post(address, { seen, block: "yes" }));
    const today = formatDate(office.site.now(), "sv", "text");
    expect(textOf(page)).toContain(`Hindrat från att verifieras med e-legitimation sedan ${today}`);
    const { person: rows, sessions } = await office.all(person);
    expect(sessions.map(({ acr }) => acr)).toEqual(["password"]);
    const [row] = rows;
    expect(row?.personal_number_verified_at).toBeNull();
    expect(row?.personal_number_verified_by).toBeNull();
    expect(row?.personal_number_blocked_at).not.toBeNull();
    const dialog = await sanna.get(at(person, "personal-number-verification"));
    expect(textOf(dialog)).toContain("Häv hindret");
    await sanna.post(at(person, "personal-number-block-lifting"));
    const after = await office.all(person);
    expect(after.person[0]?.personal_number_blocked_at).toBeNull();
    expect(after.events.map(({ code, details }) => [code, details])).toEqual([
      ["personal-number-unverified", { blocked: true }],
      ["personal-number-block-lifted", {}],
    ]);
  });

  test("a box that the page does not have is refused", async () => {
    const person = await office.person({}, "19900111-2383");
    const form = { seen: "", block: "no" };
    await refused(person, () => sanna.post(at(person, "personal-number-unverification"), form), 422);
    await removeNumber(person);
  });

  test("what keeps a number from being verified can be lifted also where the number is gone", async () => {
    const person = await office.person({ personal_number_blocked_at: verifiedAt });
    const dialog = await sanna.get(at(person, "personal-number-verification"));
    expect(hrefOf(dialog, "Häv hindret")).toBe(at(person, "personal-number-block-lifting"));
    const revealer = await office.staff(["reveal-personal-numbers"]);
    expect(textOf(await revealer.get(at(person, "personal-number-revealing")))).not.toContain("Häv hindret");
  });

  test("a number that is verified for somebody else is refused in words, and nothing is said of whom", async () => {
    const verified = {
      personal_number_verified_at: verifiedAt,
      personal_number_verified_by: "e-id",
      protected_at: verifiedAt,
    } as const;
    const other = await office.person({ ...verified, family_name: "Hemligman" }, "19180110-2383");
    const person = await office.person({}, "19180110-2383");
    const address = at(person, "personal-number-verification");
    const seen = await seenOn(sanna, address);
    const page = await refused(person, () => sanna.post(address, { seen, reason }), 422);
    expect(textOf(page)).toContain("Numret är redan verifierat för ett annat konto.");
    expect(page.body).not.toContain("Hemligman");
    await removeNumber(other);
  });

  test("a number that has been changed or unverified since it was shown is left as it is", async () => {
    const person = await office.person({}, "19900111-2383");
    const address = at(person, "personal-number-verification");
    const seen = await seenOn(sanna, address);
    await removeNumber(person);
    const gone = await refused(person, () => sanna.post(address, { seen, reason }), 409);
    expect(textOf(gone)).toContain("inget att verifiera");
    const verified = {
      personal_number_verified_at: verifiedAt,
      personal_number_verified_by: "staff",
    } as const;
    const second = await office.person(verified, "19900111-2383");
    const mark = await seenOn(sanna, at(second, "personal-number-unverification"));
    await sanna.post(at(second, "personal-number-unverification"), { seen: mark });
    const before = await office.all(second);
    const page = await sanna.follow(
      await sanna.post(at(second, "personal-number-unverification"), { seen: mark, block: "yes" }),
    );
    expect(textOf(page)).toContain("Personnumret var redan overifierat.");
    expect(await office.all(second)).toEqual(before);
  });

  test("without a number there is nothing to verify", async () => {
    const person = await office.person();
    const dialog = await sanna.get(at(person, "personal-number-verification"));
    expect(textOf(dialog)).toContain("Personen har inte angett något personnummer");
    expect(dialog.body).not.toContain("<textarea");
    await refused(
      person,
      () => sanna.post(at(person, "personal-number-verification"), { seen: "", reason }),
      409,
    );
  });
});

describe("Visa personnummer", () => {
  test("takes a reason, shows the number once in a page that nothing keeps, and tells the log", async () => {
    const person = await office.person({}, "19900111-2383");
    const address = at(person, "personal-number-revealing");
    const dialog = await sanna.get(address);
    expect(dialog.body).toMatch(/<form[^>]*data-turbo="false"/);
    expect(withoutIds(dialog.body)).not.toContain("2383");
    const unreasoned = await refused(person, () => sanna.post(address, {}), 422);
    expect(withoutIds(unreasoned.body)).not.toContain("2383");
    const shown = await sanna.post(address, { reason });
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain("19900111-2383");
    expect(shown.headers["cache-control"]).toBe("no-store");
    expect(shown.body).toContain('<meta name="turbo-cache-control" content="no-cache"');
    expect(shown.headers.location).toBeUndefined();
    expect(withoutIds((await sanna.get(`/external-users/${person.id}`)).body)).not.toContain("2383");
    const { events } = await office.all(person);
    expect(events.map(({ code }) => code)).toEqual(["personal-number-revealed"]);
    expect(JSON.stringify(events)).not.toMatch(/2383|pass/);
  });
});

async function removeNumber(person: Person): Promise<void> {
  await office.door.db
    .updateTable("external_users")
    .set({
      personal_number: null,
      personal_number_index: null,
      birth_date: null,
      personal_number_verified_at: null,
      personal_number_verified_by: null,
    })
    .where("id", "=", person.id)
    .execute();
}
