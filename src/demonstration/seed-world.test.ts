import { beforeAll, expect, test } from "vitest";
import { catalogueInForce } from "#catalogue";
import { addMember, findPersonByHsaId, removeMember } from "#members";
import { scopeOf } from "#platform/access/scope.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { hashingLimits, verifyPassword } from "#platform/passwords/hashing.ts";
import { judgePassword } from "#platform/passwords/judge-password.ts";
import { WaitingLine } from "#platform/passwords/waiting-line.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { type ScratchDoor, scratchDoor } from "../../tests/scratch.ts";
import {
  astrid,
  exempelkoping,
  exempelkopingUsers,
  gun,
  ingrid,
  noor,
  pahitt,
  per,
  ragnar,
  siri,
  testeby,
  tom,
  tove,
} from "../../tests/world.ts";
import { readDetails } from "./read-details.ts";
import { seedWorld } from "./seed-world.ts";
import { workingClock } from "./working-clock.ts";
import { findAdministrator, findOrganisation } from "./world.queries.ts";
import { knownPassword } from "./world-citizen.ts";
import type { WorldPerson } from "./world-person.ts";

const now = new Date("2026-11-21T10:00:00Z");
const today = stockholmDate(now);

let door: ScratchDoor;
beforeAll(async () => {
  door = await scratchDoor(now);
  await seedWorld(door);
});

test("Exempelköping has at least 40 users, all of them registered", async () => {
  const { db } = door;
  const { id } = await findOrganisation(db, exempelkoping.code);
  const users = await db
    .selectFrom("members")
    .select("id")
    .where("organisation_id", "=", id)
    .where("role", "=", "user")
    .execute();
  expect(users.length).toBe(exempelkopingUsers.length);
  expect(users.length).toBeGreaterThanOrEqual(40);
});

test("each organisation may grant what its agreements say", async () => {
  const { db } = door;
  const keysOf = async (person: WorldPerson) => {
    const scope = scopeOf(await findAdministrator(db, person));
    return (await catalogueInForce(readOnly(db), scope, today)).map(({ key }) => key);
  };
  expect(await keysOf(astrid)).toEqual(["statlig-ersattning", "ansvar-ensamkommande"]);
  expect(await keysOf(tove)).toEqual(["statlig-ersattning"]);
  expect(await keysOf(ragnar)).toEqual(["landsting"]);
});

test("Noor is a user in two organisations with one HSA-id", async () => {
  const { db } = door;
  const rows = await db
    .selectFrom("members")
    .select("organisation_id")
    .where("hsa_id", "=", noor.hsaId)
    .execute();
  expect(new Set(rows.map((row) => row.organisation_id)).size).toBe(2);
});

test("Siri holds every permission that the region can give", async () => {
  const { db } = door;
  const held = await db
    .selectFrom("grants")
    .innerJoin("members", "members.id", "grants.member_id")
    .innerJoin("organisations", "organisations.id", "members.organisation_id")
    .select("grants.id")
    .where("members.hsa_id", "=", siri.hsaId)
    .where("organisations.code", "=", pahitt.code)
    .execute();
  expect(held).toHaveLength(3);
});

test("Ingrid and Gun hold grants that give nothing any more, and Tom is suspended", async () => {
  const { db } = door;
  const held = await db
    .selectFrom("grants")
    .innerJoin("members", "members.id", "grants.member_id")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .select(["members.hsa_id", "permissions.valid_to"])
    .where("permissions.key", "in", ["medicinska-skal", "administrera-barn"])
    .where("members.hsa_id", "in", [ingrid.hsaId, gun.hsaId])
    .execute();
  expect(held.map((row) => row.hsa_id).toSorted()).toEqual([ingrid.hsaId, gun.hsaId].toSorted());
  expect(held.find((row) => row.hsa_id === ingrid.hsaId)?.valid_to).toBe("2021-07-21");
  const { id } = await findOrganisation(db, testeby.code);
  const ended = await db
    .selectFrom("agreements")
    .select("valid_to")
    .where("organisation_id", "=", id)
    .where("valid_to", "<", today)
    .execute();
  expect(ended).toHaveLength(1);
  const suspended = await db
    .selectFrom("member_suspensions")
    .innerJoin("members", "members.id", "member_suspensions.member_id")
    .select("hsa_id")
    .execute();
  expect(suspended).toEqual([{ hsa_id: tom.hsaId }]);
});

test("at least 60 citizens have accounts, some of them inactive, unverified or protected", async () => {
  const { rows } = await door.connection.pool.query(
    `select count(*) as total, count(deactivated_at) as inactive, count(protected_at) as protected,
            count(*) filter (where email_verified_at is null) as unverified,
            count(*) filter (where last_signed_in_at < first_signed_in_at or created_at > $1) as impossible
       from external_users`,
    [now],
  );
  expect(rows[0].total).toBeGreaterThanOrEqual(60);
  for (const kind of ["inactive", "protected", "unverified"]) expect(rows[0][kind], kind).toBeGreaterThan(0);
  expect(rows[0].impossible).toBe(0);
  const { rows: passwords } = await door.connection.pool.query("select hash from external_user_passwords");
  expect(passwords).toHaveLength(7);
  const line = new WaitingLine(hashingLimits);
  expect(await verifyPassword(line, knownPassword, passwords[0].hash)).toBe(true);
  expect(await judgePassword(knownPassword, ["Demomyndigheten", "Alva Aktiv"])).toEqual({ ok: true });
});

test("nothing in the log is of the future, and every grant has its event", async () => {
  const { db } = door;
  const events = await db.selectFrom("audit_events").select(["code", "occurred_at"]).execute();
  expect(events.filter((event) => event.occurred_at >= now)).toEqual([]);
  expect(events.filter((event) => event.code === "member-added").length).toBeGreaterThan(
    exempelkopingUsers.length,
  );
});

test("a user whom somebody removed stays removed when the demonstration is started again", async () => {
  const { db } = door;
  const actor = await findAdministrator(db, astrid);
  const found = () => findPersonByHsaId(readOnly(db), scopeOf(actor), readDetails(per).hsaId.canonical);
  const person = await found();
  if (person === undefined) throw new Error("Per is missing");
  await change(door, actor, (tx) => removeMember(tx, actor, person.id));
  await seedWorld(door);
  expect(await found()).toBeUndefined();
  await change(door, actor, (tx) => addMember(tx, actor, readDetails(per)));
});

test("a start that was cut off is gone on with", async () => {
  const { db } = door;
  const membersBefore = await db.selectFrom("members").select("id").execute();
  await db.deleteFrom("member_suspensions").execute();
  await seedWorld(door);
  expect(await db.selectFrom("members").select("id").execute()).toHaveLength(membersBefore.length);
  expect(await db.selectFrom("member_suspensions").select("id").execute()).toHaveLength(1);
});

test("the working clock keeps to office hours and never passes its end", () => {
  const clock = workingClock(new Date("2026-11-20T13:30:00Z"), new Date("2026-11-24T09:00:00Z"));
  const times = Array.from({ length: 30 }, () => clock());
  const before = times.filter((time) => time < new Date("2026-11-24T09:00:00Z"));
  expect(before.every((time) => ![0, 6].includes(time.getUTCDay()))).toBe(true);
  expect(before.every((time) => time.getUTCHours() >= 7 && time.getUTCHours() < 16)).toBe(true);
  expect(times.at(-1)).toEqual(new Date("2026-11-24T09:00:00Z"));
});
