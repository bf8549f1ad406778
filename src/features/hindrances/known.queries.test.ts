import { beforeAll, describe, expect, it } from "vitest";
import { addMember, changePermissions, removeMember } from "#members";
import { scopeOf } from "#platform/access/scope.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Id } from "#platform/ids.ts";
import { testDoor } from "../../../tests/ledger.ts";
import { endAgreement, type Municipality, newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { suspend } from "../../../tests/office.ts";
import { knownWithin } from "./known.queries.ts";
import type { Whom } from "./person.ts";

const door = await testDoor();
const db = readOnly(door.db);
let here: Municipality;
let there: Municipality;

beforeAll(async () => {
  here = await newMunicipality(door);
  there = await newMunicipality(door);
});

async function add({ ada }: Municipality, details = newDetails()) {
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, details));
  return { member, hsaId: details.hsaId.canonical, details };
}

async function give({ ada, schools }: Municipality, member: Awaited<ReturnType<typeof add>>["member"]) {
  const ticks = { seen: new Map(), ticked: new Set([schools.permissions[0]]) };
  await change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks));
}

const within = ({ ada }: Municipality, whom: Whom, eService?: Id<"e_services">) =>
  knownWithin(db, scopeOf(ada), whom, eService);

describe("What an organisation knows of a person", () => {
  it("is who they are there, what they were given, and the agreements that it stands on", async () => {
    const { member, hsaId, details } = await add(here);
    await give(here, member);
    const known = await within(here, { hsaId });
    expect(known.person).toMatchObject({
      ...{ id: member, role: "user", endedAt: null, suspendedSince: null, lastSignedInAt: null },
      details: { givenName: "Nils", familyName: "Nord", hsaId: details.hsaId.canonical },
    });
    expect(known.grants).toMatchObject([
      {
        eService: { key: here.schools.key },
        permission: { key: "one", validTo: null },
        ...{ validFrom: "2026-03-02", validTo: null, revokedAt: null },
      },
    ]);
    expect(known.organisation).toMatchObject({ id: here.id, kind: "municipality", hasAdministrator: true });
    expect(known.organisation.agreements).toHaveLength(2);
    expect(await within(here, { member })).toEqual(known);
  });

  it("is of one e-service where one is asked for", async () => {
    const { member, hsaId } = await add(here);
    await give(here, member);
    const known = await within(here, { hsaId }, here.housing.id);
    expect(known.grants).toEqual([]);
    expect(known.organisation.agreements).toEqual([
      { eService: here.housing.key, validFrom: "2020-01-01", validTo: null },
    ]);
  });

  it("is the one who has the HSA-id now, before those who had it", async () => {
    const { member, hsaId, details } = await add(here);
    await give(here, member);
    await change(door, here.ada, (tx) => removeMember(tx, here.ada, member));
    const removed = await within(here, { hsaId });
    expect(removed.person).toMatchObject({ id: member, endedAt: door.clock() });
    expect(removed.grants).toMatchObject([{ revokedAt: door.clock() }]);
    const again = await add(here, details);
    expect((await within(here, { hsaId })).person).toMatchObject({ id: again.member, endedAt: null });
    expect((await within(here, { member })).person?.id, "asked for by the row of before").toBe(again.member);
  });

  it("is that the authority has shut the person out, and that nobody who can work is left", async () => {
    const { member, hsaId } = await add(there);
    for (const one of [member, there.ada.member, there.bosse.member]) await suspend(door, one);
    const { person, organisation } = await within(there, { hsaId });
    expect(person?.suspendedSince).toEqual(new Date("2026-03-02T12:00:00Z"));
    expect(organisation.hasAdministrator).toBe(false);
  });

  it("is an agreement that has ended, with its days", async () => {
    const municipality = await newMunicipality(door);
    const { hsaId } = await add(municipality);
    await endAgreement(door, municipality, municipality.schools);
    expect((await within(municipality, { hsaId }, municipality.schools.id)).organisation.agreements).toEqual([
      { eService: municipality.schools.key, validFrom: "2020-01-01", validTo: "2020-12-31" },
    ]);
  });
});

describe("A person of another organisation", () => {
  it("is as unknown as one who is nowhere, by HSA-id and by row", async () => {
    const { member, hsaId } = await add(there);
    await give(there, member);
    const nobody = await within(here, { hsaId: newDetails().hsaId.canonical });
    expect(nobody).toMatchObject({ person: undefined, grants: [] });
    expect(await within(here, { hsaId })).toEqual(nobody);
    expect(await within(here, { member })).toEqual(nobody);
    expect(await within(here, { hsaId: there.ada.details.hsaId as typeof hsaId })).toEqual(nobody);
  });

  it("with the same HSA-id in both is known by each for what they are there", async () => {
    const { hsaId, details } = await add(there);
    const { member } = await add(here, details);
    expect((await within(here, { hsaId })).person?.id).toBe(member);
  });
});
