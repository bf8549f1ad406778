import { beforeAll, describe, expect, test } from "vitest";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { formatDate } from "#platform/time/format.ts";
import {
  allRights,
  type ExternalOffice,
  newExternalOffice,
  type Person,
  type StaffVisitor,
  signedIn,
  takeRight,
} from "../../../../tests/external-office.ts";
import { hrefOf, textOf } from "../../../../tests/office.ts";
import type { Answer } from "../../../../tests/visitor.ts";
import { type Link, mintLink } from "../account/links.ts";

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

const at = (person: Person, noun: string) => `/external-users/${person.id}/${noun}`;
const verifiedAt = new Date("2026-02-03T04:05:06Z");
const reason = "Visade pass i receptionen.";

/** What the dialog had shown, as its hidden field has it. */
async function seenOn(browser: StaffVisitor, address: string): Promise<string> {
  const { body } = await browser.get(address);
  const seen = /name="seen" value="([^"]*)"/.exec(body)?.[1];
  if (seen === undefined) throw new Error("the dialog shows nothing to be compared");
  return seen;
}

async function codesOf(person: Person): Promise<string[]> {
  return (await office.all(person)).events.map(({ code }) => code);
}

/** Nothing but an answer came of it. */
async function refused(person: Person, act: () => Promise<Answer>, status: number): Promise<Answer> {
  const before = await office.all(person);
  const answer = await act();
  expect(answer.statusCode).toBe(status);
  expect(await office.all(person)).toEqual(before);
  return answer;
}

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

describe("Personnummer: Verifierad/Overifierad", () => {
  test("verified by hand takes a reason and is said to be by staff; the person is told of the new way in", async () => {
    const person = await office.person({}, "19900111-2383");
    const address = at(person, "personal-number-verification");
    const seen = await seenOn(sanna, address);
    expect(seen).not.toContain("2383");
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
    expect(dialog.body).not.toContain("2383");
    const unreasoned = await refused(person, () => sanna.post(address, {}), 422);
    expect(unreasoned.body).not.toContain("2383");
    const shown = await sanna.post(address, { reason });
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain("19900111-2383");
    expect(shown.headers["cache-control"]).toBe("no-store");
    expect(shown.body).toContain('<meta name="turbo-cache-control" content="no-cache"');
    expect(shown.headers.location).toBeUndefined();
    expect((await sanna.get(`/external-users/${person.id}`)).body).not.toContain("2383");
    const { events } = await office.all(person);
    expect(events.map(({ code }) => code)).toEqual(["personal-number-revealed"]);
    expect(JSON.stringify(events)).not.toMatch(/2383|pass/);
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

describe("a protected identity", () => {
  test("is set and lifted with a reason, by those with the right", async () => {
    const person = await office.person();
    await refused(person, () => sanna.post(at(person, "protection"), { reason: "" }), 422);
    const page = await sanna.follow(await sanna.post(at(person, "protection"), { reason }));
    expect(textOf(page)).toMatch(
      /Personuppgifterna är skyddade\..*Personen har skyddade personuppgifter sedan/,
    );
    const open = await sanna.follow(await sanna.post(at(person, "protection-lifting"), { reason }));
    expect(textOf(open)).toContain("Skyddet är hävt.");
    expect((await codesOf(person)).filter((code) => code !== "protected-identity-seen")).toEqual([
      "identity-protected",
      "identity-protection-lifted",
    ]);
  });

  test("is, for all others, an address that does not exist, to the byte; their acts come to nothing", async () => {
    const person = await office.person({ protected_at: verifiedAt }, "19900111-2383");
    const others = await office.staff(allRights.filter((right) => right !== "manage-protected-identities"));
    const nobody = { ...person, id: "01890a5d-ac96-774b-bcce-b302099a8057" as Person["id"] };
    const before = await office.all(person);
    const ways = office.site.routes.filter(({ url }) => url.includes(":externalUser"));
    expect(ways.length).toBeGreaterThan(25);
    for (const { method, url } of ways) {
      const visit = (id: string) => {
        const address = url.replace(":externalUser", id);
        return method === "GET" ? others.get(address) : others.post(address, { reason, seen: "x" });
      };
      const [there, nowhere] = [await visit(person.id), await visit(nobody.id)];
      expect(there.statusCode, `${method} ${url}`).toBe(nowhere.statusCode);
      expect([403, 404], `${method} ${url}`).toContain(there.statusCode);
      expect(there.body, `${method} ${url}`).toBe(nowhere.body);
    }
    expect(await office.all(person)).toEqual(before);
  });

  test("is never opened without a word in the log, nor shown in answer to a form", async () => {
    const person = await office.person({ protected_at: verifiedAt }, "19900111-2383");
    for (const below of ["", "/cases", "/votes", "/comments", "/history", "/deactivation"]) {
      const before = (await codesOf(person)).length;
      expect((await sanna.get(`/external-users/${person.id}${below}`)).statusCode).toBe(200);
      expect((await codesOf(person)).slice(before), below).toEqual(["protected-identity-seen"]);
    }
    const answers = [
      ["", {}, 422, []],
      ["/deactivation", { reason: "" }, 422, []],
      ["/email-verification", { reason, seen: "x" }, 409, []],
      ["/one-time-password", {}, 200, ["one-time-password-given"]],
      ["/personal-number-revealing", { reason }, 200, ["personal-number-revealed"]],
    ] as const;
    for (const [below, form, status, done] of answers) {
      const before = (await codesOf(person)).length;
      expect((await sanna.post(`/external-users/${person.id}${below}`, form)).statusCode, below).toBe(status);
      expect((await codesOf(person)).slice(before), below).toEqual([...done, "protected-identity-seen"]);
    }
    await removeNumber(person);
  });
});

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
  expect(ways).toHaveLength(13);
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
