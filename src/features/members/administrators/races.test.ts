import { describe, expect, test } from "vitest";
import { operatorScope } from "#platform/access/scope.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ledger, testDoor } from "../../../../tests/ledger.ts";
import { newDetails, newMunicipality } from "../../../../tests/municipality.ts";
import { newStaff } from "../../../../tests/staff.ts";
import { addMember } from "../details/addition.ts";
import { changePermissions } from "../permissions/granting.ts";
import { permissionsHeldBy } from "../permissions/grants.queries.ts";
import { removeMember } from "../removal.ts";
import { appointAdministrator } from "./appointment.ts";
import { suspendMember } from "./suspension.ts";

const onServer = process.env.TEST_DATABASE_URL !== undefined;

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(!onServer)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("of two who make the same user administrator one does, and the other is told", async () => {
      const { move, door, ada } = await newUser();
      const outcomes = await Promise.all([move(), move()]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["already-administrator", "appointed"]);
      const { events, members } = await ledger(door, ada);
      expect(members.filter(({ ended_at }) => ended_at === null)).toHaveLength(3);
      expect(events.filter(({ code }) => code === "member-removed")).toHaveLength(1);
    });

    test("a permission given meanwhile is either not lost unseen or not given", async () => {
      const { move, door, ada, member, schools } = await newUser();
      const ticks = { seen: new Map(), ticked: new Set([schools.permissions[0]]) };
      const [moved, given] = await Promise.all([
        move(),
        change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks)),
      ]);
      expect([
        ["is-user", "changed"],
        ["appointed", "removed"],
      ]).toContainEqual([moved.kind, given.kind]);
      const current = (await ledger(door, ada)).grants.filter(({ revoked_at }) => revoked_at === null);
      expect(current).toHaveLength(moved.kind === "appointed" ? 0 : 1);
    });

    test("a user removed meanwhile becomes administrator all the same, once", async () => {
      const { move, door, ada, member } = await newUser();
      const [moved] = await Promise.all([move(), change(door, ada, (tx) => removeMember(tx, ada, member))]);
      expect(moved.kind).toBe("appointed");
      const { events } = await ledger(door, ada);
      expect(events.filter(({ code }) => code === "member-removed")).toHaveLength(1);
    });

    test("of two who suspend somebody one does, and the other is told", async () => {
      const { door, ada, details, scope, appointer } = await newUser();
      const suspend = (reason: string) =>
        change(door, appointer, (tx) => suspendMember(tx, scope, details.hsaId.canonical, reason));
      const outcomes = await Promise.all([suspend("ett"), suspend("två")]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["already-suspended", "suspended"]);
      const { events } = await ledger(door, ada);
      expect(events.filter(({ code }) => code === "member-suspended")).toHaveLength(1);
    });
  },
);

/** A user whom staff are about to make administrator, as the offer showed them. */
async function newUser() {
  const door = await testDoor();
  const place = await newMunicipality(door);
  const { ada, schools } = place;
  const scope = operatorScope(place.id);
  const appointer = await newStaff(door, ["manage-organisations", "appoint-administrators"]);
  const details = newDetails();
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, details));
  const held = await permissionsHeldBy(readOnly(door.db), scope, member, stockholmDate(door.clock()));
  const grants = new Set(held.map(({ grant }) => grant));
  const move = () =>
    change(door, appointer, (tx) =>
      appointAdministrator(tx, scope, details, { by: appointer.reference, user: member, grants }),
    );
  return { door, ada, schools, scope, appointer, details, member, move };
}
