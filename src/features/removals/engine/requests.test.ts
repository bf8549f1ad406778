import { beforeEach, describe, expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { alter, comment, newExternalUser, newProposal } from "../../../../tests/proposal-world.ts";
import { queuedJobs } from "../../../../tests/queues.ts";
import { mistake, orderRemovalOf, removalParts } from "../../../../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { staffMember } from "../../../../tests/staff-member.ts";
import type { Choices, RemovalId } from "../removal.ts";
import { findRemoval, openRemovalOf } from "../removals.queries.ts";
import { carryOutRemoval } from "./carrying-out.ts";
import { approveRemoval, refuseRemoval } from "./decision.ts";
import { cancelOwnRemoval, requestOwnRemoval } from "./own-request.ts";
import { planMark, planRemoval } from "./plan.ts";
import { readRefusal } from "./refusal.ts";
import { requestRemoval } from "./request.ts";

const everythingGoes: Choices = { account: "delete", comments: "delete", votes: "delete" };
const day = 86_400_000;
let door: ScratchDoor;
let kim: ExternalUser;

beforeEach(async () => {
  door = await scratchDoor();
  kim = await newExternalUser(door);
});

const staff = (...rights: Right[]) => staffMember(door, ...rights);
const decider = () => staff("delete-external-users", "depersonalise-external-users", "keep-authorship");
const removalOf = async (id: RemovalId) => await findRemoval(readOnly(door.db), id);
const codes = async () => {
  const events = await door.db
    .selectFrom("audit_events")
    .select(["code", "subject_reference", "details"])
    .where("code", "like", "removal-%")
    .orderBy("sequence")
    .execute();
  expect(events.every(({ subject_reference }) => subject_reference === null)).toBe(true);
  return events.map(({ code }) => code);
};

async function markOf({ externalUser: id, reference }: ExternalUser, choices = everythingGoes) {
  return planMark(await planRemoval(readOnly(door.db), { id, reference }, choices, door.clock()));
}

async function decideOn(choices: Choices, seen: string, ...rights: Right[]) {
  const actor = await staff(...rights);
  const wanted = { choices, restsOn: mistake, seen };
  return await change(door, actor, (tx) =>
    requestRemoval(tx, actor, externalUserScopeOf(actor), kim.externalUser, wanted),
  );
}

const ask = (choices = everythingGoes, waitDays = 7) =>
  change(door, kim, (tx) => requestOwnRemoval(tx, kim, choices, { check: "signed-in", waitDays }));

describe("What staff decide", () => {
  test("is put down, begun at once and told of without a name", async () => {
    const outcome = await decideOn(everythingGoes, await markOf(kim), "delete-external-users");
    if (outcome.kind !== "ordered") throw new Error(outcome.kind);
    expect(await removalOf(outcome.removal)).toMatchObject({
      ...everythingGoes,
      state: "approved",
      subject: kim.externalUser,
      requestedByKind: "staff",
      ground: "mistake",
    });
    expect(outcome.removal.charAt(14), "an id that tells no time").toBe("4");
    expect(await codes()).toEqual(["removal-approved"]);
    const [job] = await queuedJobs(door.connection);
    expect(job?.row).toContain(outcome.removal);
  });

  test.each<[Choices, Right]>([
    [everythingGoes, "depersonalise-external-users"],
    [{ ...everythingGoes, account: "depersonalise" }, "delete-external-users"],
    [{ ...everythingGoes, comments: "keep" }, "delete-external-users"],
    [{ ...everythingGoes, votes: "keep" }, "delete-external-users"],
  ])("%j needs more than the right %s", async (choices, right) => {
    await expect(decideOn(choices, await markOf(kim, choices), right)).rejects.toMatchObject({ status: 403 });
    expect(await codes()).toEqual([]);
    expect(await queuedJobs(door.connection)).toEqual([]);
  });

  test("is not done where the person has made something that the preview did not show", async () => {
    const seen = await markOf(kim);
    await comment(door, kim, await newProposal(door, await newExternalUser(door)));
    expect(await decideOn(everythingGoes, seen, "delete-external-users")).toEqual({ kind: "changed" });
    expect(await codes()).toEqual([]);
  });

  test("is done once", async () => {
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    const again = await decideOn(everythingGoes, await markOf(kim), "delete-external-users");
    expect(again).toEqual({ kind: "already", removal });
  });

  test("does not reach whom the staff member may not see", async () => {
    await alter(door, kim, { protected_at: door.clock() });
    const seen = await markOf(kim);
    await expect(decideOn(everythingGoes, seen, "delete-external-users")).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("What a person asks for", () => {
  test("waits for staff and for the waiting period, and is to be answered within a month", async () => {
    const outcome = await ask();
    expect(outcome).toMatchObject({ kind: "requested" });
    expect(await removalOf(outcome.removal)).toMatchObject({
      state: "requested",
      waitsUntil: new Date(door.clock().getTime() + 7 * day),
      answerBy: "2026-12-21",
      identityCheck: "signed-in",
      ground: "own-request",
    });
    expect(await codes()).toEqual(["removal-requested"]);
    expect(await ask()).toEqual({ kind: "already", removal: outcome.removal });
  });

  test("is not carried out before staff have approved it, nor before its waiting period is over", async () => {
    const { removal } = await ask();
    const parts = removalParts(door, door.connection);
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "settled", state: "requested" });
    const actor = await decider();
    const on = { scope: externalUserScopeOf(actor), id: removal };
    const waitsUntil = new Date(door.clock().getTime() + 7 * day);
    expect(await change(door, actor, (tx) => approveRemoval(tx, actor, on))).toEqual({
      kind: "approved",
      waitsUntil,
    });
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "waiting", until: waitsUntil });
    expect((await removalOf(removal))?.state).toBe("approved");
    expect(await carryOutRemoval({ ...parts, clock: () => waitsUntil }, removal)).toEqual({ kind: "sealed" });
    expect(await codes()).toEqual([
      "removal-requested",
      "removal-approved",
      "removal-begun",
      "removal-sealed",
    ]);
  });

  test("has a job that begins when the waiting period is over", async () => {
    const { removal } = await ask(everythingGoes, 30);
    const actor = await decider();
    await change(door, actor, (tx) =>
      approveRemoval(tx, actor, { scope: externalUserScopeOf(actor), id: removal }),
    );
    const { rows } = await door.connection.pool.query<{ begins: Date; kept: boolean }>(
      `select start_after as begins, keep_until > start_after + interval '13 days' as kept
         from pgboss.job where name = 'carry-out-removal'`,
    );
    const begins = new Date(door.clock().getTime() + 30 * day);
    // by the server's clock where that is later
    expect(rows[0]?.begins.getTime()).toBeGreaterThanOrEqual(begins.getTime());
    expect(rows[0]?.kept).toBe(true);
  });

  test.each(["requested", "approved"] as const)(
    "is taken back by saying so, also when it is %s",
    async (state) => {
      const { removal } = await ask();
      if (state === "approved") {
        const actor = await decider();
        await change(door, actor, (tx) =>
          approveRemoval(tx, actor, { scope: externalUserScopeOf(actor), id: removal }),
        );
      }
      expect(await change(door, kim, (tx) => cancelOwnRemoval(tx, kim))).toEqual({ kind: "cancelled" });
      expect((await codes()).at(-1)).toBe("removal-cancelled");
      const later = () => new Date(door.clock().getTime() + 8 * day);
      expect(
        await carryOutRemoval({ ...removalParts(door, door.connection), clock: later }, removal),
      ).toEqual({
        kind: "settled",
        state: "cancelled",
      });
      expect(await change(door, kim, (tx) => cancelOwnRemoval(tx, kim))).toEqual({ kind: "none" });
      expect(await ask()).toMatchObject({ kind: "requested" });
    },
  );

  test("cannot be taken back where it is staff's own decision", async () => {
    await orderRemovalOf(door, kim, everythingGoes);
    expect(await change(door, kim, (tx) => cancelOwnRemoval(tx, kim))).toEqual({ kind: "none" });
    expect((await openRemovalOf(readOnly(door.db), kim.reference))?.state).toBe("approved");
  });

  test("is refused with a reason that the person can read, and nobody else can in the database", async () => {
    const { removal } = await ask();
    const actor = await decider();
    const on = { scope: externalUserScopeOf(actor), id: removal };
    const reason = "Ärendet pågår hos oss." as Reason;
    const refuse = () => change(door, actor, (tx) => refuseRemoval(tx, actor, door.masterKey, on, reason));
    expect(await refuse()).toEqual({ kind: "refused" });
    expect(await refuse()).toEqual({ kind: "settled", state: "refused" });
    const refused = { id: removal, reference: kim.reference };
    expect(await readRefusal(readOnly(door.db), door.masterKey, refused)).toBe(reason);
    const { rows } = await door.connection.pool.query("select removals::text as row from removals");
    expect(rows[0].row).not.toContain("pågår");
    await door.db.deleteFrom("keystore.person_keys").execute();
    expect(await readRefusal(readOnly(door.db), door.masterKey, refused)).toBeUndefined();
  });

  test("is not for staff to decide on who lack a right that it needs, or may not see the person", async () => {
    const { removal } = await ask({ ...everythingGoes, votes: "keep" });
    const lacking = await staff("delete-external-users");
    const approve = () =>
      change(door, lacking, (tx) =>
        approveRemoval(tx, lacking, { scope: externalUserScopeOf(lacking), id: removal }),
      );
    await expect(approve()).rejects.toMatchObject({ status: 403 });
    await alter(door, kim, { protected_at: door.clock() });
    await expect(approve()).rejects.toMatchObject({ status: 404 });
    expect((await removalOf(removal))?.state).toBe("requested");
  });
});
