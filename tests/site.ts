import { createHash, randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { Route } from "#platform/http/route.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { hashingLimits } from "#platform/passwords/hashing.ts";
import { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { buildAssets } from "#ui/assets.ts";
import { type Config, demonstrationConfig } from "../src/config.ts";
import { seedWorld } from "../src/demonstration/seed-world.ts";
import { createDemonstrationSite } from "../src/demonstration/site.ts";
import { providersOf } from "../src/providers.ts";
import { siteRoutes } from "../src/routes.ts";
import { testDatabase } from "./database.ts";
import { type Answer, type Visitor, visitorTo } from "./visitor.ts";

/** The whole site on the worker's database with the demonstration's world in it, asked without a port. */
export type TestSite = {
  readonly app: FastifyInstance;
  readonly connection: DatabaseConnection;
  readonly config: Config;
  readonly masterKey: MasterKey;
  /** Every address of the site and who may use it. */
  readonly routes: readonly Route[];
  /** What the site believes the time is; moved by `passTime`. */
  now(): Date;
  passTime(milliseconds: number): void;
  /** A browser that has visited nothing yet; on this machine's network, where no other is given. */
  visitor(network?: string): Visitor;
  /** A browser whose owner has signed in through the front door with the card of this HSA-id. */
  signIn(hsaId: string): Promise<Visitor>;
  /** A browser with a session that was begun without any door, for those whom no card lets in. */
  admit(owner: { readonly external_user_id: Id<"external_users"> }): Promise<Visitor>;
};

const testMasterKey = Buffer.alloc(32, 7) as MasterKey;

let shared: Promise<TestSite> | undefined;

/** The worker's one site. Its world is shared: a test that changes people makes an organisation of its own. */
export function testSite(): Promise<TestSite> {
  shared ??= createTestSite();
  return shared;
}

async function createTestSite(): Promise<TestSite> {
  const connection = await testDatabase();
  const config = demonstrationConfig({ PORT: "4000" });
  let passed = 0;
  const now = () => new Date(Date.now() + passed);
  const door = { db: connection.db, clock: now, masterKey: testMasterKey };
  await seedWorld(door);
  const app = await createDemonstrationSite({
    config,
    db: connection.db,
    clock: now,
    masterKey: testMasterKey,
    assets: await buildAssets(),
    version: "0",
  });
  const visitor = (network?: string) => visitorTo(app, config.origin, {}, network);
  return {
    app,
    connection,
    config,
    masterKey: testMasterKey,
    routes: siteRoutes({
      ...{ config, door, line: new WaitingLine(hashingLimits), report: () => {} },
      ...providersOf(config, now),
    }),
    now,
    passTime: (milliseconds) => {
      passed += milliseconds;
    },
    visitor,
    signIn: (hsaId) => signInAs(visitor(), hsaId),
    admit: async (owner) => {
      const secret = randomBytes(32).toString("base64url");
      const id = createHash("sha256").update(secret).digest();
      const session = { id, ...owner, acr: "none", created_at: now(), last_seen_at: now() };
      await connection.db.insertInto("sessions").values(session).execute();
      return visitorTo(app, config.origin, { "behorig-demonstration-session": secret });
    },
  };
}

/** Through the front door: the sign-in page, the provider's cards, and back. */
export async function signInAs(browser: Visitor, hsaId: string): Promise<Visitor> {
  await showCard(browser, "/sign-in/start", hsaId);
  return browser;
}

/** Somebody who is signed in shows a card once more, and comes back to this address. */
export async function showCardAgain(browser: Visitor, address: string, hsaId: string): Promise<Answer> {
  return await showCard(browser, `/sign-in/again/start?return=${encodeURIComponent(address)}`, hsaId);
}

async function showCard(browser: Visitor, start: string, hsaId: string): Promise<Answer> {
  const cards = await browser.follow(await browser.get(start));
  const action = /<form[^>]*action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1];
  if (action === undefined) throw new Error(`no cards were shown, but a page of status ${cards.statusCode}`);
  return await browser.follow(
    await browser.post(action, { choice: "typed", hsaId, givenName: "Namn", familyName: "Namn" }),
  );
}
