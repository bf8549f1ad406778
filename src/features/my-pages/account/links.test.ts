import { describe, expect, it } from "vitest";
import { linkIn, newAddress, newCitizen, password, registration } from "../../../../tests/citizens.ts";
import { citizensOfFile } from "../../../../tests/citizens-of-file.ts";

const { citizens, visitor, query } = citizensOfFile();
const another = "sju blåa spånkorgar i rad";

async function registered(): Promise<{ email: string; link: string }> {
  const email = newAddress();
  await visitor().post("/account/new", registration(email));
  return { email, link: linkIn(await citizens().mailTo(email)) };
}

async function resetOf(email: string): Promise<string> {
  await visitor().post("/account/password-reset", { email });
  return linkIn(await citizens().mailTo(email));
}

const makeOld = (email: string) =>
  query(
    `update links set expires_at = created_at where external_user_id =
       (select id from external_users where email_canonical = $1)`,
    [email],
  );

describe("A link", () => {
  it("is stored so that nobody who reads the database can use it", async () => {
    const { email, link } = await registered();
    const secret = link.split("/").at(-1) ?? "";
    const rows = await query(
      `select links::text as row, octet_length(id) as length from links
        where external_user_id = (select id from external_users where email_canonical = $1)`,
      [email],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].length).toBe(32);
    expect(rows[0].row).not.toContain(secret);
    expect(rows[0].row).not.toContain(Buffer.from(secret, "base64url").toString("hex"));
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  });

  it("is not used up by being looked at, however often", async () => {
    const { link } = await registered();
    for (let looked = 0; looked < 3; looked++) expect((await visitor().get(link)).statusCode).toBe(200);
    expect((await visitor().post(link, { password })).headers.location).toBe("/my-pages");
  });

  it("says that it is too old, and what to do instead", async () => {
    const { email, link } = await registered();
    await makeOld(email);
    for (const answer of [await visitor().get(link), await visitor().post(link, { password })]) {
      expect(answer.statusCode).toBe(410);
      expect(answer.body).toContain("Länken gäller inte längre");
      expect(answer.body).toContain('href="/account/sign-in"');
      expect(answer.body).not.toContain(email);
    }
    const [row] = await query("select email_verified_at from external_users where email_canonical = $1", [
      email,
    ]);
    expect(row.email_verified_at).toBeNull();
  });

  it("is replaced for somebody who signs in with an address that is not confirmed", async () => {
    const { email, link } = await registered();
    await makeOld(email);
    await visitor().post("/account/sign-in", { email, password, return: "" });
    const fresh = linkIn(await citizens().mailTo(email));
    expect(fresh).not.toBe(link);
    expect((await visitor().post(fresh, { password })).headers.location).toBe("/my-pages");
  });

  it("of somebody else's account is refused to whoever is signed in, and stays good for its owner", async () => {
    const [one, other] = [await newCitizen(citizens()), await newCitizen(citizens())];
    const link = await resetOf(other.email);
    for (const answer of [await one.browser.get(link), await one.browser.post(link, { password: another })]) {
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain("Länken hör till ett annat konto");
      expect(answer.body).not.toContain(other.email);
    }
    expect((await visitor().post(link, { password: another })).headers.location).toBe("/account/sign-in");
  });

  it("does only what it is for", async () => {
    const { email } = await newCitizen(citizens());
    const link = await resetOf(email);
    const secret = link.split("/").at(-1);
    for (const elsewhere of ["email-verification", "email-change"]) {
      const answer = await visitor().post(`/account/${elsewhere}/${secret}`, { password });
      expect(answer.statusCode, elsewhere).toBe(404);
      expect(answer.body).toContain("Länken går inte att använda");
    }
    const cookie = `behorig-demonstration-password-choice=${secret}`;
    const { host } = citizens().site.config.origin;
    const choice = await citizens().site.app.inject({
      url: "/account/password-choice",
      headers: { host, cookie },
    });
    expect(choice.statusCode).toBe(404);
    expect((await visitor().get(link)).statusCode).toBe(200);
  });

  it("uses up every other of its kind", async () => {
    const { email } = await newCitizen(citizens());
    const [first, second] = [await resetOf(email), await resetOf(email)];
    expect((await visitor().get(first)).statusCode).toBe(200);
    await visitor().post(second, { password: another });
    const answer = await visitor().post(first, { password: "en tredje gång gillt" });
    expect(answer.statusCode).toBe(410);
    expect(answer.body).toContain("Länken är redan använd");
    expect(answer.body).toContain('href="/account/password-reset"');
  });
});

describe("A link that nobody has used and nobody needs any more", () => {
  it("says that it is no longer good, where a change of address is given up, or the password is changed", async () => {
    const { browser, email } = await newCitizen(citizens());
    const unwanted = newAddress();
    await browser.post("/my-pages/email", { email: unwanted, password });
    const change = linkIn(await citizens().mailTo(unwanted));
    await browser.post("/my-pages/email/withdrawal");
    await citizens().mailTo(email);
    const reset = await resetOf(email);
    await browser.post("/my-pages/password", { password, newPassword: another });
    for (const link of [change, reset]) {
      const answer = await visitor().get(link);
      expect([answer.statusCode, answer.body.includes("Länken gäller inte längre")]).toEqual([410, true]);
    }
  });
});

describe("Mails", () => {
  it("are in the language of the person, name nobody, and have the same subject for all", async () => {
    const browser = visitor();
    await browser.post("/language", { language: "en", return: "/account/new" });
    const email = newAddress();
    await browser.post("/account/new", registration(email));
    const mail = await citizens().mailTo(email);
    expect(mail.subject).toBe("Confirm your e-mail address");
    expect(mail.text).toContain("You need the password that you chose.");
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/Märta|Ängskog|skogen/);
    expect(mail.html).not.toContain(email);
  });

  it("are not sent for what has been done meanwhile", async () => {
    const { browser, email } = await newCitizen(citizens());
    await query("update external_users set email_verified_at = null where email_canonical = $1", [email]);
    expect((await browser.get("/my-pages")).body).toContain("/my-pages/email/verification");
    await browser.post("/my-pages/email/verification");
    const mail = await citizens().mailTo(email);
    expect(mail.text).toContain("Vi behöver veta att den här e-postadressen fortfarande är din.");
    const answer = await browser.post(linkIn(mail));
    expect(answer.headers.location).toBe("/my-pages");
    expect((await browser.post("/my-pages/email/verification")).headers.location).toBe("/my-pages/email");
    expect(citizens().waitingFor(email)).toBe(0);
  });
});
