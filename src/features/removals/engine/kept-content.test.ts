import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { ExternalUser, StaffMember } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type CaseId, castVote, forgetClosedProposals, markEarlierVotes } from "#proposals";
import { newExternalUser } from "../../../../tests/proposal-world.ts";
import {
  giveNumber,
  newCanary,
  putComment,
  putProposal,
  putVote,
  votesFor,
} from "../../../../tests/removal-world.ts";
import { mistake, removalParts, remove } from "../../../../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { staffMember } from "../../../../tests/staff-member.ts";
import { openJournal, readJournal } from "../journal/journal.ts";
import { reapplyRemovals } from "../journal/reapplying.ts";
import { earlierDecisions } from "../receipt/receipt.queries.ts";
import type { ContentChoice, RemovalId } from "../removal.ts";
import { verifyStructure } from "../search/structure/verify-structure.ts";
import { carryOutRemoval, emptyRemoval } from "./carrying-out.ts";
import { type KeptChoices, removeKept } from "./kept-content.ts";
import { planKept } from "./kept-plan.ts";
import type { RemovalParts } from "./parts.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-kept-"));
afterAll(() => rmSync(folder, { recursive: true }));

let door: ScratchDoor;
let parts: RemovalParts;
let journalFile: string;
let neighbour: ExternalUser;
let proposal: CaseId;
let sanna: StaffMember;

beforeEach(async () => {
  door = await scratchDoor();
  const journal = openJournal(join(folder, `${randomUUID()}.jsonl`));
  journalFile = journal.file;
  parts = { ...removalParts(door, door.connection), journal };
  neighbour = await newExternalUser(door);
  proposal = await putProposal(door, neighbour, { open: true, needs: "nothing" });
  sanna = await staffMember(door, "delete-external-users", "depersonalise-external-users");
});

/** Somebody who is gone and whose two comments, one of them with a reply, and vote were let be. */
async function removedAndKept(account: "delete" | "depersonalise"): Promise<RemovalId> {
  const person = await newCanary(door, "Kvarlamnad", "verified number");
  const answered = await putComment(door, person, proposal, "Med svar");
  await putComment(door, neighbour, proposal, "Ett svar", answered);
  await putComment(door, person, proposal, "Utan svar");
  await putVote(door, person, proposal);
  return await remove(parts, person, { account, comments: "keep", votes: "keep" });
}

const decide = (id: RemovalId, choices: KeptChoices) =>
  change(door, sanna, (tx) => removeKept(tx, sanna, id, { choices, restsOn: mistake }));

async function comments() {
  const rows = await door.db.selectFrom("comments").selectAll().orderBy("text").execute();
  return rows.map(({ text, author_name, removal_mark, kept_by }) => [
    text,
    author_name === null ? null : "named",
    removal_mark,
    kept_by === null ? null : "kept",
  ]);
}

async function votes() {
  const rows = await door.db.selectFrom("votes").selectAll().execute();
  return rows.map(({ author_name, removal_mark, kept_by }) => [
    author_name !== null,
    removal_mark,
    kept_by !== null,
  ]);
}

const stored = (id: RemovalId) =>
  door.db.selectFrom("removals").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

async function faults(): Promise<unknown> {
  const structure = { db: door.db, journalFile: journalFile, now: door.clock() };
  return (await verifyStructure(structure, () => {})).findings;
}

const standing = (text: string, ...[name, mark, kept]: readonly (string | null)[]) => [
  text,
  name,
  mark,
  kept,
];

test.each(["delete", "depersonalise"] as const)(
  "what a removal kept is removed later, of an account that was to %s, and the receipt's counts say so",
  async (account) => {
    const id = await removedAndKept(account);
    const kept = await planKept(readOnly(door.db), door.masterKey, id, door.clock());
    expect(kept).toMatchObject({ comments: { all: 2, withReplies: 1 }, votes: { open: 1, closed: 0 } });
    expect(await decide(id, { comments: "delete", votes: "keep" })).toEqual({ kind: "ordered" });
    expect(await faults()).toEqual([]);
    expect(await carryOutRemoval(parts, id)).toEqual({ kind: "sealed" });
    expect(await comments()).toEqual([
      standing("", null, "deleted", null),
      standing("Ett svar", "named", null, null),
    ]);
    expect(await votes()).toEqual([[true, "kept", true]]);
    expect((await stored(id)).counts).toMatchObject({
      comments: { deleted: 1, placeholders: 1 },
      votes: { kept: 1 },
    });
    expect(await faults()).toEqual([]);
    expect(await decide(id, { comments: "keep", votes: "depersonalise-on-request" })).toEqual({
      kind: "ordered",
    });
    expect(await carryOutRemoval(parts, id)).toEqual({ kind: "sealed" });
    expect(await votes()).toEqual([[false, "depersonalised-on-request", false]]);
    expect(await votesFor(door, proposal)).toBe(1);
    expect(await faults()).toEqual([]);
    expect(await decide(id, { comments: "delete", votes: "delete" })).toEqual({ kind: "nothing" });
  },
);

test("a vote that was kept is counted no more once it is deleted, and only its removal's content goes", async () => {
  const id = await removedAndKept("delete");
  const other = await newCanary(door, "Annan", "verified number");
  await putComment(door, other, proposal, "Annans");
  await putVote(door, other, proposal);
  await remove(parts, other, { account: "delete", comments: "keep", votes: "keep" });
  await decide(id, { comments: "depersonalise", votes: "delete" });
  await carryOutRemoval(parts, id);
  expect(await comments()).toEqual([
    standing("Annans", "named", "kept", "kept"),
    standing("Ett svar", "named", null, null),
    standing("Med svar", null, "depersonalised", null),
    standing("Utan svar", null, "depersonalised", null),
  ]);
  expect(await votesFor(door, proposal)).toBe(1);
});

describe("Somebody whose vote was let be and who comes back with the same number", () => {
  /** How it goes for them when they vote again, and whose number has voted by then. */
  async function afterKeeping(how: "marked when it was cast" | "cast before there were marks") {
    const verified = await putProposal(door, neighbour, { open: true, needs: "verified-personal-number" });
    const person = await newCanary(door, "Igen", "verified number");
    await putVote(door, person, verified);
    if (how === "marked when it was cast") await markEarlierVotes(door.db, door.masterKey, door.clock());
    const id = await remove(parts, person, { account: "delete", comments: "keep", votes: "keep" });
    const back = await newExternalUser(door);
    await giveNumber(door, back.externalUser, "Igen");
    const vote = () =>
      change(door, back, (tx) => castVote(tx, door.masterKey, back, verified, "for")).then(
        ({ kind }) => kind,
      );
    expect(await vote()).toBe("spent");
    return { id, verified, vote };
  }

  const ways = ["marked when it was cast", "cast before there were marks"] as const;

  test.each(ways)("votes anew once the vote is deleted: %s", async (how) => {
    const { id, verified, vote } = await afterKeeping(how);
    await decide(id, { comments: "keep", votes: "delete" });
    await carryOutRemoval(parts, id);
    expect(await vote()).toBe("cast");
    expect(await votesFor(door, verified)).toBe(1);
    expect(await faults()).toEqual([]);
  });

  test.each(ways)("does not, as long as it is depersonalised and counts: %s", async (how) => {
    const { id, verified, vote } = await afterKeeping(how);
    await decide(id, { comments: "keep", votes: "depersonalise" });
    await carryOutRemoval(parts, id);
    expect(await vote()).toBe("spent");
    const marked = door.db.selectFrom("votes").select("id").where("number_mark", "is not", null);
    expect(await marked.execute()).toEqual([]);
    expect(await votesFor(door, verified)).toBe(1);
    expect(await faults()).toEqual([]);
  });

  test("leaves no mark once voting is closed, and the kept name stays", async () => {
    const { verified } = await afterKeeping("marked when it was cast");
    await forgetClosedProposals(door.db, new Date("2099-01-01T12:00:00Z"));
    const left = door.db
      .selectFrom("votes")
      .select(["number_mark", "removal_mark", "author_name"])
      .where("case_id", "=", verified);
    expect(await left.execute()).toEqual([
      { number_mark: null, removal_mark: "kept", author_name: "VisningIgen" },
    ]);
  });
});

test("each choice needs its right, and a removal that is not at its end is left alone", async () => {
  const id = await removedAndKept("delete");
  const choose = async (
    right: "delete-external-users" | "depersonalise-external-users",
    choice: ContentChoice,
  ) => {
    const one = await staffMember(door, right);
    const choices = { comments: choice, votes: "keep" } as const;
    return await change(door, one, (tx) => removeKept(tx, one, id, { choices, restsOn: mistake }));
  };
  await expect(choose("delete-external-users", "depersonalise")).rejects.toMatchObject({ status: 403 });
  await expect(choose("depersonalise-external-users", "delete")).rejects.toMatchObject({ status: 403 });
  expect((await stored(id)).state).toBe("sealed");
  expect(await choose("delete-external-users", "delete")).toEqual({ kind: "ordered" });
  expect(await decide(id, { comments: "keep", votes: "delete" })).toEqual({ kind: "busy" });
  expect(await stored(id)).toMatchObject({ state: "approved", comments: "delete", votes: "keep" });
});

test("a database restored from between the two is told by the journal what to do", async () => {
  const id = await removedAndKept("depersonalise");
  const before = await stored(id);
  door.setClock(new Date(door.clock().getTime() + 60_000));
  const restsOn = {
    ground: "disposal-decision",
    groundReference: "GB 2026/9",
    identityCheck: undefined,
  } as const;
  const choices = { comments: "delete", votes: "delete" } as const;
  await change(door, sanna, (tx) => removeKept(tx, sanna, id, { choices, restsOn }));
  expect((await readJournal(journalFile))?.entries).toMatchObject([{ removal: id, comments: "keep" }]);
  await carryOutRemoval(parts, id);
  const content = await readJournal(journalFile);
  expect(content?.entries).toMatchObject([{ removal: id, comments: "delete", votes: "delete" }]);
  const entries = content?.entries ?? [];
  expect(await reapplyRemovals(parts, entries, (removal) => emptyRemoval(parts, removal))).toBe(0);
  await door.db
    .updateTable("removals")
    .set({ comments: "keep", votes: "keep", fenced_at: before.fenced_at, sealed_at: before.sealed_at })
    .set({ ground: "mistake", ground_reference: null, counts: JSON.stringify(before.counts) })
    .set({ decided_by: before.decided_by })
    .where("id", "=", id)
    .execute();
  await door.db.deleteFrom("removal_decisions").execute();
  expect(await reapplyRemovals(parts, entries, (removal) => emptyRemoval(parts, removal))).toBe(1);
  expect(await stored(id)).toMatchObject({
    ...{ state: "under-way", comments: "delete", votes: "delete", decided_by: null },
    ...{ ground: "disposal-decision", ground_reference: "enligt journalen" },
  });
  const [first] = await earlierDecisions(readOnly(door.db), id);
  expect(first).toMatchObject({
    ...{ number: 1, comments: "keep", votes: "keep", ground: "mistake", sealedAt: before.sealed_at },
    ...{ decidedBy: before.decided_by, counts: before.counts },
  });
});

test("nothing in the tables leads from a kept name to the removal, nor to the person's reference", async () => {
  const id = await removedAndKept("depersonalise");
  const { rows } = await door.connection.pool.query(
    `select to_jsonb(kept)::text as row from (
       select to_jsonb(comments) as kept from comments where removal_mark = 'kept'
       union all select to_jsonb(votes) from votes where removal_mark = 'kept'
     ) as kept`,
  );
  expect(rows).toHaveLength(3);
  const { person_reference } = await stored(id);
  for (const { row } of rows) {
    expect(row).not.toContain(id);
    expect(row).not.toContain(person_reference);
  }
});
