import { describe, expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { textOf } from "../../../../tests/office.ts";
import { alter, newExternalUser, newProposal, publicSquare } from "../../../../tests/proposal-world.ts";
import { depersonalised } from "../../../../tests/removed-person.ts";
import { tallyOf } from "../proposal.queries.ts";
import type { CaseId } from "../proposal.ts";
import { forgetClosedProposals } from "./closed-proposals.ts";
import { spendVotes } from "./spent-votes.ts";
import { castVote } from "./voting.ts";

/** Nobody's: the accounts of other tests have the numbers that could be somebody's. */
const theirs = "prov, deras" as PersonalNumber;
const another = "prov, en annans" as PersonalNumber;

/** Gives the person a number that nobody else has. */
async function give(door: Door, person: ExternalUser, number: PersonalNumber): Promise<void> {
  await door.db
    .updateTable("external_users")
    .set({ personal_number_verified_at: null, personal_number_verified_by: null })
    .where("personal_number_index", "=", blindIndexOf(door.masterKey, number))
    .execute();
  await alter(door, person, {
    personal_number: sealPersonalNumber(door.masterKey, number, person.externalUser),
    personal_number_index: blindIndexOf(door.masterKey, number),
    personal_number_verified_at: door.clock(),
    personal_number_verified_by: "e-id",
  });
}

const vote = (door: Door, voter: ExternalUser, proposal: CaseId) =>
  change(door, voter, (tx) => castVote(tx, door.masterKey, voter, proposal, "for"));

/** What a removal does to a vote that goes on counting. */
async function loseVoter(door: Door, person: ExternalUser): Promise<void> {
  await runInTransaction(door.db, async (tx) => {
    const votes = await tx
      .selectFrom("votes")
      .select("id")
      .where("external_user_id", "=", person.externalUser)
      .execute();
    await spendVotes(
      tx,
      door.masterKey,
      votes.map(({ id }) => id),
      door.clock(),
    );
    await tx
      .updateTable("votes")
      .set({ external_user_id: null, author_name: null, number_mark: null, removal_mark: "depersonalised" })
      .where("external_user_id", "=", person.externalUser)
      .execute();
  });
  await depersonalised(door, person.externalUser);
}

async function afterRemoval(terms: Parameters<typeof newProposal>[2] = {}, site?: Door) {
  const door = site ?? (await testDoor());
  const gone = await newExternalUser(door);
  const proposal = await newProposal(door, gone, terms);
  await give(door, gone, theirs);
  expect(await vote(door, gone, proposal)).toEqual({ kind: "cast" });
  await loseVoter(door, gone);
  const back = await newExternalUser(door);
  await give(door, back, theirs);
  return { door, gone, proposal, back };
}

const tally = (door: Door, proposal: CaseId) => tallyOf(readOnly(door.db), proposal);
const marksOn = ({ db }: Door, proposal: CaseId) =>
  db.selectFrom("spent_votes").select("mark").where("case_id", "=", proposal).execute();

describe("Somebody who comes back after a removal in which the vote went on counting", () => {
  test("cannot vote a second time, and nobody else is hindered", async () => {
    const { door, proposal, back } = await afterRemoval();
    expect(await vote(door, back, proposal)).toEqual({ kind: "spent" });
    expect(await tally(door, proposal)).toEqual({ for: 1, against: 0 });
    const other = await newExternalUser(door);
    await give(door, other, another);
    expect(await vote(door, other, proposal)).toEqual({ kind: "cast" });
    expect(
      await vote(
        door,
        await newExternalUser(door, {
          personal_number: null,
          personal_number_index: null,
          birth_date: null,
          personal_number_verified_at: null,
          personal_number_verified_by: null,
        }),
        proposal,
      ),
    ).toMatchObject({ kind: "lacking" });
  });

  test("can vote on every other proposal", async () => {
    const { door, back } = await afterRemoval();
    const elsewhere = await newProposal(door, back);
    expect(await vote(door, back, elsewhere)).toEqual({ kind: "cast" });
  });

  test("can vote again where no verified number was asked for (decision 29)", async () => {
    const { door, proposal, back } = await afterRemoval({ voting_needs: "verified-email" });
    expect(await vote(door, back, proposal)).toEqual({ kind: "cast" });
  });

  test("is told so on the page, and nothing is written", async () => {
    const square = await publicSquare();
    const { proposal, back } = await afterRemoval({}, square.door);
    const browser = await square.browserOf(back);
    const before = await square.all();
    const answer = await browser.post(`/proposals/${proposal}/vote`, { direction: "for" });
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer)).toContain("Det har redan röstats med ditt personnummer på förslaget");
    expect(await square.all()).toEqual(before);
  });
});

test("The same number leaves another mark on every proposal, and none that can be computed without its key", async () => {
  const door = await testDoor();
  const gone = await newExternalUser(door);
  await give(door, gone, theirs);
  const proposals = [await newProposal(door, gone), await newProposal(door, gone)];
  for (const proposal of proposals) await vote(door, gone, proposal);
  await loseVoter(door, gone);
  const marks = await Promise.all(proposals.map((proposal) => marksOn(door, proposal)));
  const [one, other] = marks.map(([row]) => row?.mark.toString("hex"));
  expect(one).toHaveLength(64);
  expect(one).not.toBe(other);
  expect(blindIndexOf(door.masterKey, theirs).toString("hex")).not.toBe(one);
});

describe("The night after voting is closed", () => {
  const isOver = { voting_from: "2026-01-01", voting_to: "2026-01-02" };

  test("keys and marks are destroyed, the result stands, and no removal changes it", async () => {
    const { door, proposal } = await afterRemoval();
    const closed = await newProposal(door, await newExternalUser(door));
    const voter = await newExternalUser(door);
    await vote(door, voter, closed);
    await vote(door, voter, proposal);
    await door.db.updateTable("proposals").set(isOver).where("case_id", "=", proposal).execute();
    const now = door.clock();
    await forgetClosedProposals(door.db, now);
    await forgetClosedProposals(door.db, new Date(now.getTime() + 1000));
    expect(await marksOn(door, proposal)).toEqual([]);
    const keys = await door.db
      .selectFrom("keystore.proposal_keys")
      .select("case_id")
      .where("case_id", "=", proposal)
      .execute();
    expect(keys).toEqual([]);
    const frozen = await door.db
      .selectFrom("proposals")
      .select(["case_id", "result_frozen_at"])
      .where("case_id", "in", [proposal, closed])
      .execute();
    expect(frozen).toEqual(
      expect.arrayContaining([
        { case_id: proposal, result_frozen_at: now },
        { case_id: closed, result_frozen_at: null },
      ]),
    );
    for (const id of [proposal, closed])
      await door.db.deleteFrom("votes").where("case_id", "=", id).execute();
    expect(await tally(door, proposal)).toEqual({ for: 2, against: 0 });
    expect(await tally(door, closed)).toEqual({ for: 0, against: 0 });
  });

  test("what is open, or has yet to open, keeps its key, its marks and its tally", async () => {
    const { door, proposal, back } = await afterRemoval();
    await door.db
      .updateTable("proposals")
      .set({ voting_from: "2099-01-01", voting_to: "2099-02-01" })
      .where("case_id", "=", proposal)
      .execute();
    await forgetClosedProposals(door.db, door.clock());
    expect(await marksOn(door, proposal)).toHaveLength(1);
    const opened = { voting_from: "2026-01-01" };
    await door.db.updateTable("proposals").set(opened).where("case_id", "=", proposal).execute();
    expect(await vote(door, back, proposal)).toEqual({ kind: "spent" });
  });

  test("what has been handed over is closed, too", async () => {
    const { door, proposal } = await afterRemoval();
    await door.db.updateTable("cases").set({ state: "handed-over" }).where("id", "=", proposal).execute();
    await forgetClosedProposals(door.db, door.clock());
    expect(await marksOn(door, proposal)).toEqual([]);
  });
});

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(process.env.TEST_DATABASE_URL === undefined)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("two votes with one number, while a removal spends it, are one vote", async () => {
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const door = await testDoor();
        const gone = await newExternalUser(door);
        const proposal = await newProposal(door, gone);
        await give(door, gone, theirs);
        const back = await newExternalUser(door);
        const comeBack = async () => {
          // the number is free when the removal has erased it, and not before
          for (;;) {
            try {
              await takeOver(door, back);
              break;
            } catch {
              await new Promise((resolve) => setTimeout(resolve, 1));
            }
          }
          return await Promise.all([vote(door, back, proposal), vote(door, back, proposal)]);
        };
        const cast = vote(door, gone, proposal).catch(() => undefined);
        const removal = cast.then(() => loseVoter(door, gone));
        const again = vote(door, gone, proposal).catch(() => undefined);
        const outcomes = await comeBack();
        await Promise.all([cast, removal, again]);
        expect(outcomes).toEqual([{ kind: "spent" }, { kind: "spent" }]);
        expect(await tally(door, proposal)).toEqual({ for: 1, against: 0 });
      }
    });
  },
);

/** Verifies the number for another account: the unique index refuses it as long as somebody else has it. */
async function takeOver(door: Door, person: ExternalUser): Promise<void> {
  await alter(door, person, {
    personal_number: sealPersonalNumber(door.masterKey, theirs, person.externalUser),
    personal_number_index: blindIndexOf(door.masterKey, theirs),
  });
}
