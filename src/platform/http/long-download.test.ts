import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, onTestFinished, test, vi } from "vitest";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { testDatabase } from "../../../tests/database.ts";
import { freePort } from "../../../tests/demonstration-process.ts";
import { createPipeline } from "./pipeline.ts";
import { download, page } from "./reply.ts";
import { get } from "./route.ts";

/** A site whose one address gives this file, and where it answers. */
async function siteOf(file: () => AsyncIterable<string>): Promise<string> {
  const { db } = await testDatabase();
  const port = await freePort();
  const origin = new URL(`http://127.0.0.1:${port}`);
  const app = await createPipeline({
    door: { db, clock: () => new Date(), masterKey: Buffer.alloc(32) as MasterKey },
    origin,
    proxies: [],
    signInOrigins: [origin.origin],
    signInPath: () => "/sign-in",
    formerOwner: async () => undefined,
    isFresh: async () => true,
    signInAgainPath: "/sign-in/again",
    keptFormPath: "/kept-form",
    sharesPages: false,
    routes: [get("/file", "public", () => download({ name: "fil.txt", type: "text/plain", body: file() }))],
    logger: undefined,
    findActor: async () => undefined,
    frame: ({ content }) => renderToString(content),
    problemPage: (status) => page({ status, title: "Fel", content: h("h1", {}, `Fel ${status}`) }),
  });
  await app.listen({ port, host: "127.0.0.1" });
  onTestFinished(() => app.close());
  return `${origin.origin}/file`;
}

test("a long file comes in pieces, and is whole", async () => {
  const address = await siteOf(async function* () {
    for (let piece = 0; piece < 300; piece++) yield `${piece}\n`;
  });
  const answer = await fetch(address);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="fil.txt"');
  expect((await answer.text()).trimEnd().split("\n")).toHaveLength(300);
});

test("whoever takes no more of it stops the making of it", async () => {
  let made = 0;
  let stopped = false;
  const address = await siteOf(async function* () {
    try {
      for (; made < 1_000_000; made++) yield "x".repeat(10_000);
    } finally {
      stopped = true;
    }
  });
  const cancelling = new AbortController();
  const answer = await fetch(address, { signal: cancelling.signal });
  await answer.body?.getReader().read();
  cancelling.abort();
  await vi.waitFor(() => expect(stopped).toBe(true));
  expect(made).toBeLessThan(1_000_000);
});

test("one that cannot be finished breaks off, so that nobody takes it for whole", async () => {
  const address = await siteOf(async function* () {
    yield "början";
    throw new Error("the database is gone");
  });
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow("terminated");
});
