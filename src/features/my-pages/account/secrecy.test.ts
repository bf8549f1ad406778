import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { newAddress, newCitizen, newNetwork, password, registration } from "../../../../tests/citizens.ts";
import { citizensOfFile } from "../../../../tests/citizens-of-file.ts";
import { until } from "../../../../tests/queues.ts";
import type { Answer } from "../../../../tests/visitor.ts";

const { citizens } = citizensOfFile();

/** Every hash is made in the site's waiting line; watched, not replaced. */
let hashing: MockInstance<WaitingLine["run"]>;
beforeEach(() => {
  hashing = vi.spyOn(WaitingLine.prototype, "run");
});
afterEach(() => hashing.mockRestore());

type Asked = {
  readonly answer: Omit<Answer, "cookies">;
  readonly hashes: number;
  readonly cookies: string[];
};

/** Everything of an answer that can be seen, with the address that was typed taken out. */
async function ask(address: string, form: Record<string, string>, typed: string): Promise<Asked> {
  hashing.mockClear();
  const answer = await citizens().site.visitor(newNetwork()).post(address, form);
  const headers = { ...answer.headers, date: "", "content-length": "" };
  return {
    answer: { statusCode: answer.statusCode, headers, body: answer.body.replaceAll(typed, "‹adress›") },
    hashes: hashing.mock.calls.length,
    cookies: answer.cookies.map(({ name }) => name),
  };
}

const count = async (table: "mails" | "sessions" | "external_users") => {
  const { rows } = await citizens().site.connection.pool.query(`select count(*) as count from ${table}`);
  return rows[0].count;
};

const eventsSince = async (last: number) => {
  const { rows } = await citizens().site.connection.pool.query(
    "select code, details from audit_events where sequence > $1 order by sequence",
    [last],
  );
  return rows;
};
const lastEvent = async () => {
  const { rows } = await citizens().site.connection.pool.query(
    "select max(sequence) as last from audit_events",
  );
  return rows[0].last;
};

describe("Nobody can tell whether an address has an account", () => {
  it("by registering it: the same answer to the byte, one hash and one mail either way", async () => {
    const { email: taken } = await newCitizen(citizens());
    const free = newAddress();
    const before = await count("mails");
    const [one, other] = [
      await ask("/account/new", registration(taken), taken),
      await ask("/account/new", registration(free), free),
    ];
    expect(one).toEqual(other);
    expect(one.hashes).toBe(1);
    expect(await count("mails")).toBe(before + 2);
    expect((await citizens().mailTo(taken)).subject).toBe("Det finns redan ett konto");
    expect((await citizens().mailTo(free)).subject).toBe("Bekräfta din e-postadress");
    await until(() => citizens().waitingFor(taken) + citizens().waitingFor(free) === 0);
  });

  it("by signing in: the same answer to the byte and one hash, and no session", async () => {
    const { email: known } = await newCitizen(citizens());
    const [unknown, unconfirmed] = [newAddress(), newAddress()];
    await citizens().site.visitor(newNetwork()).post("/account/new", registration(unconfirmed));
    const sessions = await count("sessions");
    const signIn = (email: string, typed: string) =>
      ask("/account/sign-in", { email, password: typed, return: "" }, email);
    const answers = [
      await signIn(unknown, password),
      await signIn(known, "inte mitt lösenord"),
      await signIn(unconfirmed, password),
      await signIn(unconfirmed, "inte mitt lösenord"),
    ];
    expect(answers[0]?.answer.statusCode).toBe(422);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers.map(({ hashes }) => hashes)).toEqual([1, 1, 1, 1]);
    expect(await count("sessions")).toBe(sessions);
  });

  it("by how many attempts there are: the eleventh is refused alike, with nothing compared", async () => {
    const { email: known } = await newCitizen(citizens());
    const stopped: Asked[] = [];
    for (const email of [known, newAddress()]) {
      const browser = citizens().site.visitor(newNetwork());
      for (let guess = 0; guess < 10; guess++) {
        await browser.post("/account/sign-in", { email, password: `gissning ${guess}`, return: "" });
      }
      hashing.mockClear();
      const { statusCode, body, headers } = await browser.post("/account/sign-in", {
        email,
        password,
        return: "",
      });
      expect(Number(headers["retry-after"])).toBeGreaterThan(800);
      stopped.push({
        answer: { statusCode, body, headers: {} },
        hashes: hashing.mock.calls.length,
        cookies: [],
      });
    }
    expect(stopped[0]).toEqual(stopped[1]);
    expect(stopped[0]).toMatchObject({ answer: { statusCode: 429 }, hashes: 0 });
  });

  it("by asking for another password: the request looks nothing up, and answers alike", async () => {
    const { email: known } = await newCitizen(citizens());
    const unknown = newAddress();
    const last = await lastEvent();
    const [one, other] = [
      await ask("/account/password-reset", { email: known }, known),
      await ask("/account/password-reset", { email: unknown }, unknown),
    ];
    expect(one).toEqual(other);
    expect(one.hashes).toBe(0);
    await citizens().mailTo(known);
    const codes = ["password-reset-asked", "password-reset-sent", "password-reset-refused"];
    await until(async () =>
      (await eventsSince(last)).some(({ code }: { code: string }) => code === "password-reset-refused"),
    );
    const events = (await eventsSince(last)).map(({ code }: { code: string }) => code);
    expect([...new Set(events)].toSorted()).toEqual(codes.toSorted());
    expect(citizens().waitingFor(unknown)).toBe(0);
    const { rows } = await citizens().site.connection.pool.query("select * from password_reset_requests");
    expect(rows).toEqual([]);
  });

  it("by changing to it: the same answer to the byte, and its owner is told instead of asked", async () => {
    const [asker, owner] = [await newCitizen(citizens()), await newCitizen(citizens())];
    const free = newAddress();
    const answers: object[] = [];
    const before = await count("mails");
    for (const email of [free, owner.email]) {
      const { statusCode, headers } = await asker.browser.post("/my-pages/email", { email, password });
      const page = await asker.browser.get("/my-pages/email");
      // a minute may pass between the two
      const body = page.body.replaceAll(email, "‹adress›").replace(/kl\. \d\d\.\d\d/g, "kl. ‹tid›");
      answers.push({ statusCode, location: headers.location, body });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(await count("mails")).toBe(before + 4);
    expect((await citizens().mailTo(owner.email)).subject).toBe("Din e-postadress är kvar hos dig");
  });
});

describe("Mailboxes are not flooded", () => {
  it("by somebody who asks again and again for another's password, from wherever", async () => {
    const { email } = await newCitizen(citizens());
    const last = await lastEvent();
    for (let asked = 0; asked < 8; asked++) await ask("/account/password-reset", { email }, email);
    const answered = async () =>
      (await eventsSince(last)).filter(({ code }: { code: string }) => /reset-(sent|refused)/.test(code));
    await until(async () => (await answered()).length === 8);
    const refused = (await answered()).filter(
      ({ code }: { code: string }) => code === "password-reset-refused",
    );
    expect(refused).toHaveLength(3);
    expect(refused[0].details).toEqual({ cause: "too-often" });
    for (let mail = 0; mail < 5; mail++) await citizens().mailTo(email);
    expect(citizens().waitingFor(email)).toBe(0);
  });

  it("and whoever asks too often from one network waits, with nothing sent", async () => {
    const browser = citizens().site.visitor(newNetwork());
    const email = newAddress();
    const ask = () => browser.post("/account/password-reset", { email });
    for (let asked = 0; asked < 5; asked++) expect((await ask()).statusCode).toBe(303);
    const last = await lastEvent();
    const answer = await ask();
    expect(answer.statusCode).toBe(429);
    expect(answer.body).toContain("Vänta 60 minuter");
    expect(answer.body).toContain(email);
    expect(
      (await eventsSince(last)).filter(({ code }: { code: string }) => code === "password-reset-asked"),
    ).toEqual([]);
  });
});
