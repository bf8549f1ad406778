import { describe, expect, test } from "vitest";
import { actsOffice, at, reason } from "../../../../tests/acts-office.ts";
import { signedIn } from "../../../../tests/external-office.ts";
import { textOf } from "../../../../tests/office.ts";

const { office, sanna, petra, codesOf, refused } = await actsOffice();

describe("Kontot är aktivt", () => {
  test("says what comes of it, ends every session at once, and is undone by Kontot är inaktivt", async () => {
    const person = await office.person();
    await signedIn(office.door, person);
    await signedIn(office.door, person);
    const dialog = await petra.get(at(person, "deactivation"));
    expect(textOf(dialog)).toMatch(
      /Inaktivera kontot.*Du inaktiverar kontot för Märta Ängskog.*loggas ut överallt genast.*Skäl.*Inaktivera\s+Avbryt/,
    );
    const page = await petra.follow(await petra.post(at(person, "deactivation"), { reason }));
    expect(textOf(page)).toMatch(/Kontot är inaktiverat\..*Kontot är inaktivt/);
    const after = await office.all(person);
    expect(after.sessions).toEqual([]);
    expect(after.person[0]?.deactivated_at).not.toBeNull();
    const active = await petra.follow(await petra.post(at(person, "activation")));
    expect(textOf(active)).toMatch(/Kontot är aktiverat\..*Kontot är aktivt/);
    expect((await office.all(person)).person[0]?.deactivated_at).toBeNull();
    expect(await codesOf(person)).toEqual(["external-user-deactivated", "external-user-activated"]);
  });

  test("without a reason does nothing, and says so beside the field", async () => {
    const person = await office.person();
    const page = await refused(
      person,
      () => petra.post(at(person, "deactivation"), { reason: " \u00a0 " }),
      422,
    );
    expect(textOf(page)).toContain("Skriv skälet.");
    const long = await refused(
      person,
      () => petra.post(at(person, "deactivation"), { reason: "å".repeat(501) }),
      422,
    );
    expect(textOf(long)).toContain("högst 500 tecken");
    expect(long.body).toContain("å".repeat(501));
  });

  test("with a reason that is far too long does nothing, says so beside the field and keeps what was written", async () => {
    const person = await office.person();
    const long = `${"Långt skäl. ".repeat(2_000)}Slut.`;
    const faulty = await refused(person, () => petra.post(at(person, "deactivation"), { reason: long }), 422);
    expect(textOf(faulty)).toContain("Skälet får ha högst 500 tecken.");
    expect(faulty.body).toContain(long);
  });

  test("of two at once the second is told that it was so already", async () => {
    const person = await office.person();
    await petra.post(at(person, "deactivation"), { reason });
    const before = await office.all(person);
    const second = await sanna.follow(await sanna.post(at(person, "deactivation"), { reason }));
    expect(textOf(second)).toContain("Kontot var redan inaktivt.");
    expect(await office.all(person)).toEqual(before);
  });
});

describe("Byt lösenord", () => {
  test("gives a one-time password, shown once, and signs the person out everywhere", async () => {
    const person = await office.person();
    await signedIn(office.door, person);
    const address = at(person, "one-time-password");
    expect((await sanna.get(address)).body).toMatch(/<form[^>]*data-turbo="false"/);
    const shown = await sanna.post(address);
    const password = /<code>([^<]+)<\/code>/.exec(shown.body)?.[1] ?? "";
    expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
    expect(shown.headers["cache-control"]).toBe("no-store");
    expect(shown.body).toContain('<meta name="turbo-cache-control" content="no-cache"');
    const after = await office.all(person);
    expect(after.sessions).toEqual([]);
    expect(after.passwords[0]?.one_time_until).not.toBeNull();
    expect(after.mails.map(({ kind }) => kind)).toEqual(["one-time-password"]);
    expect(JSON.stringify(after)).not.toContain(password);
    expect((await sanna.get(`/external-users/${person.id}`)).body).not.toContain(password);
  });
});

describe("Återställ lösenord", () => {
  test("sends a link and says that it is sent", async () => {
    const person = await office.person();
    const page = await sanna.follow(await sanna.post(at(person, "password-reset")));
    expect(textOf(page)).toContain("En länk för att välja ett nytt lösenord är skickad.");
    const { mails, events, passwords } = await office.all(person);
    expect(mails.map(({ kind }) => kind)).toEqual(["password-reset"]);
    expect(events.map(({ code }) => code)).toEqual(["password-reset-sent-by-staff"]);
    expect(passwords).toEqual([]);
  });
});
