import { beforeEach, expect, inject, test } from "vitest";
import { type ExternalUser, type StaffMember, system } from "#platform/access/actor.ts";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { newExternalUser } from "../../../../tests/proposal-world.ts";
import { orderRemovalOf, removalParts } from "../../../../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { staffMember } from "../../../../tests/staff-member.ts";
import type { RemovalId } from "../removal.ts";
import { findRemoval } from "../removals.queries.ts";
import { carryOutRemoval } from "./carrying-out.ts";
import { approveRemoval } from "./decision.ts";
import { fence } from "./fence.ts";
import { cancelOwnRemoval, requestOwnRemoval } from "./own-request.ts";
import { readRefusal } from "./refusal.ts";
import { stopRemoval } from "./stopping.ts";

const choices = { account: "delete", comments: "delete", votes: "delete" } as const;
const reason = "Begäran kom från någon annan." as Reason;
let door: ScratchDoor;
let kim: ExternalUser;
let sanna: StaffMember;

beforeEach(async () => {
  door = await scratchDoor();
  kim = await newExternalUser(door);
  sanna = await staffMember(door, "delete-external-users");
});

const on = (id: RemovalId) => ({ scope: externalUserScopeOf(sanna), id });

/** A person's own request, approved; it waits for so many days. */
async function approved(at: Door, person: ExternalUser, waitDays: number): Promise<RemovalId> {
  const { removal } = await change(at, person, (tx) =>
    requestOwnRemoval(tx, person, choices, { check: "signed-in", waitDays }),
  );
  await change(at, sanna, (tx) => approveRemoval(tx, sanna, on(removal)));
  return removal;
}

const stop = (id: RemovalId, actor = sanna) =>
  change(door, actor, (tx) => stopRemoval(tx, actor, door.masterKey, on(id), reason));

async function written() {
  const rows = await door.db.selectFrom("removals").selectAll().execute();
  const mails = await door.db
    .selectFrom("mails")
    .select(["kind", "person_reference"])
    .orderBy("id")
    .execute();
  const events = await door.db.selectFrom("audit_events").select("code").orderBy("sequence").execute();
  return { rows, mails, events };
}

test("what is approved and waits is stopped with a reason, and begins no more", async () => {
  const id = await approved(door, kim, 7);
  const malin = await staffMember(door, "delete-external-users");
  expect(await stop(id, malin)).toEqual({ kind: "stopped" });
  const stopped = await findRemoval(readOnly(door.db), id);
  expect(stopped).toMatchObject({
    ...{ state: "stopped", decidedBy: sanna.reference, stoppedBy: malin.reference, endedAt: door.clock() },
  });
  const { rows, mails, events } = await written();
  expect(mails).toContainEqual({ kind: "removal-stopped", person_reference: kim.reference });
  expect(events.at(-1)?.code).toBe("removal-stopped");
  expect(JSON.stringify(rows)).not.toContain("någon annan");
  const about = { id, reference: kim.reference };
  expect(await readRefusal(readOnly(door.db), door.masterKey, about)).toBe(reason);
  const later = () => new Date(door.clock().getTime() + 8 * 86_400_000);
  expect(await carryOutRemoval({ ...removalParts(door, door.connection), clock: later }, id)).toEqual({
    kind: "settled",
    state: "stopped",
  });
  expect(await change(door, kim, (tx) => cancelOwnRemoval(tx, kim))).toEqual({ kind: "none" });
});

test("what has begun, waits for its decision, or is staff's own decision is left alone", async () => {
  const begun = await approved(door, kim, 0);
  await change(door, system, (tx) => fence(tx, door.masterKey, begun));
  const before = await written();
  expect(await stop(begun)).toEqual({ kind: "too-late" });
  expect(await written()).toEqual(before);
  const [sam, eva] = [await newExternalUser(door), await newExternalUser(door)];
  const { removal } = await change(door, sam, (tx) =>
    requestOwnRemoval(tx, sam, choices, { check: "signed-in", waitDays: 7 }),
  );
  expect(await stop(removal)).toEqual({ kind: "settled", state: "requested" });
  const ordered = await orderRemovalOf(door, eva, choices);
  expect(await stop(ordered)).toEqual({ kind: "settled", state: "approved" });
});

test("it takes the rights that the choices need", async () => {
  const id = await approved(door, kim, 7);
  const frida = await staffMember(door, "depersonalise-external-users");
  const before = await written();
  await expect(stop(id, frida)).rejects.toMatchObject({ status: 403 });
  expect(await written()).toEqual(before);
});

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
test.skipIf(inject("databaseOrigin").engine !== "postgresql")(
  "of stopping and beginning at the same moment one comes too late (PostgreSQL only)",
  async () => {
    const shared = await testDoor();
    for (let round = 0; round < 10; round++) {
      const person = await newExternalUser(shared);
      const id = await approved(shared, person, 0);
      const [{ kind }, begun] = await Promise.all([
        change(shared, sanna, (tx) => stopRemoval(tx, sanna, shared.masterKey, on(id), reason)),
        change(shared, system, (tx) => fence(tx, shared.masterKey, id)),
      ]);
      const outcomes = [kind, begun.kind];
      expect([
        ["stopped", "settled"],
        ["too-late", "under-way"],
      ]).toContainEqual(outcomes);
    }
  },
);
