import type { Kysely } from "kysely";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { testDatabase } from "../../../tests/database.ts";
import { createPipeline } from "./pipeline.ts";
import { page } from "./reply.ts";
import { get } from "./route.ts";

const origin = new URL("http://localhost:4000");

/** The pipeline with one page that each network address may see twice a minute. */
async function sparingSite(db: Kysely<Database>, proxies: readonly string[]) {
  return await createPipeline({
    door: { db, clock: () => new Date(), masterKey: Buffer.alloc(32) as MasterKey },
    origin,
    proxies,
    signInOrigins: [origin.origin],
    signInPath: () => "/sign-in",
    formerOwner: async () => undefined,
    isFresh: async () => false,
    signInAgainPath: "/sign-in/again",
    keptFormPath: "/kept-form",
    sharesPages: false,
    routes: [{ ...get("/", "public", () => page({ title: "Hem", content: h("h1", {}, "Hem") })), limit: 2 }],
    logger: undefined,
    findActor: async () => undefined,
    frame: ({ content }) => renderToString(content),
    problemPage: (status) => page({ status, title: "Fel", content: h("h1", {}, `Fel ${status}`) }),
  });
}

async function statusesFor(proxies: readonly string[], clients: readonly string[]): Promise<number[]> {
  const app = await sparingSite((await testDatabase()).db, proxies);
  const statuses: number[] = [];
  for (const client of clients) {
    const headers = { host: origin.host, "x-forwarded-for": client };
    statuses.push((await app.inject({ url: "/", headers })).statusCode);
  }
  return statuses;
}

describe("One who asks too often", () => {
  it("is stopped by a page that says so, and nobody else behind the same proxy with them", async () => {
    const clients = ["203.0.113.66", "203.0.113.66", "203.0.113.66", "198.51.100.7"];
    expect(await statusesFor(["127.0.0.1"], clients)).toEqual([200, 200, 429, 200]);
  });

  it("gains nothing by claiming to be somebody else, where no proxy is trusted", async () => {
    expect(await statusesFor([], ["203.0.113.1", "203.0.113.2", "203.0.113.3"])).toEqual([200, 200, 429]);
  });
});

it("A body that never comes is not waited for without end", async () => {
  const app = await sparingSite((await testDatabase()).db, []);
  expect([app.server.headersTimeout, app.server.requestTimeout]).toEqual([30_000, 120_000]);
});
