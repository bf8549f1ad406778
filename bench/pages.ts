import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { FastifyInstance } from "fastify";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { buildAssets } from "#ui/assets.ts";
import { type AppOptions, createApp } from "../src/app.ts";
import { demonstrationConfig } from "../src/config.ts";
import { today } from "./data.ts";

/** The site as somebody who is signed in sees it: asks for a page, in process, and waits for all of it. */
export type Reader = (path: string) => Promise<Buffer>;

/** The same, which can also send a form: gives where the site leads from there. */
export type Writer = {
  readonly read: Reader;
  send(path: string, form: Record<string, string>): Promise<string>;
};

const now = new Date(`${today}T11:00:00Z`);
export const masterKey = Buffer.alloc(32, 7) as MasterKey;

/** The site as the organisation's first administrator sees it. */
export async function readerIn(connection: DatabaseConnection, organisation: string): Promise<Reader> {
  return (await siteFor(connection, await sessionIn(connection, organisation))).read;
}

/** Opens a session for the organisation's first administrator, and gives what the browser sends. It is all that is written. */
export async function sessionIn({ pool }: DatabaseConnection, organisation: string): Promise<string> {
  const secret = `bench-${organisation}`;
  await pool.query(
    `insert into sessions (id, member_id, acr, created_at, last_seen_at)
     select $1, id, 'bench', $3, $3 from members
      where organisation_id = $2 and role = 'administrator' and ended_at is null limit 1
         on conflict do nothing`,
    [digest(secret), organisation, now],
  );
  return cookieOf(secret);
}

/** The site as a visitor without an account sees it. */
export async function readerOfTheOpen(connection: DatabaseConnection): Promise<Reader> {
  return (await siteFor(connection, "")).read;
}

/** Signs somebody of the staff in who manages external users and has no other right. */
export async function staffIn(connection: DatabaseConnection): Promise<Writer> {
  const secret = "bench-staff";
  await connection.pool.query(
    `with hired as (
       insert into staff (id, person_reference, given_name, family_name, identity_scheme, identity, email, created_at)
       values (gen_random_uuid(), gen_random_uuid(), 'Petra', 'Prov', 'efos', 'bench', 'petra@prov.example', $2)
       returning id
     ), entitled as (
       insert into staff_rights (id, staff_id, name, given_at)
       select gen_random_uuid(), id, 'manage-external-users', $2 from hired
     )
     insert into sessions (id, staff_id, acr, created_at, last_seen_at)
     select $1, id, 'bench', $2, $2 from hired`,
    [digest(secret), now],
  );
  return await siteFor(connection, cookieOf(secret));
}

function cookieOf(secret: string): string {
  return `behorig-demonstration-session=${secret}`;
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Opens a session for each, and gives what their browsers send. */
export async function sessionsOf(
  { pool }: DatabaseConnection,
  people: readonly ExternalUser[],
): Promise<string[]> {
  const secrets = people.map(({ externalUser }) => `bench-${externalUser}`);
  await pool.query(
    `insert into sessions (id, external_user_id, acr, created_at, last_seen_at)
     select opened.id, person, 'bench', $3, $3 from unnest($1::bytea[], $2::uuid[]) as opened (id, person)`,
    [secrets.map(digest), people.map(({ externalUser }) => externalUser), now],
  );
  return secrets.map(cookieOf);
}

/** The whole site, answering nobody yet. */
export async function siteOf(
  { db }: DatabaseConnection,
  options: Pick<AppOptions, "sharesPages"> = {},
): Promise<FastifyInstance> {
  return await createApp({
    config: demonstrationConfig({ PORT: "4000" }),
    db,
    clock: () => now,
    masterKey,
    assets: await buildAssets(),
    version: "0",
    ...options,
  });
}

async function siteFor(connection: DatabaseConnection, cookie: string): Promise<Writer> {
  const app = await siteOf(connection);
  const headers = { host: "localhost:4000", cookie };
  return {
    async read(path) {
      // as it goes out: to make text of it is the browser's work
      const answer = await app.inject({ url: path, headers, payloadAsStream: true });
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}.`);
      return await buffer(answer.stream());
    },
    async send(path, form) {
      const answer = await app.inject({
        method: "POST",
        url: path,
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(form).toString(),
      });
      if (answer.statusCode !== 303) throw new Error(`${path} answered ${answer.statusCode}.`);
      return answer.headers.location ?? "";
    },
  };
}
