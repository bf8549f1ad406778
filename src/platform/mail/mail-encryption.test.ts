import tls from "node:tls";
import { afterEach, beforeEach, expect, test } from "vitest";
import { selfSignedCertificate } from "../../../tests/certificate.ts";
import { type Behaviour, startMailServer, type TestMailServer } from "../../../tests/mail-server.ts";
import { postOn } from "../../../tests/post.ts";
import { until } from "../../../tests/queues.ts";
import { scratchDoor } from "../../../tests/scratch.ts";

const certificate = selfSignedCertificate();
const usual = tls.getCACertificates("default");

let post: ReturnType<typeof postOn>;
let servers: TestMailServer[] = [];

beforeEach(async () => {
  post = postOn(await scratchDoor());
});
afterEach(async () => {
  tls.setDefaultCACertificates(usual);
  await post.close();
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

async function serve(behaviour: Behaviour): Promise<TestMailServer> {
  const server = await startMailServer(behaviour);
  servers.push(server);
  return server;
}

const withAccount: Behaviour = {
  ...certificate,
  disabledCommands: [],
  onAuth: ({ username, password }, _, callback) =>
    username === "behorig" && password === "rätt"
      ? callback(null, { user: username })
      : callback(new Error("no")),
};
const account = { user: "behorig", password: "rätt" };
const mail = async () => (await post.mails())[0];

test("a mail goes encrypted and with the password to a server that can show who it is", async () => {
  tls.setDefaultCACertificates([...usual, certificate.cert]);
  const { server, received } = await serve(withAccount);
  await post.send();
  await post.open({ ...server, encryption: "starttls", account });
  await until(async () => (await mail())?.status === "sent");
  // RFC 3848: S is for encrypted, A for signed in
  expect(received.map(({ transmission }) => transmission)).toEqual(["ESMTPSA"]);
});

test.each([
  ["that does not encrypt", { disabledCommands: ["STARTTLS", "AUTH"] }],
  ["that cannot show who it is", withAccount],
])("no mail and no password goes to a server %s", async (_, behaviour) => {
  const { server, received } = await serve(behaviour);
  await post.send();
  await post.open({ ...server, encryption: "starttls", account });
  await until(async () => (await mail())?.last_fault === "insecure");
  expect(received).toEqual([]);
  expect(await mail()).toMatchObject({ status: "queued" });
});

test("a password that is wrong delays mails until it is mended, and is not told", async () => {
  tls.setDefaultCACertificates([...usual, certificate.cert]);
  const { server } = await serve(withAccount);
  await post.send();
  await post.open({ ...server, encryption: "starttls", account: { ...account, password: "felaktigt" } });
  await until(async () => (await mail())?.last_fault === "sign-in-refused" && post.log.lines.length > 0);
  expect(post.log.lines.join()).not.toContain("felaktigt");
});
