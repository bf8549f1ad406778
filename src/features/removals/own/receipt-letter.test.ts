import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type Citizen,
  type Citizens,
  details,
  newCitizen,
  password,
  startCitizens,
} from "../../../../tests/citizens.ts";
import { until } from "../../../../tests/queues.ts";
import { removalParts } from "../../../../tests/removing.ts";
import { newStaff } from "../../../../tests/staff.ts";
import { carryOutRemoval } from "../engine/carrying-out.ts";
import type { RemovalParts } from "../engine/parts.ts";
import { tidyRemovals } from "../engine/tidying.ts";
import type { RemovalId } from "../removal.ts";
import { sendReceipt } from "./letters/removal-receipt.ts";

let citizens: Citizens;
let parts: RemovalParts;

beforeAll(async () => {
  citizens = await startCitizens();
  const { connection, now, masterKey } = citizens.site;
  parts = { ...removalParts({ db: connection.db, clock: now, masterKey }, connection), sendReceipt };
});
afterAll(() => citizens.stop());

const asking = {
  account: "delete",
  comments: "delete",
  votes: "depersonalise-on-request",
  confirmation: "ta bort",
  password,
};

const rows = async (text: string, values: unknown[] = []) =>
  (await citizens.site.connection.pool.query(text, values)).rows;

/** Somebody's own request, approved, and past its waiting period. */
async function approved(
  { browser, email }: Citizen,
  chosen: Partial<typeof asking> = {},
): Promise<RemovalId> {
  await browser.post("/my-pages/removal/request", { ...asking, ...chosen });
  await citizens.mailTo(email);
  const [removal] = await rows(
    `update removals set state = 'approved', decided_at = now(), waits_until = null
      where subject_id = (select id from external_users where email = $1) returning id`,
    [email],
  );
  return removal.id;
}

const envelopeOf = async (removal: RemovalId) =>
  (await rows("select envelope, envelope_until from removals where id = $1", [removal]))[0];

it("Whoever is deleted gets a receipt though nothing else knows of them, and then nothing knows where to", async () => {
  const citizen = await newCitizen(citizens);
  const removal = await approved(citizen);
  expect(await carryOutRemoval(parts, removal)).toMatchObject({ kind: "sealed" });
  expect(await rows("select 1 from external_users where email = $1", [citizen.email])).toEqual([]);
  const receipt = await citizens.mailTo(citizen.email);
  expect(receipt.subject).toBe("Kvitto på borttagning");
  expect(receipt.text).toContain("har tagits bort permanent");
  expect(receipt.text).toContain("- Kontot (1): Togs bort permanent");
  expect(receipt.text).toContain(`Kvittots nummer: ${removal}`);
  expect(receipt.text).toContain("Säkerhetskopior som togs före borttagningen");
  expect(receipt.text).toMatch(/Beslutet fattades \d+ \S+ \d{4} av en handläggare hos Demomyndigheten\./);
  expect(receipt.text).not.toContain("Titta efter om något");
  expect(receipt.html).toContain("<h2");
  for (const value of [details.givenName, details.familyName, details.displayName])
    expect(receipt.raw.slice(receipt.raw.indexOf("\r\n\r\n"))).not.toContain(value);
  const sent = async () => (await rows("select * from mails where person_reference = $1", [removal]))[0];
  await until(async () => (await sent())?.status === "sent");
  expect(receipt.messageId).toBe(`<${(await sent()).id}@demomyndigheten.example>`);
  expect(await envelopeOf(removal)).toEqual({ envelope: null, envelope_until: null });
});

it("The receipt comes in the language that the person had chosen", async () => {
  const citizen = await newCitizen(citizens);
  await citizen.browser.post("/language", { language: "en", return: "/my-pages" });
  const removal = await approved(citizen, { account: "depersonalise", confirmation: "depersonalise" });
  await carryOutRemoval(parts, removal);
  const receipt = await citizens.mailTo(citizen.email);
  expect(receipt.subject).toBe("Receipt of a removal");
  expect(receipt.text).toContain("has been depersonalised");
  expect(receipt.text).toContain("Nothing that leads to the user was found.");
  expect(receipt.text).not.toContain("account's id");
});

it("The address is forgotten after 72 hours, and the receipt with it, where it could not be sent", async () => {
  const citizen = await newCitizen(citizens);
  const removal = await approved(citizen);
  // nobody asks for the letter: as if its job had never come to it
  await carryOutRemoval({ ...parts, sendReceipt: async () => {} }, removal);
  const { envelope, envelope_until: end } = await envelopeOf(removal);
  expect(envelope.toString("latin1")).not.toContain(citizen.email);
  const [{ sealed_at: sealed }] = await rows("select sealed_at from removals where id = $1", [removal]);
  expect(end.getTime() - sealed.getTime()).toBe(72 * 3_600_000);
  await tidyRemovals(parts, new Date(end.getTime() - 1), 2);
  expect((await envelopeOf(removal)).envelope).not.toBeNull();
  await tidyRemovals(parts, end, 2);
  expect(await envelopeOf(removal)).toEqual({ envelope: null, envelope_until: null });
  expect(citizens.waitingFor(citizen.email)).toBe(0);
});

it("From the request to the receipt: staff approve it, it waits, and the jobs do the rest", async () => {
  const citizen = await newCitizen(citizens);
  const { email, browser } = citizen;
  await browser.post("/my-pages/removal/request", asking);
  const { text } = await citizens.mailTo(email);
  const link = /\/account\/removal-cancellation\/\S+/.exec(text ?? "")?.[0] ?? "";
  const [{ id: removal }] = await rows(
    "select id from removals where state = 'requested' order by requested_at desc",
  );
  const { visitor: sanna, decider } = await staffWhoDecide();
  const page = (await sanna.get(`/removals/${removal}/approval`)).body;
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  const approval = { seen: hidden("seen"), seenCounts: hidden("seenCounts"), confirmation: "ta bort" };
  const done = await sanna.post(`/removals/${removal}/approval`, { list: "", ...approval });
  expect(done.statusCode).toBe(303);
  expect((await browser.get("/my-pages/removal")).body).toContain("Din begäran är godkänd.");
  expect((await citizens.mailTo(email)).subject).toBe("Din begäran är godkänd");
  await passWaitingPeriod(removal);
  const receipt = await citizens.mailTo(email);
  expect(receipt.subject).toBe("Kvitto på borttagning");
  expect(receipt.text).toContain(`av ${decider}, handläggare hos Demomyndigheten.`);
  expect((await browser.get("/my-pages")).statusCode).toBe(303);
  const late = await citizens.site.visitor().post(link);
  expect([late.statusCode, late.body.includes(email)]).toEqual([404, false]);
  const again = citizens.site.visitor();
  const signIn = await again.post("/account/sign-in", { email, password, return: "" });
  expect(signIn.body).toContain("E-postadressen eller lösenordet stämmer inte");
});

async function staffWhoDecide() {
  const { connection, now, masterKey, signIn } = citizens.site;
  const door = { db: connection.db, clock: now, masterKey };
  const rights = ["manage-external-users", "delete-external-users"] as const;
  const { details: staff } = await newStaff(door, rights);
  return { visitor: await signIn(staff.identity), decider: `${staff.givenName} ${staff.familyName}` };
}

/** As if the days had gone by: for the removal, and for its job. */
async function passWaitingPeriod(removal: RemovalId): Promise<void> {
  await rows("update removals set waits_until = now() where id = $1", [removal]);
  await rows(
    "update pgboss.job set start_after = now() where name = 'carry-out-removal' and data->>'removal' = $1",
    [removal],
  );
}
