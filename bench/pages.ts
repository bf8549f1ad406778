import { createHash } from "node:crypto";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { buildAssets } from "#ui/assets.ts";
import { createApp } from "../src/app.ts";
import { demonstrationConfig } from "../src/config.ts";
import { today } from "./data.ts";

/** The site as an administrator of the organisation sees it: asks for a page, in process, and waits for all of it. */
export type Reader = (path: string) => Promise<string>;

const now = new Date(`${today}T11:00:00Z`);

/** Opens a session for the organisation's first administrator; the session is all that is written. */
export async function readerIn(connection: DatabaseConnection, organisation: string): Promise<Reader> {
  const secret = `bench-${organisation}`;
  await connection.pool.query(
    `insert into sessions (id, member_id, acr, created_at, last_seen_at)
     select $1, id, 'bench', $3, $3 from members
      where organisation_id = $2 and role = 'administrator' and ended_at is null limit 1
         on conflict do nothing`,
    [createHash("sha256").update(secret).digest(), organisation, now],
  );
  return await reader(connection, `behorig-demonstration-session=${secret}`);
}

/** The site as a visitor without an account sees it. */
export async function readerOfTheOpen(connection: DatabaseConnection): Promise<Reader> {
  return await reader(connection, "");
}

async function reader({ db }: DatabaseConnection, cookie: string): Promise<Reader> {
  const app = await createApp({
    config: demonstrationConfig({ PORT: "4000" }),
    db,
    clock: () => now,
    masterKey: Buffer.alloc(32, 7) as MasterKey,
    assets: await buildAssets(),
    version: "0",
  });
  return async (path) => {
    const answer = await app.inject({ url: path, headers: { host: "localhost:4000", cookie } });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}.`);
    return answer.body;
  };
}
