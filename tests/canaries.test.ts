import { expect, test } from "vitest";
import {
  addMember,
  appointAdministrator,
  changePermissions,
  endAdministrator,
  reinstateMember,
  suspendMember,
} from "#members";
import { operator } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { authorityScopeOf, operatorScope } from "#platform/access/scope.ts";
import { type Change, change, type Tx } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { changeRights, endStaff, rightsHeldBy } from "#staff";
import { eventKinds } from "../src/events.ts";
import { correctMember } from "../src/features/members/details/correction.ts";
import { removeMember } from "../src/features/members/removal.ts";
import { email, hsaId, name, newDetails, newMunicipality } from "./municipality.ts";
import { testSite } from "./site.ts";
import { newStaff, newStaffDetails } from "./staff.ts";

const site = await testSite();
const { db, pool } = site.connection;
const door = { db, clock: site.now, masterKey: site.masterKey };

const canary = (suffix: string) => ({
  givenName: name(`Kanarieförnamn${suffix}`),
  familyName: name(`Kanarieefternamn${suffix}`),
  hsaId: hsaId(`SE2120009994-KANARIE${suffix}`),
  email: email(`kanariepost${suffix}@provkoping.example`),
});

test("no event about people holds anything of them in the clear, whatever happened to them", async () => {
  const { rows: before } = await pool.query<{ last: number }>(
    "select coalesce(max(sequence), 0) as last from audit_events",
  );
  await everythingThatHappensToPeople();
  const { rows } = await pool.query<{ code: string; whole: string }>(
    `select code, audit_events::text as whole, actor_details, subject_details from audit_events where sequence > $1`,
    [before[0]?.last],
  );
  const concerned = eventKinds.filter(({ key }) =>
    ["permissions", "users", "administrators", "sign-in", "staff", "log"].includes(key),
  );
  const codes = [...new Set(rows.map(({ code }) => code))];
  expect(codes).toEqual(expect.arrayContaining(concerned.flatMap((kind) => kind.codes)));
  for (const row of rows) {
    const bytes = Object.values(row).map((value) =>
      Buffer.isBuffer(value) ? value.toString("latin1") : String(value),
    );
    expect(bytes.join("\n"), row.code).not.toMatch(/kanarie/i);
    // PostgreSQL writes bytes as hexadecimal digits
    expect(row.whole, row.code).not.toContain(Buffer.from("anarie").toString("hex"));
  }
});

async function everythingThatHappensToPeople(): Promise<void> {
  const town = await newMunicipality(door);
  const scope = operatorScope(town.id);
  const asOperator = <T>(act: (tx: Tx) => Promise<Change<T>>) => change(door, operator, act);
  const administrator = canary("ADMIN");
  await asOperator((tx) => appointAdministrator(tx, scope, administrator));
  await asOperator((tx) => suspendMember(tx, scope, administrator.hsaId.canonical, "Kanarieskäl"));
  await asOperator((tx) => reinstateMember(tx, scope, administrator.hsaId.canonical));
  await asOperator((tx) => endAdministrator(tx, scope, administrator.hsaId.canonical, newDetails()));

  const asAda = <T>(act: (tx: Tx) => Promise<Change<T>>) => change(door, town.ada, act);
  const { member } = await asAda((tx) => addMember(tx, town.ada, canary("ONE")));
  const seen = { ...canary("ONE"), hsaId: canary("ONE").hsaId.canonical };
  await asAda((tx) => correctMember(tx, town.ada, member, { wanted: canary("TWO"), seen }));
  const { key, permissions } = town.schools;
  const [permission] = permissions;
  await asAda((tx) =>
    changePermissions(tx, town.ada, member, key, { seen: new Map(), ticked: new Set([permission]) }),
  );
  const { id: grant } = await db
    .selectFrom("grants")
    .select("id")
    .where("member_id", "=", member)
    .executeTakeFirstOrThrow();
  await asAda((tx) =>
    changePermissions(tx, town.ada, member, key, { seen: new Map([[permission, grant]]), ticked: new Set() }),
  );

  const browser = await site.signIn(canary("TWO").hsaId.canonical);
  await browser.post("/language", { language: "en", return: "/" });
  await browser.post("/sign-out");
  await site.signIn(canary("STRANGER").hsaId.canonical);
  await asAda((tx) => removeMember(tx, town.ada, member));
  await everythingThatHappensToStaff();
}

async function everythingThatHappensToStaff(): Promise<void> {
  const details = {
    ...newStaffDetails("Kanarieförnamn", "Kanarieefternamn"),
    email: email("kanariepost@demomyndigheten.example"),
  };
  const canary = await newStaff(door, ["read-log"], details);
  const manager = await newStaff(door, ["manage-staff"], newStaffDetails("Kanariechef", "Kanariechef"));
  const asManager = <T>(act: (tx: Tx) => Promise<Change<T>>) => change(door, manager, act);
  const ticks = async (...ticked: Right[]) => {
    const held = await rightsHeldBy(readOnly(db), authorityScopeOf(manager, "manage-staff"), canary.staff);
    return { seen: new Map(held.map(({ right, row }) => [right, row])), ticked: new Set(ticked) };
  };
  const more = await ticks("read-log", "manage-external-users");
  await asManager((tx) => changeRights(tx, manager, canary.staff, more));
  const browser = await site.signIn(canary.details.identity);
  await browser.get(`/authority-log?search=kanarie&person=${manager.reference}`);
  const fewer = await ticks("read-log");
  await asManager((tx) => changeRights(tx, manager, canary.staff, fewer));
  await asManager((tx) => endStaff(tx, manager, canary.staff));
}
