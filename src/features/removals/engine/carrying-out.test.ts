import { beforeEach, describe, expect, inject, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { newRandomId } from "#platform/ids.ts";
import { newExternalUser, newProposal } from "../../../../tests/proposal-world.ts";
import { newCanary, putComment, putProposal } from "../../../../tests/removal-world.ts";
import { orderRemovalOf, removalParts, remove } from "../../../../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { drawn, threadsOf } from "../../../../tests/thread-tree.ts";
import type { Choices, RemovalId } from "../removal.ts";
import { carryOutRemoval } from "./carrying-out.ts";
import { destroyEnvelope, destroyOldEnvelopes, openEnvelope } from "./envelope.ts";
import type { RemovalParts } from "./parts.ts";

const everythingGoes: Choices = { account: "delete", comments: "delete", votes: "delete" };
let door: ScratchDoor;
let parts: RemovalParts;
let kim: ExternalUser;

beforeEach(async () => {
  door = await scratchDoor();
  parts = removalParts(door, door.connection);
  kim = await newCanary(door, "kim", "verified number");
});

const rowOf = (id: RemovalId) =>
  door.db.selectFrom("removals").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const accountOf = ({ externalUser }: ExternalUser) =>
  door.db.selectFrom("external_users").selectAll().where("id", "=", externalUser).executeTakeFirst();
const codes = async () =>
  (
    await door.db
      .selectFrom("audit_events")
      .select("code")
      .where("code", "like", "removal-%")
      .orderBy("sequence")
      .execute()
  ).map(({ code }) => code);

describe("A removal that cannot come to its end", () => {
  test("says why to staff, tells the log once, and goes on from there", async () => {
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    const full: RemovalParts = {
      ...parts,
      journal: { append: () => Promise.reject(new Error("disk full")) },
    };
    for (const attempts of [1, 2]) {
      await expect(carryOutRemoval(full, removal)).rejects.toThrow("held up: journal");
      expect(await rowOf(removal)).toMatchObject({ state: "under-way", last_fault: "journal", attempts });
    }
    // shut out, and nothing of the rest begun before the journal can tell of it
    expect(await door.db.selectFrom("sessions").select("id").execute()).toEqual([]);
    expect(await accountOf(kim)).toMatchObject({ email: "kim@kanarie.example" });
    expect(await codes()).toEqual(["removal-approved", "removal-begun", "removal-failed"]);
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
    expect(await rowOf(removal)).toMatchObject({ state: "sealed", last_fault: null, attempts: 3 });
    expect(await accountOf(kim)).toBeUndefined();
  });

  test("is not sealed while something of the person is found, wherever that lies, and says where", async () => {
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    await door.connection.pool.query("create table forgotten (note text)");
    await door.connection.pool.query("insert into forgotten values ('to kim@kanarie.example')");
    try {
      await expect(carryOutRemoval(parts, removal)).rejects.toThrow("held up: values-found");
      const held = await rowOf(removal);
      expect(held).toMatchObject({ state: "under-way", last_fault: "values-found" });
      expect(held.search).toMatchObject({
        found: expect.arrayContaining([
          { place: "forgotten.note", kind: "email", howMany: 1, verdict: "left" },
        ]),
      });
      expect(held.sealed_traces).not.toBeNull();
    } finally {
      await door.connection.pool.query("drop table forgotten");
    }
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
  });

  test("is not held up by what the database sampled from rows that were deleted before it", async () => {
    const said = await newExternalUser(door, { display_name: "Kanin von Kanarie" });
    const on = await newProposal(door, kim);
    for (const text of ["ett", "två"]) await putComment(door, said, on, text);
    await door.connection.pool.query("analyze comments");
    await door.db.deleteFrom("comments").where("external_user_id", "=", said.externalUser).execute();
    const sampled =
      "select from pg_stats where tablename = 'comments' and most_common_vals::text like '%Kanin%'";
    expect((await door.connection.pool.query(sampled)).rows).toHaveLength(1);
    await remove(parts, said, { account: "delete", comments: "keep", votes: "keep" });
    expect((await door.connection.pool.query(sampled)).rows).toHaveLength(0);
  });

  test("fails by the search without losing what it searches for", async () => {
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    const broken: RemovalParts = { ...parts, search: () => Promise.reject(new Error("no such folder")) };
    await expect(carryOutRemoval(broken, removal)).rejects.toThrow("held up: search-failed");
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
  });

  test("that is cut off because the program ends is at no fault", async () => {
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    const ending = new AbortController();
    const log = { info: ({ step }: { step?: string }) => step === "comments" && ending.abort() };
    const cutOff = carryOutRemoval({ ...parts, log: log as RemovalParts["log"] }, removal, ending.signal);
    await expect(cutOff).rejects.toThrow();
    expect(await rowOf(removal)).toMatchObject({ state: "under-way", last_fault: null });
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
  });
});

describe("A removal is at its end", () => {
  test("where somebody has taken the account away before it", async () => {
    const sam = await newExternalUser(door);
    const removal = await orderRemovalOf(door, sam, everythingGoes);
    await door.db.deleteFrom("external_users").where("id", "=", sam.externalUser).execute();
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
  });

  test("when it is run again, and when there is none", async () => {
    const removal = await remove(parts, kim, everythingGoes);
    const before = await rowOf(removal);
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "settled", state: "sealed" });
    expect(await rowOf(removal)).toEqual(before);
    expect(await carryOutRemoval(parts, newRandomId())).toEqual({ kind: "settled", state: undefined });
  });

  test("though it knows the person by reference alone, as one that the journal tells of", async () => {
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    await door.db.updateTable("removals").set({ subject_id: null }).where("id", "=", removal).execute();
    expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
    expect(await accountOf(kim)).toBeUndefined();
  });

  test("with what was written of the person after their rows had gone", async () => {
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    const { pool } = door.connection;
    await pool.query(`
      create function write_late() returns trigger language plpgsql as $$ begin
        insert into mails (id, kind, person_reference, status, created_at)
        values (gen_random_uuid(), 'late', '${kim.reference}', 'queued', now());
        return null;
      end $$;
      create trigger late after delete on external_users for each row execute function write_late()`);
    try {
      expect(await carryOutRemoval(parts, removal)).toEqual({ kind: "sealed" });
    } finally {
      await pool.query("drop trigger late on external_users; drop function write_late()");
    }
    expect(await door.db.selectFrom("mails").select("id").execute()).toEqual([]);
    expect((await rowOf(removal)).counts).toMatchObject({ mails: { deleted: 2 } });
  });
});

describe("What a sealed removal holds", () => {
  test("leads to nobody, but for the address of the receipt, for three days", async () => {
    const asked: string[] = [];
    const sending: RemovalParts = { ...parts, sendReceipt: async (_, { id }) => void asked.push(id) };
    const removal = await remove(sending, kim, everythingGoes);
    expect(asked).toEqual([removal]);
    expect(await rowOf(removal)).toMatchObject({ subject_id: null, sealed_traces: null });
    const later = (hours: number) => new Date(door.clock().getTime() + hours * 3_600_000);
    const open = (now: Date) => openEnvelope(readOnly(door.db), door.masterKey, removal, now);
    expect(await open(later(71))).toEqual({ email: "kim@kanarie.example", language: "sv" });
    expect(await open(later(72))).toBeUndefined();
    await destroyOldEnvelopes(door.db, later(71));
    expect((await rowOf(removal)).envelope).not.toBeNull();
    await destroyOldEnvelopes(door.db, later(72));
    expect(await rowOf(removal)).toMatchObject({ envelope: null, envelope_until: null });
  });

  test("is not even that once the receipt is delivered, nor where the address was nobody's for certain", async () => {
    const removal = await remove(parts, kim, everythingGoes);
    await destroyEnvelope(door.db, removal);
    expect(await openEnvelope(readOnly(door.db), door.masterKey, removal, door.clock())).toBeUndefined();
    const sam = await newCanary(door, "sam", "unverified e-mail");
    expect((await rowOf(await remove(parts, sam, everythingGoes))).envelope).toBeNull();
  });

  test("says what was searched, and no value", async () => {
    const removal = await remove(parts, kim, { ...everythingGoes, comments: "keep" });
    const { search } = await rowOf(removal);
    expect(search).toMatchObject({
      places: expect.arrayContaining([expect.objectContaining({ place: "comments" })]),
    });
    expect(JSON.stringify(await rowOf(removal))).not.toMatch(/kanarie|Visningkim|070-174/);
  });
});

describe("Comments of two who are removed, in one thread", () => {
  test.each([
    ["the one who answers first", [1, 0]],
    ["the one who is answered first", [0, 1]],
  ] as const)("%s: a placeholder goes with its last reply", async (_, order) => {
    const sam = await newExternalUser(door, { display_name: "Sam" });
    const proposal = await putProposal(door, await newExternalUser(door), { open: true, needs: "nothing" });
    const first = await putComment(door, kim, proposal, "först");
    const second = await putComment(door, sam, proposal, "svar", first);
    await putComment(door, kim, proposal, "svar på svar", second);
    const people = [kim, sam];
    for (const index of order) {
      const person = people[index];
      if (person === undefined) continue;
      await remove(parts, person, everythingGoes);
      const threads = await threadsOf(door, proposal);
      if (index !== order[0]) expect(threads).toEqual([]);
      else
        expect(drawn(threads)).toBe(
          index === 0
            ? "|deleted|null\n svar|null|Sam\n"
            : "först|null|Visningkim\n |deleted|null\n  svar på svar|null|Visningkim\n",
        );
    }
  });

  test("whatever takes the last reply away takes the placeholders above it", async () => {
    const proposal = await putProposal(door, await newExternalUser(door), { open: true, needs: "nothing" });
    const sam = await newExternalUser(door);
    const first = await putComment(door, kim, proposal, "ett");
    const second = await putComment(door, kim, proposal, "två", first);
    const last = await putComment(door, sam, proposal, "tre", second);
    await remove(parts, kim, everythingGoes);
    expect(drawn(await threadsOf(door, proposal))).toMatch(
      /^\|deleted\|null\n {1}\|deleted\|null\n {2}tre\|/,
    );
    await door.db.deleteFrom("comments").where("id", "=", last).execute();
    expect(await threadsOf(door, proposal)).toEqual([]);
  });
});

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
test.skipIf(inject("databaseOrigin").engine === "pglite")(
  "two processes at one removal get in each other's way without harm (PostgreSQL only)",
  async () => {
    const proposal = await putProposal(door, await newExternalUser(door), { open: true, needs: "nothing" });
    for (let number = 0; number < 40; number++) await putComment(door, kim, proposal, `nummer ${number}`);
    const removal = await orderRemovalOf(door, kim, everythingGoes);
    const small = { ...parts, batch: 3 };
    await Promise.all([carryOutRemoval(small, removal), carryOutRemoval(small, removal)]);
    expect(await rowOf(removal)).toMatchObject({ state: "sealed", counts: { comments: { deleted: 40 } } });
    expect((await codes()).filter((code) => code === "removal-sealed")).toHaveLength(1);
  },
);
