import { describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { ledger, testDoor } from "../../../tests/ledger.ts";
import { newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { addMember } from "./details/addition.ts";
import { changePermissions } from "./permissions/granting.ts";
import { removeMember } from "./removal.ts";

const onServer = process.env.TEST_DATABASE_URL !== undefined;

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(!onServer)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("of two administrators who add the same HSA-id one succeeds and the other gets a field's error", async () => {
      const { door, ada, bosse } = await newWorld();
      const details = newDetails();
      const outcomes = await Promise.all(
        [ada, bosse].map((actor) =>
          orFieldErrors(change(door, actor, (tx) => addMember(tx, actor, details))),
        ),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["added", "invalid"]);
      expect(outcomes.find(({ kind }) => kind === "invalid")).toEqual({
        kind: "invalid",
        errors: [{ field: "hsaId", fault: "already-registered" }],
      });
      const { members, events } = await ledger(door, ada);
      expect(members.filter(({ hsa_id }) => hsa_id === details.hsaId.canonical)).toHaveLength(1);
      expect(events.filter(({ code }) => code === "member-added")).toHaveLength(1);
    });

    test("two who give different permissions both succeed", async () => {
      const { door, ada, bosse, member, schools } = await newUser();
      const outcomes = await Promise.all(
        [ada, bosse].map((actor, index) => {
          const permission = schools.permissions[index === 0 ? 0 : 1];
          const ticks = { seen: new Map(), ticked: new Set([permission]) };
          return change(door, actor, (tx) => changePermissions(tx, actor, member, schools.key, ticks));
        }),
      );
      expect(outcomes.map(({ kind }) => kind)).toEqual(["changed", "changed"]);
      expect((await ledger(door, ada)).grants.filter(({ revoked_at }) => revoked_at === null)).toHaveLength(
        2,
      );
    });

    test("of two who give the same permission the second is told", async () => {
      const { door, ada, bosse, member, schools } = await newUser();
      const ticks = { seen: new Map(), ticked: new Set([schools.permissions[0]]) };
      const outcomes = await Promise.all(
        [ada, bosse].map((actor) =>
          change(door, actor, (tx) => changePermissions(tx, actor, member, schools.key, ticks)),
        ),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed", "conflict"]);
      expect((await ledger(door, ada)).grants).toHaveLength(1);
    });

    test("a user removed while somebody gives permissions ends without any, whoever is first", async () => {
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const { door, ada, bosse, member, schools } = await newUser();
        const ticks = { seen: new Map(), ticked: new Set(schools.permissions) };
        const [granting, removal] = await Promise.all([
          change(door, ada, (tx) => changePermissions(tx, ada, member, schools.key, ticks)),
          change(door, bosse, (tx) => removeMember(tx, bosse, member)),
        ]);
        expect(["changed", "removed"]).toContain(granting.kind);
        expect(removal).toEqual({ kind: "removed", permissions: granting.kind === "changed" ? 3 : 0 });
        expect((await ledger(door, ada)).grants.filter(({ revoked_at }) => revoked_at === null)).toEqual([]);
      }
    });
  },
);

async function newWorld() {
  const door = await testDoor();
  return { door, ...(await newMunicipality(door)) };
}

async function newUser() {
  const world = await newWorld();
  const { member } = await change(world.door, world.ada, (tx) => addMember(tx, world.ada, newDetails()));
  return { ...world, member };
}
