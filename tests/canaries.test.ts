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
import { allRights, asShown, newExternalOffice } from "./external-office.ts";
import { email, hsaId, name, newDetails, newMunicipality } from "./municipality.ts";
import { showCardAgain, testSite } from "./site.ts";
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
  const told = await toldOf(everythingThatHappensToPeople);
  expect(told.codes).toEqual(
    expect.arrayContaining(codesOf("permissions", "users", "administrators", "sign-in", "staff", "log")),
  );
  expectNothingOf(told.rows);
});

test("nor does any about external users, whatever staff did to them and for what reason", async () => {
  const told = await toldOf(everythingThatHappensToExternalUsers);
  expect(told.codes).toEqual(expect.arrayContaining(codesOf("external-users")));
  expectNothingOf(told.rows);
});

type ToldRow = { readonly code: string; readonly whole: string };

async function toldOf(happening: () => Promise<void>): Promise<{ rows: ToldRow[]; codes: string[] }> {
  const { rows: before } = await pool.query<{ last: number }>(
    "select coalesce(max(sequence), 0) as last from audit_events",
  );
  await happening();
  const { rows } = await pool.query<ToldRow>(
    `select code, audit_events::text as whole, actor_details, subject_details from audit_events where sequence > $1`,
    [before[0]?.last],
  );
  return { rows, codes: [...new Set(rows.map(({ code }) => code))] };
}

function codesOf(...kinds: string[]): string[] {
  return eventKinds.filter(({ key }) => kinds.includes(key)).flatMap(({ codes }) => codes);
}

function expectNothingOf(rows: readonly ToldRow[]): void {
  for (const row of rows) {
    const bytes = Object.values(row).map((value) =>
      Buffer.isBuffer(value) ? value.toString("latin1") : String(value),
    );
    expect(bytes.join("\n"), row.code).not.toMatch(/kanarie/i);
    // PostgreSQL writes bytes as hexadecimal digits
    expect(row.whole, row.code).not.toContain(Buffer.from("anarie").toString("hex"));
    expect(row.whole, row.code).not.toMatch(/900111-?2383/);
  }
}

async function everythingThatHappensToExternalUsers(): Promise<void> {
  const office = await newExternalOffice();
  const sanna = await office.staff(allRights);
  const columns = { given_name: "Kanarieförnamn", family_name: "Kanarieefternamn" };
  const person = await office.person(
    { ...columns, display_name: "Kanarievisning", email: "kanariepost@post.example" },
    "19900111-2383",
  );
  const at = `/external-users/${person.id}`;
  const seenOn = async (noun: string) =>
    /name="seen" value="([^"]*)"/.exec((await sanna.get(`${at}/${noun}`)).body)?.[1] ?? "";
  const reason = "Kanarieskäl";
  await sanna.post(at, {
    ...asShown({ ...columns, display_name: "Kanarievisning" }),
    displayName: "Kanariens nya",
    town: "Kanarieby",
  });
  await sanna.post(`${at}/email-verification`, { reason, seen: await seenOn("email-verification") });
  await sanna.post(`${at}/email-unverification`, { seen: await seenOn("email-unverification") });
  await sanna.post(`${at}/email-change`, { email: "kanariepost-ny@post.example" });
  const number = "personal-number";
  await sanna.post(`${at}/${number}-verification`, { reason, seen: await seenOn(`${number}-verification`) });
  await sanna.post(`${at}/${number}-unverification`, {
    block: "yes",
    seen: await seenOn(`${number}-unverification`),
  });
  await sanna.post(`${at}/${number}-block-lifting`);
  await sanna.post(`${at}/${number}-revealing`, { reason });
  await sanna.post(`${at}/password-reset`);
  await sanna.post(`${at}/one-time-password`);
  await sanna.post(`${at}/deactivation`, { reason });
  await sanna.post(`${at}/activation`);
  await sanna.post(`${at}/protection`, { reason });
  await sanna.get(at);
  await sanna.post(`${at}/protection-lifting`, { reason });
}

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

  const { canonical } = canary("TWO").hsaId;
  const browser = await site.signIn(canonical);
  await browser.post("/language", { language: "en", return: "/" });
  await showCardAgain(browser, "/my-sessions", canonical);
  await site.signIn(canonical);
  await browser.post("/my-sessions/ending");
  await browser.post("/sign-out");
  await (await site.signIn(canonical)).post("/sign-out", { everywhere: "yes" });
  await site.signIn(canonical);
  const ada = await site.signIn(town.ada.details.hsaId);
  await ada.post(`/members/${member}/sessions`);
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
  await browser.follow(await browser.post("/authority-log", { words: "kanarie", person: manager.reference }));
  await browser.post("/authority-log/export", { person: manager.reference });
  const fewer = await ticks("read-log");
  await asManager((tx) => changeRights(tx, manager, canary.staff, fewer));
  await asManager((tx) => endStaff(tx, manager, canary.staff));
}
