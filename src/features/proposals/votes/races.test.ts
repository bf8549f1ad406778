import { describe, expect, test } from "vitest";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { newExternalUser, newProposal } from "../../../../tests/proposal-world.ts";
import { tallyOf } from "../proposal.queries.ts";
import type { CaseId } from "../proposal.ts";
import { castVote, takeBackVote } from "./voting.ts";

const onServer = process.env.TEST_DATABASE_URL !== undefined;
const crowd = 1000;

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(!onServer)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("a thousand votes of one person leave exactly one", async () => {
      const door = await testDoor();
      const voter = await newExternalUser(door);
      const proposal = await newProposal(door, await newExternalUser(door), { allows_against: true });
      const outcomes = await Promise.all(
        Array.from({ length: crowd }, (_, index) =>
          change(door, voter, (tx) =>
            castVote(tx, door.masterKey, voter, proposal, index % 2 === 0 ? "for" : "against"),
          ),
        ),
      );
      expect(outcomes.every(({ kind }) => kind === "cast")).toBe(true);
      const rows = await votesOn(door, proposal);
      expect(rows).toHaveLength(1);
      const direction = rows[0]?.direction ?? "for";
      expect(await tallyOf(readOnly(door.db), proposal)).toEqual({ for: 0, against: 0, [direction]: 1 });
    });

    test("the votes of a thousand people are all counted, and so are those that are taken back", async () => {
      const door = await testDoor();
      const people = await Promise.all(Array.from({ length: crowd }, () => newExternalUser(door)));
      const proposal = await newProposal(door, await newExternalUser(door));
      await Promise.all(
        people.map((person) =>
          change(door, person, (tx) => castVote(tx, door.masterKey, person, proposal, "for")),
        ),
      );
      expect(await tallyOf(readOnly(door.db), proposal)).toEqual({ for: crowd, against: 0 });
      const regretful = people.slice(0, 300);
      await Promise.all(
        regretful.map((person) => change(door, person, (tx) => takeBackVote(tx, person, proposal))),
      );
      expect(await tallyOf(readOnly(door.db), proposal)).toEqual({ for: crowd - 300, against: 0 });
      expect(await votesOn(door, proposal)).toHaveLength(crowd - 300);
    });

    test("a vote cast and taken back again and again from many windows is counted as it is left", async () => {
      const door = await testDoor();
      const voter = await newExternalUser(door);
      const proposal = await newProposal(door, await newExternalUser(door));
      await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          index % 2 === 0
            ? change(door, voter, (tx) => castVote(tx, door.masterKey, voter, proposal, "for"))
            : change(door, voter, (tx) => takeBackVote(tx, voter, proposal)),
        ),
      );
      const left = await votesOn(door, proposal);
      expect(left.length).toBeLessThanOrEqual(1);
      expect(await tallyOf(readOnly(door.db), proposal)).toEqual({ for: left.length, against: 0 });
    });
  },
);

async function votesOn({ db }: Door, proposal: CaseId) {
  return await db.selectFrom("votes").select("direction").where("case_id", "=", proposal).execute();
}
