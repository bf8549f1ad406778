import { describe, expect, it } from "vitest";
import { nobodysId } from "../../../../tests/addresses.ts";
import { newExternalOffice, takeRight } from "../../../../tests/external-office.ts";
import { actionOf, newOffice, officeWithUser, suspend, textOf } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";
import { newStaffOffice } from "../../../../tests/staff-office.ts";
import type { Visitor } from "../../../../tests/visitor.ts";

const isIn = async (browser: Visitor, address: string) => (await browser.get(address)).statusCode === 200;

type Case = {
  readonly by: Visitor;
  readonly page: string;
  readonly name: string;
  readonly theirs: readonly Visitor[];
  readonly landing: string;
  readonly pool: Awaited<ReturnType<typeof newOffice>>["site"]["connection"]["pool"];
};

async function staffCase(): Promise<Case> {
  const { site, frida, hanna } = await newStaffOffice();
  const { identity } = hanna.details;
  const theirs = [await site.signIn(identity), await site.signIn(identity)];
  const page = `/staff/${hanna.staff}`;
  return { by: frida, page, name: "Hanna Hand", theirs, landing: "/my-rights", pool: site.connection.pool };
}

async function userCase(): Promise<Case> {
  const { site, ada, member, details } = await officeWithUser();
  const theirs = [await site.signIn(details.hsaId.canonical), await site.signIn(details.hsaId.canonical)];
  const page = `/members/${member}`;
  return { by: ada, page, name: "Nils Nord", theirs, landing: "/my-permissions", pool: site.connection.pool };
}

async function administratorCase(): Promise<Case> {
  const { site, door, municipality, bosse } = await newOffice();
  const office = await newStaff(door, ["manage-organisations", "appoint-administrators"]);
  const page = `/organisations/${municipality.id}/administrators/${municipality.bosse.member}`;
  return {
    ...{ by: await site.signIn(office.details.identity), page, name: "Bosse Berg", theirs: [bosse] },
    ...{ landing: "/members", pool: site.connection.pool },
  };
}

async function citizenCase(): Promise<Case> {
  const { site, staff, person } = await newExternalOffice();
  const { id } = await person();
  const theirs = [await site.admit({ external_user_id: id }), await site.admit({ external_user_id: id })];
  const page = `/external-users/${id}`;
  return { by: await staff(), page, name: "", theirs, landing: "/my-pages", pool: site.connection.pool };
}

const cases: [string, () => Promise<Case>][] = [
  ["staff member", staffCase],
  ["user, by the organisation's administrator", userCase],
  ["administrator, by the authority", administratorCase],
  ["external user", citizenCase],
];

describe.each(cases)("A %s", (_, open) => {
  it("is signed out everywhere, after a page that says so, with an event, and can come back", async () => {
    const { by, page, name, theirs, landing, pool } = await open();
    const dialog = await by.get(`${page}/sessions`);
    expect(textOf(dialog)).toContain(`Du loggar ut ${name}`);
    for (const one of theirs) expect(await isIn(one, landing)).toBe(true);
    const done = await by.post(actionOf(dialog));
    expect(textOf(await by.follow(done))).toContain("Personen är utloggad överallt.");
    for (const one of theirs) expect(await isIn(one, landing)).toBe(false);
    const { rows } = await pool.query(
      "select code, subject_reference is not null as subject from audit_events order by sequence desc limit 1",
    );
    expect(rows).toEqual([{ code: "sessions-ended", subject: true }]);
  });

  it("who is not signed in is told of as such, with no event", async () => {
    const { by, page, pool } = await open();
    await by.post(`${page}/sessions`);
    const count = async () =>
      (await pool.query("select count(*)::int as count from audit_events")).rows[0].count;
    const before = await count();
    const again = await by.follow(await by.post(`${page}/sessions`));
    expect(textOf(again)).toContain("Personen var inte inloggad någonstans.");
    expect(await count()).toBe(before);
  });
});

it("nobody signs out people of another organisation, or somebody whom there is not", async () => {
  const { member, site, details } = await officeWithUser();
  const own = await site.signIn(details.hsaId.canonical);
  const { ada: stranger } = await newOffice();
  for (const id of [member, nobodysId]) {
    expect((await stranger.get(`/members/${id}/sessions`)).statusCode).toBe(404);
    expect((await stranger.post(`/members/${id}/sessions`)).statusCode).toBe(404);
  }
  expect(await isIn(own, "/my-permissions")).toBe(true);
});

it("a protected identity is signed out by nobody who may not see it", async () => {
  const { site, staff, person } = await newExternalOffice();
  const { id } = await person({ protected_at: site.now() });
  const own = await site.admit({ external_user_id: id });
  const petra = await staff();
  expect((await petra.post(`/external-users/${id}/sessions`)).statusCode).toBe(404);
  expect(await isIn(own, "/my-pages")).toBe(true);
});

it("one's own page leads to one's own sessions", async () => {
  const { frida, fridaHerself } = await newStaffOffice();
  const own = `/staff/${fridaHerself.staff}/sessions`;
  expect((await frida.get(own)).headers.location).toBe("/my-sessions");
  expect((await frida.post(own)).headers.location).toBe("/my-sessions");
  expect(await isIn(frida, "/my-rights")).toBe(true);
});

describe("Whoever loses what they came in by is out at their next request", () => {
  it("a user who is suspended, and one who is removed", async () => {
    const { site, door, ada, member, details } = await officeWithUser();
    const own = await site.signIn(details.hsaId.canonical);
    await suspend(door, member);
    expect(await isIn(own, "/my-permissions")).toBe(false);
    await site.connection.pool.query("delete from member_suspensions where member_id = $1", [member]);
    expect(await isIn(own, "/my-permissions")).toBe(true);
    await ada.post(`/members/${member}/removal`);
    expect(await isIn(own, "/my-permissions")).toBe(false);
  });

  it("an administrator whom the authority ends", async () => {
    const { site, door, municipality, bosse } = await newOffice();
    const office = await newStaff(door, ["manage-organisations", "appoint-administrators"]);
    const clerk = await site.signIn(office.details.identity);
    await clerk.post(`/organisations/${municipality.id}/administrators/${municipality.bosse.member}/ending`);
    expect(await isIn(bosse, "/members")).toBe(false);
  });

  it("staff whose work ends; and of staff whose right is taken, the right alone", async () => {
    const { site, door, frida, hanna } = await newStaffOffice("manage-external-users");
    const own = await site.signIn(hanna.details.identity);
    expect(await isIn(own, "/external-users")).toBe(true);
    await takeRight(door, { id: hanna.staff }, "manage-external-users");
    expect((await own.get("/external-users")).statusCode).toBe(403);
    expect(await isIn(own, "/my-rights")).toBe(true);
    await frida.post(`/staff/${hanna.staff}/ending`);
    expect(await isIn(own, "/my-rights")).toBe(false);
  });

  it("an external user whose account is deactivated", async () => {
    const { site, staff, person } = await newExternalOffice();
    const { id } = await person();
    const own = await site.admit({ external_user_id: id });
    await (await staff()).post(`/external-users/${id}/deactivation`, { reason: "Prov" });
    expect(await isIn(own, "/my-pages")).toBe(false);
  });
});
