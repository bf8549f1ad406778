import { afterAll, beforeAll, expect, it } from "vitest";
import { operator } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import {
  type Citizens,
  details,
  linkIn,
  newAddress,
  newCitizen,
  newNetwork,
  password,
  registration,
  startCitizens,
} from "../../../tests/citizens.ts";
import { until } from "../../../tests/queues.ts";
import { eventKinds } from "../../events.ts";

let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());

const query = (text: string, values: unknown[] = []) =>
  citizens.site.connection.pool.query(text, values).then(({ rows }) => rows);

const seen = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`seen-${name}`, value]));

const canary = {
  ...details,
  givenName: "Kanariefågel",
  familyName: "Kanarieholm",
  displayName: "Kanarien",
  town: "Kanarieby",
  telephone: "070-174 06 05",
  personalNumber: "189001019802",
};

it("The log tells of everything that happens to accounts, with nothing of the people in the clear", async () => {
  const [{ last }] = await query("select max(sequence) as last from audit_events");
  await everythingThatHappensToAccounts();
  const codes = eventKinds.find(({ key }) => key === "accounts")?.codes ?? [];
  const written = async () =>
    await query(
      "select code, audit_events::text as whole, details, actor_details, subject_details from audit_events where sequence > $1",
      [last],
    );
  await until(async () => {
    const told = new Set((await written()).map(({ code }) => code));
    return codes.every((code) => told.has(code));
  });
  for (const row of await written()) {
    const bytes = [row.actor_details, row.subject_details, JSON.stringify(row.details)].map((value) =>
      Buffer.isBuffer(value) ? value.toString("latin1") : String(value),
    );
    expect(bytes.join("\n"), row.code).not.toMatch(/kanarie|189001019802|9802|174 06/i);
    expect(row.whole, row.code).not.toContain(Buffer.from("anarie").toString("hex"));
  }
});

async function everythingThatHappensToAccounts(): Promise<void> {
  const email = `kanarie.${newAddress()}`;
  const visitor = () => citizens.site.visitor(newNetwork());
  const browser = visitor();
  await browser.post("/account/new", { ...registration(email), ...canary });
  await browser.post(linkIn(await citizens.mailTo(email)), { password });
  await visitor().post("/account/new", registration(email));
  await visitor().post("/account/sign-in", { email, password: "kanariegissning", return: "" });
  const corrected = { ...canary, personalNumber: "", town: "Kanariestad", telephone: "" };
  await browser.post("/my-pages/details", {
    ...corrected,
    ...seen({ ...canary, personalNumber: "18900101-9802" }),
  });
  await visitor().post("/account/sign-in", { email, password, return: "" });
  await browser.post("/my-pages/sessions/ending", { password });
  for (const address of [newAddress(), `kanarie.${newAddress()}`]) {
    await browser.post("/my-pages/email", { email: address, password });
    if (address.startsWith("kanarie")) await browser.post(linkIn(await citizens.mailTo(address)));
    else await browser.post("/my-pages/email/withdrawal");
    await visitor().post("/account/password-reset", { email: address });
  }
  await query("update external_users set email_verified_at = null where display_name = 'Kanarien'");
  await browser.post("/my-pages/email/verification");
  await browser.post("/my-pages/password", { password, newPassword: "tolv kantareller under granen" });
}

it("What a correction replaced can be read by those who may read the log, but of a number only the day of birth", async () => {
  const { browser, email } = await newCitizen(citizens);
  await browser.post("/my-pages/details", {
    ...details,
    town: "Provköping",
    personalNumber: "189001019802",
    ...seen(details),
  });
  const page = await browser.get("/my-pages/data");
  expect(page.body).toContain("18900101-9802");
  expect(page.body).toContain("ändrade sina uppgifter: ort och personnummer");
  const [row] = await query(
    `select personal_number::text as sealed, octet_length(personal_number_index) as length, birth_date,
            personal_number_verified_at as verified from external_users where email_canonical = $1`,
    [email],
  );
  expect(row).toMatchObject({ length: 32, birth_date: "1890-01-01", verified: null });
  expect(row.sealed).not.toContain(Buffer.from("189001019802").toString("hex"));
});

it("Who has looked at the number is shown to its owner, and to nobody else, without the reason that was given", async () => {
  const [looked, other] = [await newCitizen(citizens), await newCitizen(citizens)];
  const [row] = await query(
    "select person_reference, given_name, family_name from external_users where email_canonical = $1",
    [looked.email],
  );
  const names = { givenName: row.given_name, familyName: row.family_name, email: looked.email };
  const subject = { reference: row.person_reference, details: { ...names, reason: "Ett skäl för sig" } };
  const { connection, now, masterKey } = citizens.site;
  await change({ db: connection.db, clock: now, masterKey }, operator, async () =>
    record(undefined, { code: "personal-number-revealed", outcome: "done", subject, details: {} }),
  );
  const page = (await looked.browser.get("/my-pages/data")).body;
  const section = /id="look-ups"[\s\S]*?<\/section>/.exec(page)?.[0];
  expect(section).toContain("myndigheten");
  expect(page).not.toContain("Ett skäl för sig");
  expect((await other.browser.get("/my-pages/data")).body).toContain(
    "Ingen har tittat på ditt personnummer.",
  );
});
