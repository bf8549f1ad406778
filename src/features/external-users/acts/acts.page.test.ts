import { describe, expect, test } from "vitest";
import { actsOffice, at, reason, seenOn, verifiedAt } from "../../../../tests/acts-office.ts";
import { takeRight } from "../../../../tests/external-office.ts";
import { textOf } from "../../../../tests/office.ts";

const { office, sanna, refused } = await actsOffice();

describe("rights", () => {
  const tools = [
    ["set-passwords", "one-time-password", "Byt lösenord"],
    ["send-password-resets", "password-reset", "Återställ lösenord"],
    ["change-emails", "email-change", "Byt e-postadress"],
    ["verify-emails", "email-verification", "E-post: Overifierad"],
    ["verify-personal-numbers", "personal-number-verification", "Personnummer: Overifierad"],
    ["reveal-personal-numbers", "personal-number-revealing", "Visa personnummer"],
    ["manage-protected-identities", "protection", "Skydda personuppgifterna"],
  ] as const;

  test.each(tools)(
    "with %s alone besides, of these tools only its own is shown and works",
    async (right, noun) => {
      const person = await office.person({}, "19900111-2383");
      const colleague = await office.staff([right]);
      const page = textOf(await colleague.get(`/external-users/${person.id}`));
      for (const [, other, name] of tools) {
        const isOwn = other === noun;
        expect(page.includes(` ${name} `), name).toBe(isOwn);
        expect((await colleague.get(at(person, other))).statusCode, other).toBe(isOwn ? 200 : 403);
        if (!isOwn) await refused(person, () => colleague.post(at(person, other), { reason }), 403);
      }
    },
  );

  test("a right that is taken between the page and the click is gone", async () => {
    const person = await office.person();
    const colleague = await office.staff(["verify-emails"]);
    const seen = await seenOn(colleague, at(person, "email-verification"));
    await takeRight(office.door, colleague, "verify-emails");
    await refused(person, () => colleague.post(at(person, "email-verification"), { seen, reason }), 403);
    await takeRight(office.door, colleague, "manage-external-users");
    await refused(person, () => colleague.post(at(person, "deactivation"), { reason }), 403);
    expect((await colleague.get("/external-users")).statusCode).toBe(403);
  });

  test("the toolbar has the document's words in the document's order", async () => {
    const person = await office.person({}, "19900111-2383");
    const page = textOf(await sanna.get(`/external-users/${person.id}`));
    expect(page).toMatch(
      /Ta bort\s+Byt lösenord\s+Återställ lösenord\s+Byt e-postadress\s+E-post: Overifierad\s+Personnummer: Overifierad\s+Kontot är aktivt\s+Spara\s+Spara &amp; stäng\s+Stäng/,
    );
  });
});

test("every dialog leads back, keeps the list, and refuses what is not of its form", async () => {
  const person = await office.person({ email_verified_at: verifiedAt }, "19900111-2383");
  const ways = office.site.routes.filter(
    ({ url, method }) =>
      method === "POST" && /:externalUser\/(?!removal|deletion|depersonalisation)[a-z-]+$/.test(url),
  );
  expect(ways).toHaveLength(14);
  for (const { url } of ways) {
    const address = url.replace(":externalUser", person.id);
    const dialog = await sanna.get(`${address}?list=sort%3Demail`);
    expect(dialog.statusCode, url).toBe(200);
    expect(dialog.body, url).toContain('<turbo-frame id="dialog"');
    expect(dialog.body, url).toContain(`href="/external-users/${person.id}?list=sort%3Demail"`);
    expect(dialog.body, url).toContain('name="list" value="sort=email"');
    await refused(person, () => sanna.post(address, { reason, admin: "1" }), 422);
  }
});
