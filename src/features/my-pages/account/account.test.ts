import { describe, expect, it } from "vitest";
import {
  linkIn,
  newAddress,
  newCitizen,
  newNetwork,
  password,
  registration,
} from "../../../../tests/citizens.ts";
import { citizensOfFile } from "../../../../tests/citizens-of-file.ts";

const { citizens, visitor, signIn } = citizensOfFile();

async function accountOf(email: string) {
  const { rows } = await citizens().site.connection.pool.query(
    "select id, email_verified_at, given_name from external_users where email_canonical = $1",
    [email],
  );
  return rows[0];
}

describe("Somebody who makes an account", () => {
  it("gets a mail, confirms the address with the password, and is in", async () => {
    const email = newAddress();
    const browser = visitor();
    const answer = await browser.post("/account/new", registration(email));
    expect(answer.headers.location).toBe("/account/registered");
    const mail = await citizens().mailTo(email);
    expect(mail.subject).toBe("Bekräfta din e-postadress");
    const link = linkIn(mail);
    expect((await browser.get(link)).body).toContain("Bekräfta din e-postadress");
    expect((await accountOf(email)).email_verified_at).toBeNull();
    expect((await browser.post(link, { password: "inte mitt lösenord" })).statusCode).toBe(422);
    expect((await browser.post(link, { password })).headers.location).toBe("/my-pages");
    expect((await browser.get("/my-pages")).body).toContain("Märta Ängskog");
    expect((await accountOf(email)).email_verified_at).not.toBeNull();
  });

  it("is not let in before the address is confirmed, and is told nothing that tells whether it is free", async () => {
    const [unconfirmed, unknown] = [newAddress(), newAddress()];
    await visitor().post("/account/new", registration(unconfirmed));
    const answers = [await signIn(unconfirmed), await signIn(unknown), await signIn(unconfirmed, "fel")];
    const [first, ...others] = answers.map(({ statusCode, body }, index) => ({
      statusCode,
      body: body.replaceAll([unconfirmed, unknown, unconfirmed][index] ?? "", "‹adress›"),
    }));
    expect(first?.statusCode).toBe(422);
    for (const other of others) expect(other).toEqual(first);
  });

  it("gets all faults at once, with what was typed kept and nothing saved", async () => {
    const email = newAddress();
    const typed = {
      ...registration(email),
      givenName: "",
      displayName: "Administratör",
      password: "sommar2026",
    };
    const answer = await visitor().post("/account/new", {
      ...typed,
      postalCode: "12",
      personalNumber: "1234",
    });
    expect(answer.statusCode).toBe(422);
    for (const field of ["givenName", "displayName", "password", "postalCode", "personalNumber"]) {
      expect(answer.body, field).toContain(`href="#${field}"`);
    }
    expect(answer.body).toContain("Ängskog");
    expect(answer.body).not.toContain("sommar2026");
    expect(await accountOf(email)).toBeUndefined();
  });

  it("does not get to choose their address as password, however its domain is written", async () => {
    const email = "asa.ek@blåbärsskogen.example";
    for (const chosen of [email, "asa.ek@xn--blbrsskogen-n8al.example", "ek@blåbärsskogen"]) {
      const answer = await visitor().post("/account/new", { ...registration(email), password: chosen });
      expect([answer.statusCode, answer.body.includes('href="#password"')], chosen).toEqual([422, true]);
    }
    expect(await accountOf("asa.ek@xn--blbrsskogen-n8al.example")).toBeUndefined();
  });

  it("sees which fields are optional by the word that staff see too", async () => {
    const { body } = await visitor().get("/account/new");
    expect(body).toContain("(valfritt)");
    expect(body).not.toContain("frivilligt");
  });

  it("is told where a name needs more room than there is, instead of failing", async () => {
    const long = "\u{10414}".repeat(100);
    const answer = await visitor().post("/account/new", { ...registration(newAddress()), familyName: long });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("Efternamnet får ha högst 100 tecken.");
  });

  it("a second time, since the first mail got lost, gets another link to confirm the address by", async () => {
    const email = newAddress();
    await visitor().post("/account/new", registration(email));
    const lost = linkIn(await citizens().mailTo(email));
    await visitor().post("/account/new", registration(email));
    const mail = await citizens().mailTo(email);
    expect(mail.subject).toBe("Det finns redan ett konto");
    const link = linkIn(mail);
    expect(link).not.toBe(lost);
    const browser = visitor();
    expect((await browser.get(link)).body).toContain('href="/account/password-reset"');
    expect((await browser.post(link, { password })).headers.location).toBe("/my-pages");
  });

  it("with somebody else's address gets the same answer, and its owner a mail that says so", async () => {
    const { email } = await newCitizen(citizens());
    const before = await accountOf(email);
    const browser = visitor();
    const answer = await browser.post("/account/new", { ...registration(email), givenName: "Falsk" });
    expect(answer.headers.location).toBe("/account/registered");
    const mail = await citizens().mailTo(email);
    expect(mail.text).toContain("/account/password-reset");
    expect(mail.text).not.toContain("Falsk");
    expect(await accountOf(email)).toEqual(before);
  });
});

describe("Links", () => {
  it("that are used, wrong, too old, or for something else say so, and never whose they are", async () => {
    const email = newAddress();
    await visitor().post("/account/new", registration(email));
    const link = linkIn(await citizens().mailTo(email));
    const elsewhere = link.replace("email-verification", "password-reset");
    for (const [address, status] of [
      [elsewhere, 404],
      ["/account/email-verification/nonsens", 404],
      ["/account/password-reset/%00", 404],
    ] as const) {
      const answer = await visitor().get(address);
      expect([400, status], address).toContain(answer.statusCode);
      expect(answer.body).not.toContain(email);
    }
    await visitor().post(link, { password });
    const again = await visitor().post(link, { password });
    expect(again.statusCode).toBe(410);
    expect(again.body).toContain("Länken är redan använd");
    expect(again.body).toContain("Logga in som vanligt.");
    expect(again.body).not.toContain("Behöver du en ny länk?");
  });
});

describe("Whoever asks for mails again and again", () => {
  it("from one network keeps nobody else there from a new password or an account", async () => {
    const { email } = await newCitizen(citizens());
    const network = newNetwork();
    const own = citizens().site.visitor(network);
    await signIn(email, password, own);
    for (let one = 0; one < 70; one++) {
      await citizens().site.visitor(network).post("/account/password-reset", { email: newAddress() });
    }
    for (let asked = 0; asked < 6; asked++) {
      await citizens().site.visitor(network).post("/account/password-reset", { email });
    }
    const beside = citizens().site.visitor(network);
    const reset = await beside.post("/account/password-reset", { email: newAddress() });
    expect(reset.headers.location).toBe("/account/password-reset/sent");
    const registered = await beside.post("/account/new", registration(newAddress()));
    expect(registered.headers.location).toBe("/account/registered");
    await own.post("/sign-out");
    const asked = await own.post("/account/password-reset", { email });
    expect(asked.headers.location).toBe("/account/password-reset/sent");
  });

  it("gets the form back with what was typed, and is told how long to wait for an account", async () => {
    const [browser, email] = [visitor(), newAddress()];
    const typed = { ...registration(email), town: "Björbo" };
    for (let one = 0; one < 5; one++) await browser.post("/account/new", typed);
    const answer = await browser.post("/account/new", typed);
    expect(answer.statusCode).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(3500);
    expect(answer.body).toContain("Vänta 60 minuter");
    expect(answer.body).not.toContain("Kontot är inte låst");
    for (const kept of [email, "Ängskog", "Björbo"]) expect(answer.body).toContain(`value="${kept}"`);
    expect(answer.body).not.toContain(password);
  });
});

describe("Somebody who has forgotten the password", () => {
  it("chooses another by a link, which ends every session and works once", async () => {
    const { browser, email } = await newCitizen(citizens());
    await visitor().post("/account/password-reset", { email });
    const link = linkIn(await citizens().mailTo(email));
    const another = "sju blåa spånkorgar i rad";
    expect((await visitor().post(link, { password: "kort" })).statusCode).toBe(422);
    expect((await visitor().post(link, { password: another })).headers.location).toBe("/account/sign-in");
    expect((await browser.get("/my-pages")).statusCode).toBe(303);
    expect((await signIn(email)).statusCode).toBe(422);
    expect((await signIn(email, another)).headers.location).toBe("/my-pages");
    expect((await visitor().post(link, { password: another })).statusCode).toBe(410);
    expect((await citizens().mailTo(email)).subject).not.toContain("Märta");
  });

  it("gets the same answer with an address that has no account, and nothing is mailed there", async () => {
    const { email } = await newCitizen(citizens());
    const unknown = newAddress();
    const [known, other] = [
      await visitor().post("/account/password-reset", { email }),
      await visitor().post("/account/password-reset", { email: unknown }),
    ];
    expect([known.statusCode, known.headers.location]).toEqual([other.statusCode, other.headers.location]);
    await citizens().mailTo(email);
    expect(citizens().waitingFor(unknown)).toBe(0);
  });
});

describe("Guessing passwords", () => {
  it("ends after ten wrong ones from one network, but not for a browser that has signed in before", async () => {
    const { browser, email } = await newCitizen(citizens());
    await browser.post("/sign-out");
    const network = newNetwork();
    const from = (typed: string) => signIn(email, typed, citizens().site.visitor(network));
    for (let guess = 0; guess < 10; guess++) expect((await from(`gissning ${guess}`)).statusCode).toBe(422);
    const stopped = await from(password);
    expect(stopped.statusCode).toBe(429);
    expect(Number(stopped.headers["retry-after"])).toBeGreaterThan(0);
    expect((await signIn(email, password, browser)).headers.location).toBe("/my-pages");
  });
});

it("Nothing that somebody typed stands in the queues, the list of mails, or the log", async () => {
  const { email } = await newCitizen(citizens());
  const { rows } = await citizens().site.connection.pool.query(
    `select (select coalesce(string_agg(job::text, ''), '') from pgboss.job) ||
            (select coalesce(string_agg(mails::text, ''), '') from mails) ||
            (select coalesce(string_agg(audit_events::text, ''), '') from audit_events) as everything`,
  );
  const written = `${rows[0].everything}\n${citizens().log.join("\n")}`;
  for (const secret of [email, "Ängskog", password]) expect(written).not.toContain(secret);
});
