import { afterAll, beforeAll, expect, it } from "vitest";
import { findAccount, giveOneTimePassword, prepareOneTimePassword } from "#external-users";
import { operator } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { hashingLimits } from "#platform/passwords/hashing.ts";
import { WaitingLine } from "#platform/passwords/waiting-line.ts";
import {
  type Citizens,
  details,
  linkIn,
  newAddress,
  newCitizen,
  password,
  startCitizens,
} from "../../../tests/citizens.ts";

let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());

const query = (text: string, values: unknown[] = []) =>
  citizens.site.connection.pool.query(text, values).then(({ rows }) => rows);

const seen = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`seen-${name}`, value]));

it("A citizen corrects their details; what two windows changed both is asked about", async () => {
  const { browser, email } = await newCitizen(citizens);
  const first = { ...details, town: "Provköping" };
  const saved = await browser.post("/my-pages/details", { ...first, ...seen(details) });
  expect(saved.statusCode).toBe(303);
  const clash = await browser.post("/my-pages/details", { ...details, town: "Annanstad", ...seen(details) });
  expect(clash.statusCode).toBe(409);
  const faulty = await browser.post("/my-pages/details", {
    ...first,
    familyName: "",
    telephone: "inget",
    ...seen(first),
  });
  expect(faulty.statusCode).toBe(422);
  const [row] = await query("select town, family_name from external_users where email = $1", [email]);
  expect(row).toEqual({ town: "Provköping", family_name: "Ängskog" });
});

it("A new e-mail address counts when its link is confirmed, and the old one is told", async () => {
  const { browser, email } = await newCitizen(citizens);
  const another = newAddress();
  await browser.post("/my-pages/email", { email: another, password });
  const link = linkIn(await citizens.mailTo(another));
  expect((await citizens.mailTo(email)).text).not.toContain(another);
  expect((await browser.post("/account/sign-in", { email, password, return: "" })).statusCode).toBe(303);
  await browser.post(link, {});
  const [row] = await query("select email from external_users where email_canonical = $1", [another]);
  expect(row).toEqual({ email: another });
});

it("Whoever changes address is told what the link will ask for, before and while it waits", async () => {
  const { browser } = await newCitizen(citizens);
  const told = "Är du inte inloggad då behöver du också ditt lösenord.";
  expect((await browser.get("/my-pages/email")).body.split(told)).toHaveLength(2);
  await browser.post("/my-pages/email", { email: newAddress(), password });
  expect((await browser.get("/my-pages/email")).body.split(told)).toHaveLength(3);
});

it("Somebody else's address is answered as a free one, and changes nothing", async () => {
  const [one, other] = [await newCitizen(citizens), await newCitizen(citizens)];
  const free = await one.browser.post("/my-pages/email", { email: newAddress(), password });
  const taken = await one.browser.post("/my-pages/email", { email: other.email, password });
  expect([taken.statusCode, taken.headers.location]).toEqual([free.statusCode, free.headers.location]);
  const accounts = await query("select email from external_users where email_canonical = $1", [other.email]);
  expect(accounts).toHaveLength(1);
});

it("A changed password ends the sessions of other browsers, and the owner gets a mail", async () => {
  const { browser, email } = await newCitizen(citizens);
  const elsewhere = citizens.site.visitor();
  await elsewhere.post("/account/sign-in", { email, password, return: "" });
  expect((await elsewhere.get("/my-pages")).statusCode).toBe(200);
  const another = "tolv kantareller under granen";
  const changed = await browser.post("/my-pages/password", { password, newPassword: another });
  expect(changed.statusCode).toBe(303);
  expect((await elsewhere.get("/my-pages")).statusCode).toBe(303);
  expect((await browser.get("/my-pages")).statusCode).toBe(200);
  expect((await citizens.mailTo(email)).subject).toBeTruthy();
});

it("A one-time password leads to the page where another is chosen, and nowhere else", async () => {
  const { browser, email } = await newCitizen(citizens);
  const { connection, masterKey, now } = citizens.site;
  const door = { db: connection.db, clock: now, masterKey };
  const [row] = await query("select id from external_users where email = $1", [email]);
  const account = await findAccount(readOnly(connection.db), row.id);
  if (account === undefined) throw new Error("nobody registered");
  const oneTime = await prepareOneTimePassword(new WaitingLine(hashingLimits));
  await change(door, operator, async (tx) => {
    await giveOneTimePassword(tx, account.id, oneTime);
    return record(undefined, { code: "given", outcome: "done", details: {} });
  });
  expect((await browser.get("/my-pages")).statusCode).toBe(303);
  const newcomer = citizens.site.visitor();
  const answer = await newcomer.post("/account/sign-in", { email, password: oneTime.password, return: "" });
  expect(answer.headers.location).toBe("/account/password-choice");
  expect((await newcomer.get("/my-pages")).statusCode).toBe(303);
  const kept = await newcomer.post("/account/password-choice", { password: oneTime.password });
  expect(kept.statusCode).toBe(422);
  expect(kept.body).toContain("Det nya lösenordet är likadant som det gamla.");
  const chosen = await newcomer.post("/account/password-choice", { password: "fem röda vantar på tork" });
  expect(chosen.statusCode).toBe(303);
  expect((await newcomer.get("/my-pages")).statusCode).toBe(200);
});

it("An inactive account lets nobody in, and only whoever knows the password learns why", async () => {
  const { browser, email } = await newCitizen(citizens);
  await query("update external_users set deactivated_at = now() where email = $1", [email]);
  expect((await browser.get("/my-pages")).statusCode).toBe(303);
  const right = await browser.post("/account/sign-in", { email, password, return: "" });
  const wrong = await browser.post("/account/sign-in", { email, password: "fel", return: "" });
  expect(right.body).toContain("Kontot är inaktivt");
  expect(wrong.body).not.toContain("Kontot är inaktivt");
});

it("A citizen takes their data home, without anything secret in it", async () => {
  const { browser, email } = await newCitizen(citizens);
  const file = await browser.get("/my-pages/data/download");
  expect(file.headers["content-disposition"]).toContain("attachment");
  const text = JSON.stringify(JSON.parse(file.body));
  expect(text).toContain(email);
  expect(text).toContain("Ängskog");
  expect(text).not.toMatch(/argon2|search_text|"hash"/);
  const page = (await browser.get("/my-pages/data")).body;
  for (const words of ["Bekräfta din e-postadress", "Skickat", "Lösenord", "Svenska"])
    expect(page).toContain(`<dd>${words}</dd>`);
  expect(page).not.toMatch(/<dd>(sent|queued|password|sv|verify-email|email-verification)<\/dd>/);
});

it("Every page of Mina sidor is for its owner: a stranger signs in first, and members and staff are refused", async () => {
  for (const page of ["", "/details", "/email", "/password", "/data", "/cases", "/votes", "/comments"]) {
    const answer = await citizens.site.visitor().get(`/my-pages${page}`);
    expect(answer.headers.location).toBe(`/account/sign-in?return=${encodeURIComponent(`/my-pages${page}`)}`);
    const { browser } = await newCitizen(citizens);
    expect((await browser.get(`/my-pages${page}`)).statusCode, page).toBe(200);
  }
});
