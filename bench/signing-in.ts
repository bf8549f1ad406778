import { generateKeyPairSync, randomBytes, sign, verify } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { buildAssets } from "#ui/assets.ts";
import { demonstrationConfig } from "../src/config.ts";
import { createDemonstrationSite } from "../src/demonstration/site.ts";
import { type Answer, type Visitor, visitorTo } from "../tests/visitor.ts";
import { today } from "./data.ts";
import { masterKey } from "./pages.ts";
import { median } from "./timing.ts";

/**
 * Medians in milliseconds from when the browser comes back until it has its first page; `provider` is what the identity
 * provider, in the same process, took of that by itself, and is not in `ours`.
 */
export type SignInMeasurement = {
  readonly bare: number;
  readonly ours: number;
  readonly provider: number;
  /** Of whole sign-ins with many at once, the provider's pages included. */
  readonly perSecond: number;
  readonly failed: number;
};

const rounds = 200;
const atOnce = 20;
const seconds = 10;
const now = new Date(`${today}T11:00:00Z`);

/** Signs an organisation's administrator in again and again, from the first page of the provider to the list of users. */
export async function measureSigningIn(
  connection: DatabaseConnection,
  organisation: string,
): Promise<SignInMeasurement> {
  const { rows } = await connection.pool.query<{ id: string; hsa_id: string }>(
    `select id, hsa_id from members
      where organisation_id = $1 and role = 'administrator' and ended_at is null limit 1`,
    [organisation],
  );
  const [administrator] = rows;
  if (administrator === undefined) throw new Error("nobody administers the organisation");
  const site = await siteWithProvider(connection);
  const times = { bare: [] as number[], ours: [] as number[], provider: [] as number[] };
  const verifyAndInsert = bareSignIn(connection, administrator.id);
  for (let round = 0; round < rounds; round += 1) {
    const { whole, provider } = await signIn(site, administrator.hsa_id, round);
    times.ours.push(whole - provider);
    times.provider.push(provider);
    const start = performance.now();
    await verifyAndInsert();
    times.bare.push(performance.now() - start);
  }
  const { perSecond, failed } = await rush(site, administrator.hsa_id);
  await site.app.close();
  const { bare, ours, provider } = times;
  return { bare: median(bare), ours: median(ours), provider: median(provider), perSecond, failed };
}

type Site = {
  readonly app: FastifyInstance;
  readonly origin: URL;
  /** Milliseconds that the provider has taken for its answers. */
  spentByProvider(): number;
};

async function siteWithProvider({ db }: DatabaseConnection): Promise<Site> {
  const config = demonstrationConfig({ PORT: "4000" });
  const assets = await buildAssets();
  const app = await createDemonstrationSite({
    config,
    db,
    clock: () => now,
    masterKey,
    assets,
    version: "0",
  });
  const provider = config.providers.service[0]?.issuer.pathname ?? "";
  let spent = 0;
  app.addHook("onRequest", async ({ url }, { raw }) => {
    if (!url.startsWith(provider)) return;
    const start = performance.now();
    raw.once("finish", () => {
      spent += performance.now() - start;
    });
  });
  return { app, origin: config.origin, spentByProvider: () => spent };
}

/** The least that has to be done: the signature of what the provider says, and the session. */
function bareSignIn({ pool }: DatabaseConnection, member: string): () => Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const token = Buffer.from(JSON.stringify({ sub: "bench", nonce: "x".repeat(43), acr: "x".repeat(40) }));
  const signature = sign("RSA-SHA256", token, privateKey);
  return async () => {
    if (!verify("RSA-SHA256", token, publicKey, signature)) throw new Error("the signature is wrong");
    await pool.query(
      "insert into sessions (id, member_id, acr, created_at, last_seen_at) values ($1, $2, 'bench', $3, $3)",
      [randomBytes(32), member, now],
    );
  };
}

/** Each from a network of its own, as people are; otherwise they would be asked to wait for one another. */
async function signIn(site: Site, hsaId: string, number: number) {
  const network = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
  const browser = visitorTo(site.app, site.origin, {}, network);
  const returning = await showCard(browser, hsaId);
  const before = site.spentByProvider();
  const start = performance.now();
  const first = await browser.follow(returning);
  const whole = performance.now() - start;
  if (first.statusCode !== 200) throw new Error(`the first page answered ${first.statusCode}`);
  return { whole, provider: site.spentByProvider() - before };
}

/** Up to where the provider sends the browser back. */
async function showCard(browser: Visitor, hsaId: string): Promise<Answer> {
  const cards = await browser.follow(await browser.get("/sign-in/start"));
  const action = /<form[^>]*action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1];
  if (action === undefined) throw new Error(`no cards were shown, but a page of status ${cards.statusCode}`);
  let answer = await browser.post(action, { choice: "typed", hsaId, givenName: "Namn", familyName: "Namn" });
  while (!leadsTo(answer, "/sign-in/callback")) answer = await browser.get(answer.headers.location ?? "/");
  return answer;
}

function leadsTo({ headers }: Answer, path: string): boolean {
  if (headers.location === undefined) throw new Error(`the provider does not lead to ${path}`);
  return new URL(headers.location, "http://localhost").pathname.startsWith(path);
}

/** As many at once as keep the machine busy, each beginning anew as soon as they are in. */
async function rush(site: Site, hsaId: string): Promise<Pick<SignInMeasurement, "perSecond" | "failed">> {
  const end = performance.now() + seconds * 1_000;
  let [begun, done, failed] = [rounds, 0, 0];
  const person = async () => {
    while (performance.now() < end) {
      begun += 1;
      await signIn(site, hsaId, begun).then(
        () => {
          done += 1;
        },
        () => {
          failed += 1;
        },
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return { perSecond: done / seconds, failed };
}
