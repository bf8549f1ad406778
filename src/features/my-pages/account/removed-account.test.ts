import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { linkIn, newAddress, newCitizen, password, registration } from "../../../../tests/citizens.ts";
import { citizensOfFile } from "../../../../tests/citizens-of-file.ts";
import { until } from "../../../../tests/queues.ts";
import { beginRemoval, depersonalised } from "../../../../tests/removed-person.ts";

const { citizens, visitor, query, signIn } = citizensOfFile();

/** Every hash is made in the site's waiting line; watched, not replaced. */
let hashing: MockInstance<WaitingLine["run"]>;
beforeEach(() => {
  hashing = vi.spyOn(WaitingLine.prototype, "run");
});
afterEach(() => hashing.mockRestore());

async function removed(remove: typeof beginRemoval) {
  const citizen = await newCitizen(citizens());
  const { email } = citizen;
  const [row] = await query("select id, person_reference from external_users where email = $1", [email]);
  const { connection, now } = citizens().site;
  await remove({ db: connection.db, clock: now }, row.id);
  return { ...citizen, id: row.id, reference: row.person_reference };
}

/** The row as it is, and what the log and the mails say of the person. */
async function all({ id, reference }: { id: string; reference: string }) {
  return {
    row: await query("select * from external_users where id = $1", [id]),
    events: await query(
      "select code from audit_events where actor_reference = $1 or subject_reference = $1 order by sequence",
      [reference],
    ),
    mails: await query("select kind from mails where person_reference = $1", [reference]),
  };
}

/** But for those of removals, which jobs carry on when they come to it. */
const lastEvents = async (count: number) =>
  await query(
    `select code, details, subject_reference from audit_events
      where code not like 'removal-%' order by sequence desc limit $1`,
    [count],
  );

describe.each([
  ["is being removed", beginRemoval],
  ["has been depersonalised", depersonalised],
])("An account that %s", (_how, remove) => {
  it("is signed in to as one that there is not: the same answer to the byte, and one hash", async () => {
    const gone = await removed(remove);
    const before = await all(gone);
    const answers = [];
    for (const email of [newAddress(), gone.email]) {
      hashing.mockClear();
      const { statusCode, body } = await signIn(email);
      answers.push({
        statusCode,
        body: body.replaceAll(email, "‹adress›"),
        hashes: hashing.mock.calls.length,
      });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ statusCode: 422, hashes: 1 });
    expect(await lastEvents(2)).toEqual(
      [1, 2].map(() => ({
        code: "password-sign-in-refused",
        details: { cause: "unknown-address" },
        subject_reference: null,
      })),
    );
    expect(await all(gone)).toEqual(before);
  });

  it("has no session any more", async () => {
    const { browser } = await removed(remove);
    expect((await browser.get("/my-pages")).headers.location).toContain("/account/sign-in");
  });

  it("gets no mail with a new password, and what was mailed before leads nowhere", async () => {
    const { email, browser } = await newCitizen(citizens());
    await browser.post("/account/password-reset", { email });
    const link = linkIn(await citizens().mailTo(email));
    const [row] = await query("select id, person_reference from external_users where email = $1", [email]);
    const gone = { id: row.id, reference: row.person_reference };
    const { connection, now } = citizens().site;
    await remove({ db: connection.db, clock: now }, row.id);
    const before = await all(gone);
    expect((await visitor().get(link)).statusCode).toBe(404);
    expect((await visitor().post(link, { password: "sju blåa spånkorgar i rad" })).statusCode).toBe(404);
    const asked = await visitor().post("/account/password-reset", { email });
    expect(asked.statusCode).toBe(303);
    await until(async () => (await query("select 1 from password_reset_requests")).length === 0);
    expect((await lastEvents(1))[0]).toMatchObject({
      code: "password-reset-refused",
      details: { cause: "unknown-address" },
      subject_reference: null,
    });
    expect(await all(gone)).toEqual(before);
    expect(citizens().waitingFor(email)).toBe(0);
  });

  it("leaves its address to somebody new, who has nothing of theirs", async () => {
    const gone = await removed(remove);
    const { email } = gone;
    const before = await all(gone);
    const browser = visitor();
    await browser.post("/account/new", { ...registration(email), givenName: "Ny" });
    const link = linkIn(await citizens().mailTo(email));
    expect((await browser.post(link, { password })).headers.location).toBe("/my-pages");
    expect((await browser.get("/my-pages")).body).toContain("Ny Ängskog");
    const accounts = await query(
      "select id, person_reference from external_users where email_canonical = $1",
      [email],
    );
    expect(accounts).toHaveLength(1);
    expect(accounts[0].id).not.toBe(gone.id);
    expect(accounts[0].person_reference).not.toBe(gone.reference);
    expect(await all(gone)).toEqual(before);
  });
});
