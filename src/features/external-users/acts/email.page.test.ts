import { describe, expect, test } from "vitest";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { actsOffice, at, reason, seenOn, verifiedAt } from "../../../../tests/acts-office.ts";
import { textOf } from "../../../../tests/office.ts";
import { type Link, mintLink } from "../account/links.ts";

const { office, sanna, refused } = await actsOffice();

describe("E-post: Verifierad/Overifierad", () => {
  test("verified by hand takes a reason; unverified, a new link is sent", async () => {
    const person = await office.person();
    const seen = await seenOn(sanna, at(person, "email-verification"));
    await refused(person, () => sanna.post(at(person, "email-verification"), { seen, reason: "" }), 422);
    const page = await sanna.follow(await sanna.post(at(person, "email-verification"), { seen, reason }));
    expect(textOf(page)).toMatch(/E-postadressen är verifierad\..*E-post: Verifierad/);
    const back = await sanna.follow(await sanna.post(at(person, "email-unverification"), { seen }));
    expect(textOf(back)).toMatch(
      /E-postadressen är overifierad\. En länk .* är skickad\..*E-post: Overifierad/,
    );
    const { mails, events } = await office.all(person);
    expect(mails.map(({ kind }) => kind)).toEqual(["email-verification"]);
    expect(events.map(({ code }) => code)).toEqual(["email-verified-by-staff", "email-unverified"]);
  });

  test("another address than the one that was shown is not verified unseen", async () => {
    const person = await office.person();
    const seen = await seenOn(sanna, at(person, "email-verification"));
    await office.door.db
      .updateTable("external_users")
      .set({ email: `ny-${person.email}` })
      .where("id", "=", person.id)
      .execute();
    const clash = await refused(
      person,
      () => sanna.post(at(person, "email-verification"), { seen, reason }),
      409,
    );
    expect(textOf(clash)).toMatch(/Uppgiften har ändrats sedan sidan visades\. Inget är gjort\./);
    expect(textOf(clash)).toContain(`ny-${person.email}`);
    expect(clash.body).toContain(reason);
    const again = await sanna.post(at(person, "email-verification"), { seen: `ny-${person.email}`, reason });
    expect(again.statusCode).toBe(303);
  });

  test("verified by hand, the link that was sent for it is no longer good, and is not called used", async () => {
    const person = await office.person();
    const email = person.email as EmailAddress;
    const link: Link = { kind: "verify-email", externalUser: person.id, email };
    const { secret } = await mintLink(office.door.db, link, office.door.clock());
    await sanna.post(at(person, "email-verification"), { seen: person.email, reason });
    const page = await office.site.visitor().get(`/account/email-verification/${secret}`);
    expect(page.statusCode).toBe(410);
    expect(textOf(page)).toContain("Länken gäller inte längre");
  });

  test("unverified twice sends one link", async () => {
    const person = await office.person({ email_verified_at: verifiedAt });
    await sanna.post(at(person, "email-unverification"), { seen: person.email });
    const before = await office.all(person);
    const second = await sanna.follow(
      await sanna.post(at(person, "email-unverification"), { seen: person.email }),
    );
    expect(textOf(second)).toContain("E-postadressen var redan overifierad.");
    expect(await office.all(person)).toEqual(before);
  });
});

describe("Byt e-postadress", () => {
  test("sends a link to the new address, and until it is confirmed the old one is the person's", async () => {
    const person = await office.person({ email_verified_at: verifiedAt });
    const email = `ny.${person.id}@post.example`;
    const page = await sanna.follow(await sanna.post(at(person, "email-change"), { email }));
    expect(textOf(page)).toContain("Tills den är bekräftad gäller den gamla.");
    expect(textOf(page)).toContain(email);
    const after = await office.all(person);
    expect(after.person[0]?.email).toBe(person.email);
    expect(after.changes.map((change) => [change.email, change.asked_by, change.ended_at])).toEqual([
      [email, "staff", null],
    ]);
    expect(after.mails).toHaveLength(2);
  });

  test.each([
    ["", "Skriv e-postadressen."],
    ["åsa", "E-postadressen ska innehålla ett @-tecken."],
    ['"><script>alert(1)</script>@x.example', "stämmer inte"],
  ])("%j is refused beside the field, and kept", async (email, sentence) => {
    const person = await office.person();
    const page = await refused(person, () => sanna.post(at(person, "email-change"), { email }), 422);
    expect(textOf(page)).toContain(sentence);
    expect(page.body).not.toContain("<script>alert");
  });

  test("an address that somebody has whom the staff member may see is refused beside the field", async () => {
    const colleague = await office.staff(["change-emails"]);
    const [person, holder] = [await office.person(), await office.person()];
    const email = holder.email.toUpperCase();
    const page = await refused(person, () => colleague.post(at(person, "email-change"), { email }), 422);
    expect(textOf(page)).toContain("Adressen hör redan till ett annat konto.");
    expect(page.body).toContain(`value="${email}"`);
  });

  test("one that somebody protected has, whom they may not see, is answered as any other", async () => {
    const colleague = await office.staff(["change-emails"]);
    const [person, holder] = [await office.person(), await office.person({ protected_at: verifiedAt })];
    const sent = { email: holder.email };
    const page = await colleague.follow(await colleague.post(at(person, "email-change"), sent));
    expect(textOf(page)).toContain("Tills den är bekräftad gäller den gamla.");
    await refused(await office.person(), () => sanna.post(at(person, "email-change"), sent), 422);
  });

  test("the same address changes nothing", async () => {
    const person = await office.person();
    const before = await office.all(person);
    const page = await sanna.follow(
      await sanna.post(at(person, "email-change"), { email: person.email.toUpperCase() }),
    );
    expect(textOf(page)).toContain("Det är redan personens e-postadress.");
    expect(await office.all(person)).toEqual(before);
  });
});
