import { beforeEach, expect, test } from "vitest";
import { allAdministrators } from "#organisations";
import { operator } from "#platform/access/actor.ts";
import { operatorScope, type Scope } from "#platform/access/scope.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { newId } from "#platform/ids.ts";
import { type SharedWorld, seedShared } from "../../../../tests/shared-world.ts";
import { astrid, bo, per } from "../../../../tests/world.ts";
import { readDetails } from "../../../demonstration/read-details.ts";
import { newPersonReference } from "../member.ts";
import { endAdministrator } from "./administrator-ending.ts";
import { appointAdministrator } from "./appointment.ts";
import { reinstateMember, suspendMember } from "./suspension.ts";

let world: SharedWorld;
let scope: Scope;
beforeEach(async () => {
  world = await seedShared();
  scope = operatorScope(world.municipality.id);
});

type Person = typeof astrid;
const canonical = (person: Person) => readDetails(person).hsaId.canonical;
const appoint = (person: Person) =>
  change(world.door, operator, (tx) => appointAdministrator(tx, scope, readDetails(person)));
const suspend = (person: Person) =>
  change(world.door, operator, (tx) => suspendMember(tx, scope, canonical(person), "Prov"));
const reinstate = (person: Person) =>
  change(world.door, operator, (tx) => reinstateMember(tx, scope, canonical(person)));
const end = (person: Person, successor?: Person) =>
  change(world.door, operator, (tx) =>
    endAdministrator(tx, scope, canonical(person), successor && readDetails(successor)),
  );

async function administrators() {
  const all = await allAdministrators(readOnly(world.door.db));
  return (all.get(world.municipality.id) ?? []).map(({ givenName, suspendedAt }) =>
    suspendedAt === null ? givenName : `${givenName} (avstängd)`,
  );
}

async function events() {
  const rows = await world.door.db
    .selectFrom("audit_events")
    .select("code")
    .where("subject_reference", "is not", null)
    .orderBy("sequence")
    .execute();
  return rows.map(({ code }) => code);
}

async function startSession(person: Person) {
  const { id } = await world.door.db
    .selectFrom("members")
    .select("id")
    .where("hsa_id", "=", person.hsaId)
    .executeTakeFirstOrThrow();
  const now = world.door.clock();
  const session = {
    id: Buffer.alloc(32, person.hsaId.at(-1)),
    member_id: id,
    acr: "x",
    created_at: now,
    last_seen_at: now,
  };
  await world.door.db.insertInto("sessions").values(session).execute();
}

const sessions = async () => (await world.door.db.selectFrom("sessions").select("id").execute()).length;

async function addUser(person: Person) {
  const now = world.door.clock();
  await world.door.db
    .insertInto("members")
    .values({
      id: newId<"members">(now),
      organisation_id: world.municipality.id,
      person_reference: newPersonReference(),
      role: "user",
      given_name: person.givenName,
      family_name: person.familyName,
      hsa_id: person.hsaId,
      email: person.email,
      created_at: now,
    })
    .execute();
}

test("the authority appoints administrators, each once", async () => {
  expect(await appoint(astrid)).toMatchObject({ kind: "appointed" });
  expect(await appoint(astrid)).toMatchObject({
    kind: "already-administrator",
    person: { givenName: "Astrid" },
  });
  expect(await appoint({ ...astrid, hsaId: astrid.hsaId.toLowerCase() })).toMatchObject({
    kind: "already-administrator",
  });
  expect(await administrators()).toEqual(["Astrid"]);
  expect(await events()).toEqual(["administrator-appointed"]);
});

test("whoever is a user there cannot be appointed, and stays a user", async () => {
  await addUser(per);
  expect(await appoint(per)).toMatchObject({ kind: "is-user", person: { familyName: "Persson" } });
  expect(await administrators()).toEqual([]);
  expect(await events()).toEqual([]);
});

test("an administrator is ended together with the sessions", async () => {
  await appoint(astrid);
  await appoint(bo);
  await startSession(astrid);
  expect(await end(astrid)).toMatchObject({ kind: "ended" });
  expect(await administrators()).toEqual(["Bo"]);
  expect(await sessions()).toBe(0);
  expect(await end(astrid)).toEqual({ kind: "not-registered" });
});

test("the last administrator stays until there is a successor", async () => {
  await appoint(astrid);
  expect(await end(astrid)).toMatchObject({ kind: "last-administrator" });
  expect(await administrators()).toEqual(["Astrid"]);
  expect(await end(astrid, bo)).toMatchObject({ kind: "ended" });
  expect(await administrators()).toEqual(["Bo"]);
  expect(await events()).toEqual([
    "administrator-appointed",
    "administrator-appointed",
    "administrator-ended",
  ]);
});

test("a successor who is a user there is refused, and the administrator stays", async () => {
  await appoint(astrid);
  await addUser(per);
  expect(await end(astrid, per)).toMatchObject({ kind: "successor-refused", why: { kind: "is-user" } });
  expect(await administrators()).toEqual(["Astrid"]);
  expect(await events()).toEqual(["administrator-appointed"]);
});

test("nobody is their own successor, and everything stays", async () => {
  await appoint(astrid);
  await startSession(astrid);
  expect(await end(astrid, astrid)).toMatchObject({ kind: "own-successor" });
  expect(await sessions()).toBe(1);
  expect(await events()).toEqual(["administrator-appointed"]);
});

test("a suspended administrator does not count as one who remains", async () => {
  await appoint(astrid);
  await appoint(bo);
  await suspend(bo);
  expect(await end(astrid)).toMatchObject({ kind: "last-administrator" });
  expect(await end(bo)).toMatchObject({ kind: "ended" });
});

test("a user is not ended as administrator", async () => {
  await addUser(per);
  expect(await end(per)).toMatchObject({ kind: "is-user" });
});

test("anybody can be suspended at once, the last administrator too, and be reinstated", async () => {
  await appoint(astrid);
  await startSession(astrid);
  expect(await suspend(astrid)).toMatchObject({ kind: "suspended", administratorsLeft: 0 });
  expect(await sessions()).toBe(0);
  expect(await suspend(astrid)).toMatchObject({ kind: "already-suspended" });
  expect(await administrators()).toEqual(["Astrid (avstängd)"]);
  expect(await reinstate(astrid)).toMatchObject({ kind: "reinstated" });
  expect(await reinstate(astrid)).toMatchObject({ kind: "not-suspended" });
  expect(await administrators()).toEqual(["Astrid"]);
  expect(await events()).toEqual(["administrator-appointed", "member-suspended", "member-reinstated"]);
});

test("nobody in another organisation is touched", async () => {
  await appoint(astrid);
  const region = operatorScope(world.region.id);
  const { door } = world;
  const nobody = { kind: "not-registered" };
  expect(await change(door, operator, (tx) => suspendMember(tx, region, canonical(astrid), "Prov"))).toEqual(
    nobody,
  );
  expect(
    await change(door, operator, (tx) => endAdministrator(tx, region, canonical(astrid), undefined)),
  ).toEqual(nobody);
  expect(await administrators()).toEqual(["Astrid"]);
});

// On PGlite the one connection keeps them apart; on PostgreSQL it is the lock.
test("two endings at the same moment leave one administrator", async () => {
  await appoint(astrid);
  await appoint(bo);
  const outcomes = await Promise.all([end(astrid), end(bo)]);
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["ended", "last-administrator"]);
});
