import { describe, expect, it } from "vitest";
import { linkIn, newAddress, newCitizen, password, registration } from "../../../../tests/citizens.ts";
import { citizensOfFile } from "../../../../tests/citizens-of-file.ts";

const { citizens, visitor, query, signIn } = citizensOfFile();
const another = "sju blåa spånkorgar i rad";

const accountOf = async (email: string) =>
  (await query("select * from external_users where email_canonical = $1", [email]))[0];

/** Somebody makes an account with an address that is not theirs, and fills in what they like. */
async function squat(email: string): Promise<void> {
  const typed = { ...registration(email), telephone: "070-174 06 05", personalNumber: "189001019802" };
  await visitor().post("/account/new", typed);
}

/** The link by which the owner of the address chooses a password. */
async function resetLink(email: string): Promise<string> {
  await visitor().post("/account/password-reset", { email });
  let mail = await citizens().mailTo(email);
  while (!mail.text?.includes("/account/password-reset/")) mail = await citizens().mailTo(email);
  return linkIn(mail);
}

describe("Somebody who makes an account with another's address", () => {
  it("does not get it confirmed by its owner's click, nor gets in afterwards", async () => {
    const email = newAddress();
    await squat(email);
    const owner = visitor();
    const link = linkIn(await citizens().mailTo(email));
    expect((await owner.get(link)).body).toContain("Vet du inte lösenordet?");
    expect((await owner.post(link)).statusCode).toBe(422);
    expect((await owner.post(link, { password: "ägarens egen gissning" })).statusCode).toBe(422);
    expect(await accountOf(email)).toMatchObject({ email_verified_at: null, first_signed_in_at: null });
    expect((await signIn(email, password)).statusCode).toBe(422);
  });

  it("keeps nothing when the owner chooses a password: neither password, link nor what was filled in", async () => {
    const email = newAddress();
    await squat(email);
    const oldLink = linkIn(await citizens().mailTo(email));
    const chosen = await visitor().post(await resetLink(email), { password: another });
    expect(chosen.headers.location).toBe("/account/sign-in");
    expect((await signIn(email, password)).statusCode).toBe(422);
    expect((await visitor().post(oldLink, { password })).statusCode).toBe(410);
    expect(await accountOf(email)).toMatchObject({
      telephone: null,
      personal_number: null,
      birth_date: null,
    });
    expect((await accountOf(email)).email_verified_at).not.toBeNull();
    const owner = visitor();
    expect((await signIn(email, another, owner)).headers.location).toBe("/my-pages");
  });

  it("is found out by an owner who makes an account too, and who is led to a password of their own", async () => {
    const email = newAddress();
    await squat(email);
    await citizens().mailTo(email);
    await visitor().post("/account/new", { ...registration(email), password: another });
    const mail = await citizens().mailTo(email);
    expect(mail.text).toContain("var det inte du som skapade kontot?");
    expect((await signIn(email, another)).statusCode).toBe(422);
  });
});

describe("Somebody who has come to know another's password", () => {
  it("is out when the owner chooses another by a link: sessions, waiting address and known browser are gone", async () => {
    const { browser: thief, email } = await newCitizen(citizens());
    const theirs = newAddress();
    await thief.post("/my-pages/email", { email: theirs, password });
    const theirLink = linkIn(await citizens().mailTo(theirs));
    expect((await citizens().mailTo(email)).text).toContain("Var det inte du?");
    await visitor().post(await resetLink(email), { password: another });
    expect((await thief.get("/my-pages")).statusCode).toBe(303);
    expect((await visitor().post(theirLink, { password: another })).statusCode).toBe(410);
    const { id } = await accountOf(email);
    expect(
      await query("select id from email_changes where external_user_id = $1 and ended_at is null", [id]),
    ).toEqual([]);
    expect(await query("select id from known_browsers where external_user_id = $1", [id])).toEqual([]);
    expect((await accountOf(email)).email).toBe(email);
  });

  it("does not get the address by asking before the owner changes the password", async () => {
    const { browser, email } = await newCitizen(citizens());
    const thief = visitor();
    await signIn(email, password, thief);
    const theirs = newAddress();
    await thief.post("/my-pages/email", { email: theirs, password });
    const theirLink = linkIn(await citizens().mailTo(theirs));
    await browser.post("/my-pages/password", { password, newPassword: another });
    expect((await thief.get("/my-pages")).statusCode).toBe(303);
    expect((await visitor().post(theirLink, { password })).statusCode).toBe(410);
  });
});

describe("A new address", () => {
  it("that was mistyped and is somebody else's gives them nothing without the password", async () => {
    const { browser, email } = await newCitizen(citizens());
    const mistyped = newAddress();
    await browser.post("/my-pages/email", { email: mistyped, password });
    const link = linkIn(await citizens().mailTo(mistyped));
    const stranger = visitor();
    const page = await stranger.get(link);
    expect(page.body).toContain("Ange ditt lösenord");
    expect(page.body).not.toContain(email);
    expect((await stranger.post(link)).statusCode).toBe(422);
    expect((await stranger.post(link, { password: "en gissning till" })).statusCode).toBe(422);
    expect((await accountOf(email)).email).toBe(email);
    expect((await stranger.post("/account/password-reset", { email: mistyped })).statusCode).toBe(303);
    expect((await visitor().post(link, { password })).headers.location).toBe("/account/sign-in");
    expect((await signIn(mistyped, password)).headers.location).toBe("/my-pages");
    expect((await signIn(email, password)).statusCode).toBe(422);
  });

  it("makes links that went to the old one worthless, and tells the old one", async () => {
    const { browser, email } = await newCitizen(citizens());
    const oldLink = await resetLink(email);
    const fresh = newAddress();
    await browser.post("/my-pages/email", { email: fresh, password });
    await citizens().mailTo(email);
    await browser.post(linkIn(await citizens().mailTo(fresh)));
    const told = await citizens().mailTo(email);
    expect(told.subject).toBe("Din e-postadress är bytt");
    expect(told.text).not.toContain(fresh);
    expect((await visitor().post(oldLink, { password: another })).statusCode).toBe(410);
    expect((await browser.get("/my-pages")).statusCode).toBe(200);
  });

  it("that somebody registers meanwhile is theirs, and the change comes to nothing", async () => {
    const { browser, email } = await newCitizen(citizens());
    const contested = newAddress();
    await browser.post("/my-pages/email", { email: contested, password });
    const link = linkIn(await citizens().mailTo(contested));
    await visitor().post("/account/new", registration(contested));
    expect((await browser.post(link)).statusCode).toBe(410);
    expect((await accountOf(email)).email).toBe(email);
  });

  it("that is given up cannot be confirmed", async () => {
    const { browser, email } = await newCitizen(citizens());
    const unwanted = newAddress();
    await browser.post("/my-pages/email", { email: unwanted, password });
    const link = linkIn(await citizens().mailTo(unwanted));
    expect((await browser.get("/my-pages/email/withdrawal")).body).toContain(unwanted);
    expect((await browser.post("/my-pages/email/withdrawal")).headers.location).toBe("/my-pages/email");
    expect((await browser.post(link)).statusCode).toBe(410);
    expect((await accountOf(email)).email).toBe(email);
    expect((await browser.post("/my-pages/email/withdrawal")).statusCode).toBe(303);
  });

  it("needs the password also of somebody who is signed in", async () => {
    const { browser } = await newCitizen(citizens());
    const fresh = newAddress();
    const answer = await browser.post("/my-pages/email", { email: fresh, password: "glömt" });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(fresh);
    expect(await query("select id from email_changes where email = $1", [fresh])).toEqual([]);
    expect(citizens().waitingFor(fresh)).toBe(0);
  });
});
