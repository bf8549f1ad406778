import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { Door } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { StartupError } from "#platform/startup-error.ts";
import { defaultSettings, proposalSettingsRow } from "#proposals";
import { carryOutRemoval, openJournal, readJournal } from "#removals";
import { buildAssets } from "#ui/assets.ts";
import { backUp, canBackUp } from "../tests/dumping.ts";
import { newExternalUser } from "../tests/proposal-world.ts";
import { newCanary, putCases, putComment, putProposal, putVote } from "../tests/removal-world.ts";
import { removalParts, remove } from "../tests/removing.ts";
import { scratchDoor } from "../tests/scratch.ts";
import { visitorTo } from "../tests/visitor.ts";
import { type Config, demonstrationConfig } from "./config.ts";
import { createDemonstrationSite } from "./demonstration/site.ts";
import type { RemovalId } from "./features/removals/removal.ts";
import { removalsAtStart } from "./removals-at-start.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-restored-"));
afterAll(() => rmSync(folder, { recursive: true }));
const removalsFile = join(folder, "removals.jsonl");
beforeEach(() => rmSync(removalsFile, { force: true }));

const config: Config = { ...demonstrationConfig({ BEHORIG_DATA: folder }), removalsFile };
const everything = { account: "delete", comments: "delete", votes: "depersonalise" } as const;
const log = pino({ enabled: false });

function startOn(connection: DatabaseConnection, { masterKey, clock }: Door, demonstration = false) {
  return removalsAtStart({ config: { ...config, demonstration }, connection, masterKey, clock, log });
}

async function newWorld() {
  const door = await scratchDoor();
  await door.db
    .insertInto("proposal_settings")
    .values(
      proposalSettingsRow({
        ...{ ...defaultSettings, voteGoal: 10, allowsAgainst: true },
        ...{ submittingNeeds: "nothing", votingNeeds: "nothing", commentingNeeds: "nothing" },
      }),
    )
    .execute();
  const maker = await newExternalUser(door, { email: "nagon.annan@kanarie.example" });
  const proposal = await putProposal(door, maker, { open: true, needs: "nothing" });
  const parts = { ...removalParts(door, door.connection), journal: openJournal(removalsFile) };
  return { door, proposal, parts };
}

async function newPersonWithEverything(door: Door, proposal: Awaited<ReturnType<typeof putProposal>>) {
  const person = await newCanary(door, "ateruppstanden", "verified number");
  await putComment(door, person, proposal, "Mina egna ord");
  await putVote(door, person, proposal);
  await putCases(door, person, "Mitt eget ärende");
  return person;
}

/** Where anything of the person is, with the names and addresses that are nobody else's. */
async function tracesOf({ pool }: DatabaseConnection, { reference }: ExternalUser): Promise<string[]> {
  const places = ["external_users", "comments", "votes", "sessions", "links", "email_changes", "mails"];
  const found = await Promise.all(
    [...places, "keystore.person_keys"].map(async (table) => {
      const { rows } = await pool.query<{ count: number }>(
        `select count(*) from ${table} as row where row::text ilike '%ateruppstanden%' or row::text like $1`,
        [`%${reference}%`],
      );
      return (rows[0]?.count ?? 0) > 0 ? [table] : [];
    }),
  );
  return found.flat();
}

async function secondAnswerTo(connection: DatabaseConnection, door: Door, secret: string) {
  const { masterKey, clock } = door;
  const parts = { config, db: connection.db, clock, masterKey, assets: await buildAssets(), version: "0" };
  const site = await createDemonstrationSite(parts);
  const answer = await visitorTo(site, config.origin, { "behorig-demonstration-session": secret }).get(
    "/my-pages",
  );
  await site.close();
  return answer;
}

test.runIf(canBackUp())(
  "whoever was removed after a backup was taken is gone from what is restored before anybody is answered",
  async () => {
    const { door, proposal, parts } = await newWorld();
    const person = await newPersonWithEverything(door, proposal);
    const secret = "the browser that the person had";
    const id = createHash("sha256").update(secret).digest();
    const now = door.clock();
    await door.db
      .insertInto("sessions")
      .values({ id, external_user_id: person.externalUser, acr: "prov", created_at: now, last_seen_at: now })
      .execute();
    const restore = await backUp(door.connection);
    const removal = await remove(parts, person, everything);

    const restored = await restore();
    try {
      expect(await tracesOf(restored, person)).toContain("external_users");
      await startOn(restored, door);
      expect(await tracesOf(restored, person)).toEqual([]);
      const answer = await secondAnswerTo(restored, door, secret);
      expect(answer.statusCode).toBe(303);
      expect(answer.headers.location).toContain("/sign-in");

      const again = { ...parts, db: restored.db, connection: restored };
      expect(await carryOutRemoval(again, removal)).toEqual({ kind: "sealed" });
      const row = await restored.db
        .selectFrom("removals")
        .selectAll()
        .where("id", "=", removal)
        .executeTakeFirst();
      expect(row).toMatchObject({ ...everything, state: "sealed", person_reference: person.reference });
      const codes = await restored.db.selectFrom("audit_events").select("code").execute();
      expect(codes.map(({ code }) => code)).toContain("removal-reapplied");
    } finally {
      await restored.close();
    }
  },
);

test("a request that the backup knows as waiting, or as taken back, gives way to what was carried out", async () => {
  const { door, proposal, parts } = await newWorld();
  const person = await newPersonWithEverything(door, proposal);
  const removal = await remove(parts, person, everything);
  const { db } = door;
  const another = randomUUID() as RemovalId;
  await db
    .updateTable("removals")
    .set({ state: "cancelled", sealed_at: null, steps: [], fenced_at: null })
    .execute();
  await db
    .insertInto("removals")
    .values({
      ...{
        id: another,
        population: "external-user",
        person_reference: person.reference,
        ground: "own-request",
      },
      ...{ account: "depersonalise", comments: "keep", votes: "keep", identity_check: "signed-in" },
      ...{ state: "requested", requested_at: door.clock(), requested_by_kind: "external-user" },
    })
    .execute();
  await startOn(door.connection, door);
  const rows = await db.selectFrom("removals").select(["id", "state", "account"]).execute();
  expect(new Map(rows.map(({ id, ...row }) => [id, row]))).toEqual(
    new Map([
      [removal, { state: "under-way", account: "delete" }],
      [another, { state: "cancelled", account: "depersonalise" }],
    ]),
  );
});

test("a key that comes back alone, with a backup of the keys, is destroyed again", async () => {
  const { door, proposal, parts } = await newWorld();
  const person = await newPersonWithEverything(door, proposal);
  const removal = await remove(parts, person, everything);
  await door.connection.pool.query("alter table keystore.person_keys disable trigger person_keys_of_living");
  const key = { person_reference: person.reference, wrapped_key: Buffer.alloc(60), created_at: door.clock() };
  await door.db.insertInto("keystore.person_keys").values(key).execute();
  await door.connection.pool.query("alter table keystore.person_keys enable trigger person_keys_of_living");
  await startOn(door.connection, door);
  expect(await tracesOf(door.connection, person)).toEqual([]);
  expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
});

test("nothing is done again where nothing was forgotten", async () => {
  const { door, proposal, parts } = await newWorld();
  await remove(parts, await newPersonWithEverything(door, proposal), everything);
  const before = await door.db.selectFrom("removals").selectAll().execute();
  await startOn(door.connection, door);
  expect(await door.db.selectFrom("removals").selectAll().execute()).toEqual(before);
});

test("a new installation begins its journal; one in use without its journal is refused, with what to do", async () => {
  const door = await scratchDoor();
  await startOn(door.connection, door);
  expect(readFileSync(removalsFile, "utf8")).toBe("");
  await newExternalUser(door);
  await startOn(door.connection, door);
  rmSync(removalsFile);
  const refused = startOn(door.connection, door);
  await expect(refused).rejects.toThrow(StartupError);
  await expect(refused).rejects.toThrow(`Journalen över borttagningar finns inte: ${removalsFile}.`);
  await expect(refused).rejects.toThrow("npx behorig erasure journal --new");
  expect(existsSync(removalsFile)).toBe(false);
});

test("the demonstration begins one whenever there is none, and it tells of every removal that the database knows", async () => {
  const { door, proposal, parts } = await newWorld();
  const removal = await remove(parts, await newPersonWithEverything(door, proposal), everything);
  const told = await readJournal(removalsFile);
  rmSync(removalsFile);
  await startOn(door.connection, door, true);
  expect(await readJournal(removalsFile)).toEqual(told);
  expect(told?.entries.map((entry) => entry.removal)).toEqual([removal]);
});

test("a journal with a line that nobody can read is refused by its number", async () => {
  const { door, proposal, parts } = await newWorld();
  await remove(parts, await newPersonWithEverything(door, proposal), everything);
  writeFileSync(removalsFile, `${readFileSync(removalsFile, "utf8")}{"removal":1}\n`);
  await expect(startOn(door.connection, door)).rejects.toThrow("Rad 2 i journalen över borttagningar");
});

test("a journal that has no folder is told of by its setting", async () => {
  const door = await scratchDoor();
  const nowhere = { ...config, removalsFile: join(folder, "nowhere", "removals.jsonl") };
  const refused = removalsAtStart({ config: nowhere, ...door, log });
  await expect(refused).rejects.toThrow(/kan inte skrivas \(ENOENT\).*BEHORIG_REMOVALS/);
});
