import { afterEach, beforeEach, expect, test } from "vitest";
import { operator, type PersonReference } from "#platform/access/actor.ts";
import { change, unchanged } from "#platform/change.ts";
import { newId, newReference } from "#platform/ids.ts";
import {
  type Behaviour,
  replyWith,
  startMailServer,
  startSilentServer,
  type TestMailServer,
} from "../../../tests/mail-server.ts";
import { newMunicipality } from "../../../tests/municipality.ts";
import { confirmation, postOn, written } from "../../../tests/post.ts";
import { queuedJobs, skipPauses, until } from "../../../tests/queues.ts";
import { type ScratchDoor, scratchDoor } from "../../../tests/scratch.ts";
import { defineLetter } from "./letter.ts";
import { sendLetter } from "./send-letter.ts";

let door: ScratchDoor;
let post: ReturnType<typeof postOn>;
let servers: Pick<TestMailServer, "stop">[] = [];

beforeEach(async () => {
  door = await scratchDoor();
  post = postOn(door);
});
afterEach(async () => {
  await post.close();
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

async function serve(behaviour?: Behaviour, port?: number): Promise<TestMailServer> {
  const server = await startMailServer(behaviour, port);
  servers.push(server);
  return server;
}

const mail = async () => (await post.mails())[0];
const status = async () => (await mail())?.status;

test("a letter that a change asks for arrives once, and says what it should to the right person", async () => {
  const { server, received } = await serve();
  await post.send();
  await post.open(server);
  await until(async () => (await status()) === "sent");
  expect(received).toHaveLength(1);
  const [arrived] = received;
  expect(arrived).toMatchObject({
    recipients: [written.to],
    subject: "Bekräfta din e-postadress",
    from: { name: "Prövmyndigheten", address: "svara-inte@prov.example" },
    to: [{ name: "", address: written.to }],
    date: door.clock().toISOString(),
    messageId: `<${(await mail())?.id}@prov.example>`,
  });
  expect(arrived?.text).toContain("Hej Åsa & Örjan <b>!");
  expect(arrived?.text).toContain("Bekräfta adressen:\nhttps://prov.example/confirmations/hemlig-nyckel\n");
  expect(arrived?.html).toContain("Hej Åsa &amp; Örjan &lt;b>!");
  expect(arrived?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(await mail()).toMatchObject({
    attempts: 1,
    sent_at: door.clock(),
    given_up_at: null,
    last_fault: null,
  });
});

test("a change that is rolled back sends nothing", async () => {
  await change(door, operator, async (tx) => {
    const about = { member: newId<"members">(door.clock()) };
    await sendLetter(tx, confirmation, { person: newReference() as PersonReference, about });
    return unchanged(undefined);
  });
  expect(await post.mails()).toEqual([]);
  expect(await queuedJobs(door.connection)).toEqual([]);
});

test("nothing of the address, subject or text is kept or logged, whether it arrives or not", async () => {
  const refusing: Behaviour = {
    onRcptTo: ({ address }, _, callback) => callback(replyWith(550, `${address} does not live here`)),
  };
  const { server } = await serve(refusing);
  await post.send();
  await post.open(server);
  await until(async () => (await status()) === "given-up");
  await until(async () => (await queuedJobs(door.connection))[0]?.state === "completed");
  const kept = JSON.stringify([await post.mails(), await queuedJobs(door.connection), post.log.lines]);
  expect(post.log.lines).toHaveLength(1);
  expect(kept).not.toMatch(/hemlig|provkoping|Bekräfta|Åsa|live here/);
});

test("a recipient that the server refuses is given up at once, visibly", async () => {
  const { server } = await serve({ onRcptTo: (_, __, callback) => callback(replyWith(550, "no such user")) });
  await post.send();
  await post.open(server);
  await until(async () => (await status()) === "given-up");
  expect(await mail()).toMatchObject({
    attempts: 1,
    last_fault: "recipient-refused",
    given_up_at: door.clock(),
  });
  expect(post.log.lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: "error", message: "a mail is given up", mail: (await mail())?.id, reason: "recipient-refused" },
  ]);
});

test("a server that asks us to come again later gets the same mail later", async () => {
  let asked = 0;
  const { server, received } = await serve({
    onRcptTo: (_, __, callback) => callback(asked++ === 0 ? replyWith(451, "greylisted") : undefined),
  });
  await post.send();
  await post.open(server);
  await until(async () => (await mail())?.last_fault === "deferred");
  await until(async () => (await queuedJobs(door.connection))[0]?.state === "retry");
  await skipPauses(door.connection);
  await until(async () => (await status()) === "sent");
  expect(received).toHaveLength(1);
  expect(await mail()).toMatchObject({ attempts: 2, last_fault: null });
});

test("mails wait for a server that is down, and all arrive when it is up again", async () => {
  const first = await serve();
  await post.open(first.server);
  await first.stop();
  await post.send();
  await post.send();
  await until(async () => (await post.mails()).every(({ last_fault }) => last_fault === "unreachable"));
  door.setClock(new Date(door.clock().getTime() + 23 * 3_600_000));
  await until(async () => (await queuedJobs(door.connection)).every(({ state }) => state === "retry"));
  const second = await serve({}, first.server.port);
  await skipPauses(door.connection);
  await until(async () => (await post.mails()).every((row) => row.status === "sent"));
  expect(second.received.map(({ date }) => date)).toEqual(Array(2).fill(door.clock().toISOString()));
});

test("a mail that could not be sent for a day is given up, visibly", async () => {
  const { server, stop } = await serve();
  await stop();
  await post.send();
  door.setClock(new Date(door.clock().getTime() + 24 * 3_600_000));
  await post.open(server);
  await until(async () => (await status()) === "given-up");
  expect(await mail()).toMatchObject({ last_fault: "unreachable", given_up_at: door.clock() });
  expect(post.log.lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: "error", message: "a mail is given up", reason: "unreachable" },
  ]);
});

test("a server that answers nothing holds a mail up for a moment only", async () => {
  const silent = await startSilentServer();
  servers.push(silent);
  await post.send();
  const began = performance.now();
  await post.open(silent.server, { patience: { step: 300, all: 900 } });
  await until(async () => (await mail())?.last_fault === "silent");
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("a mail whose answer was cut off is sent again, and can be known as the same", async () => {
  const { server, received } = await serve({ cutOffs: 1 });
  await post.send();
  await post.open(server);
  await until(async () => (await mail())?.last_fault === "cut-off");
  await until(async () => (await queuedJobs(door.connection))[0]?.state === "retry");
  await skipPauses(door.connection);
  await until(async () => (await status()) === "sent");
  const { id } = (await mail()) ?? {};
  expect(received.map(({ messageId }) => messageId)).toEqual(Array(2).fill(`<${id}@prov.example>`));
});

test("a letter that has nothing left to say when it is to be sent is closed without a mail", async () => {
  const { server, received } = await serve();
  await post.send();
  await post.open(server, { letters: [{ ...confirmation, compose: async () => "obsolete" }] });
  await until(async () => (await status()) === "obsolete");
  expect(await mail()).toMatchObject({ attempts: 1, sent_at: null, given_up_at: null, last_fault: null });
  expect(received).toEqual([]);
});

test("a letter is composed from its ids, anew at each attempt, and keeps what it wrote only if it was composed", async () => {
  const { server, received } = await serve();
  const { id } = await newMunicipality(door);
  const renamed: string[] = [];
  let attempts = 0;
  const renaming = defineLetter({
    ...confirmation,
    async compose({ tx, about, language, link, now }) {
      attempts += 1;
      await tx
        .updateTable("organisations")
        .set({ name: `Försök ${attempts}` })
        .where("id", "=", id)
        .execute();
      renamed.push(about.member);
      if (attempts === 1) throw new Error("hemlig.mottagare@provkoping.example is nowhere to be found");
      const paragraphs = [language, now.toISOString(), link("/confirmations/x").href];
      return { to: written.to, paragraphs };
    },
  });
  await post.send();
  await post.open(server, { letters: [renaming] });
  const name = async () =>
    (await door.db.selectFrom("organisations").select("name").where("id", "=", id).executeTakeFirstOrThrow())
      .name;
  await until(async () => (await queuedJobs(door.connection))[0]?.state === "retry");
  expect(await mail()).toMatchObject({ status: "queued", last_fault: "not-composed" });
  expect(await name()).not.toContain("Försök");
  await skipPauses(door.connection);
  await until(async () => (await status()) === "sent");
  expect(await name()).toBe("Försök 2");
  expect(new Set(renamed).size).toBe(1);
  const [arrived] = received;
  for (const text of ["sv", door.clock().toISOString(), "https://prov.example/confirmations/x"])
    expect(arrived?.text).toContain(text);
  expect(post.log.lines.join()).not.toContain("hemlig");
});

test("no name adds a header or a recipient", async () => {
  const { server, received } = await serve();
  await post.send();
  await post.open(server, { authority: 'Prov" <x@evil.example>\r\nBcc: y@evil.example\r\n\r\nHej' });
  await until(async () => (await status()) === "sent");
  const [arrived] = received;
  expect(arrived?.recipients).toEqual([written.to]);
  expect(arrived?.headers.map(({ key }) => key).sort()).toEqual([
    "auto-submitted",
    "content-language",
    "content-type",
    "date",
    "from",
    "message-id",
    "mime-version",
    "subject",
    "to",
    "x-auto-response-suppress",
  ]);
  expect(arrived?.from?.address).toBe("svara-inte@prov.example");
});

test.each([
  [
    "our own address",
    { onMailFrom: (_, __, callback) => callback(replyWith(550, "not you")) },
    "sender-refused",
  ],
  ["the server's store", { onRcptTo: (_, __, callback) => callback(replyWith(452, "full")) }, "deferred"],
] satisfies [string, Behaviour, string][])(
  "a fault of %s delays a mail, and does not end it",
  async (_, behaviour, fault) => {
    const { server } = await serve(behaviour);
    await post.send();
    await post.open(server);
    await until(async () => (await mail())?.last_fault === fault);
    expect(await status()).toBe("queued");
  },
);

test("a letter in a language of its own says in that language also what it is about", async () => {
  const { server, received } = await serve();
  await post.send();
  await post.open(server, {
    letters: [{ ...confirmation, compose: async () => ({ ...written, language: "en" }) }],
  });
  await until(async () => (await status()) === "sent");
  expect(received[0]).toMatchObject({ subject: "Confirm your e-mail address" });
  expect(received[0]?.text).toContain("Do you need help?");
});

test.each([
  ["is sent", {}, "sent"],
  ["is given up", { onRcptTo: (_, __, callback) => callback(replyWith(550, "nobody")) }, "given-up"],
] satisfies [string, Behaviour, string][])(
  "what a letter holds ready for its sending is settled once, when it %s, and not while it is delayed",
  async (_, behaviour, ending) => {
    const waiting = await serve({ onRcptTo: (_, __, callback) => callback(replyWith(452, "full")) });
    const settled: unknown[] = [];
    const settling: typeof confirmation = {
      ...confirmation,
      settle: async (tx, about) => {
        await tx.selectFrom("mails").select("id").executeTakeFirstOrThrow();
        settled.push(about);
      },
    };
    await post.send();
    await post.open(waiting.server, { letters: [settling] });
    await until(async () => (await mail())?.last_fault === "deferred");
    expect(settled).toEqual([]);
    await post.close();
    await skipPauses(door.connection);
    await post.open((await serve(behaviour)).server, { letters: [settling] });
    await until(async () => (await status()) === ending);
    expect(settled).toEqual([{ member: expect.any(String) }]);
  },
);
