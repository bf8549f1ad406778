import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { castVote } from "#proposals";
import { testDoor } from "../../../../tests/ledger.ts";
import {
  comment,
  newDraft,
  newExternalUser,
  newProposal,
  newSubmitted,
} from "../../../../tests/proposal-world.ts";
import type { Choices } from "../removal.ts";
import { planMark, planRemoval } from "./plan.ts";

const door = await testDoor();
const everythingGoes: Choices = { account: "delete", comments: "delete", votes: "delete" };

async function planFor(person: Awaited<ReturnType<typeof newExternalUser>>, choices = everythingGoes) {
  const { externalUser: id, reference } = person;
  return await planRemoval(readOnly(door.db), { id, reference }, choices, door.clock());
}

test("the preview counts what there is, exactly, and nothing of others", async () => {
  const [kim, sam] = [await newExternalUser(door), await newExternalUser(door)];
  await newDraft(door, kim);
  await newSubmitted(door, kim);
  const proposal = await newProposal(door, sam);
  const first = await comment(door, kim, proposal);
  const reply = await comment(door, kim, proposal, "Och ett till", first);
  await comment(door, sam, proposal, "Jag håller med", reply);
  await comment(door, kim, proposal, "Utan svar");
  await change(door, kim, (tx) => castVote(tx, door.masterKey, kim, proposal, "for"));
  const plan = await planFor(kim);
  expect(plan).toMatchObject({
    cases: 1,
    drafts: 1,
    comments: { all: 3, withReplies: 2 },
    votes: { open: 1, closed: 0 },
  });
  const counted = Object.fromEntries(
    plan.tables.map(({ table, rows, effect }) => [table, `${rows} ${effect}`]),
  );
  expect(counted).toMatchObject({
    external_users: "1 row-deleted",
    cases: "2 blanked",
    votes: "1 row-deleted",
    comments: "3 row-deleted",
    "keystore.person_keys": "1 row-deleted",
  });
  expect(plan.events).toBeGreaterThan(4);
});

test("it tells which open proposals lose a vote, those that fall below their goal first", async () => {
  const [kim, sam] = [await newExternalUser(door), await newExternalUser(door)];
  const falling = await newProposal(door, sam, { vote_goal: 1 }, "Sist i alfabetet, men viktigast: Ö");
  const standing = await newProposal(door, sam, { vote_goal: 1 }, "B");
  const closed = await newProposal(door, sam, {}, "C");
  for (const proposal of [falling, standing, closed])
    await change(door, kim, (tx) => castVote(tx, door.masterKey, kim, proposal, "for"));
  await change(door, sam, (tx) => castVote(tx, door.masterKey, sam, standing, "for"));
  await door.db
    .updateTable("proposals")
    .set({ voting_from: "2026-01-01", voting_to: "2026-02-01" })
    .where("case_id", "=", closed)
    .execute();
  const { proposals, votes } = await planFor(kim);
  expect(votes).toEqual({ open: 2, closed: 1 });
  expect(proposals).toEqual({
    shown: [
      expect.objectContaining({ case: falling, votesFor: 1, after: 0, goal: 1, fallsBelowGoal: true }),
      expect.objectContaining({ case: standing, votesFor: 2, after: 1, goal: 1, fallsBelowGoal: false }),
    ],
    more: 0,
    belowGoal: 1,
  });
  const kept = await planFor(kim, { ...everythingGoes, votes: "keep" });
  expect(kept.proposals).toEqual({ shown: [], more: 0, belowGoal: 0 });
});

test("its mark changes with what the person does, and not with what others do", async () => {
  const [kim, sam] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, sam);
  const words = await comment(door, kim, proposal);
  const seen = planMark(await planFor(kim));
  await comment(door, sam, proposal, "Ett svar", words);
  expect(planMark(await planFor(kim))).toBe(seen);
  await comment(door, kim, proposal);
  expect(planMark(await planFor(kim))).not.toBe(seen);
});
