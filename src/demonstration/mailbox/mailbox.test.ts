import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAssets } from "#ui/assets.ts";
import { hrefOf } from "../../../tests/office.ts";
import { postOn } from "../../../tests/post.ts";
import { until } from "../../../tests/queues.ts";
import { scratchDoor } from "../../../tests/scratch.ts";
import { testSite } from "../../../tests/site.ts";
import { type Visitor, visitorTo } from "../../../tests/visitor.ts";
import { createDemonstrationSite } from "../site.ts";
import { createMailbox } from "./mailbox.ts";
import { type MailboxServer, serveMailbox } from "./mailbox-server.ts";

const mailbox = createMailbox();
let server: MailboxServer;
let browser: Visitor;

beforeAll(async () => {
  const { config, connection, now, masterKey } = await testSite();
  const parts = {
    config,
    db: connection.db,
    clock: now,
    masterKey,
    assets: await buildAssets(),
    version: "0",
  };
  browser = visitorTo(await createDemonstrationSite(parts, mailbox), config.origin);
  server = await serveMailbox(mailbox);
});
afterAll(() => server.stop());

test("whoever tries the demonstration can read what it sends, and follow its links", async () => {
  expect((await browser.get("/demonstration/mail")).body).toContain("Ingen e-post har skickats än");
  const post = postOn(await scratchDoor());
  await post.send();
  await post.open(server.server);
  await until(() => mailbox.all().length > 0);
  await post.close();

  const list = await browser.get("/demonstration/mail");
  expect(list.body).toContain("hemlig.mottagare@provkoping.example");
  expect(list.body).toContain("2026-11-21 11.00");
  const path = hrefOf(list, "Bekräfta din e-postadress");
  const { body: mail } = await browser.get(path);
  expect(mail).toContain("Hej Åsa &amp; Örjan &lt;b>!");
  expect(mail).toContain('<a class="ds-link" href="https://prov.example/confirmations/hemlig-nyckel">');
  const letter = await browser.get(`${path}/letter`);
  expect(letter.body).toMatch(/^<!DOCTYPE html>.*Hej Åsa &amp; Örjan &lt;b>!/s);
  expect(letter.headers["content-security-policy"]).toContain("sandbox");
  expect(letter.headers["content-security-policy"]).not.toContain("script-src");
});

test("a letter that has gone out of memory is not found", async () => {
  for (const path of ["/demonstration/mail/x", "/demonstration/mail/x/letter"])
    expect((await browser.get(path)).statusCode).toBe(404);
});

test("the latest two hundred are kept, the newest first", () => {
  const many = createMailbox();
  for (let number = 1; number <= 201; number++)
    many.take({ to: "", subject: String(number), sentAt: new Date(0), text: "", html: "" });
  expect(many.all()).toHaveLength(200);
  expect(many.all()[0]?.subject).toBe("201");
  expect(many.all().at(-1)?.subject).toBe("2");
});
