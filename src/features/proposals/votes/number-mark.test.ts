import { describe, expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change, type Door } from "#platform/change.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { alter, newExternalUser, newProposal } from "../../../../tests/proposal-world.ts";
import type { CaseId } from "../proposal.ts";
import { forgetClosedProposals } from "./closed-proposals.ts";
import { spendVotes } from "./spent-votes.ts";
import { markEarlierVotes } from "./unmarked-votes.ts";
import { castVote, takeBackVote } from "./voting.ts";

let numbers = 0;

/** Somebody with two accounts and one number, verified for the first of them; and an open proposal. */
async function twoAccounts(terms: Parameters<typeof newProposal>[2] = {}) {
  const door = await testDoor();
  const [first, second] = [await newExternalUser(door), await newExternalUser(door, unverified)];
  numbers += 1;
  const number = `samma nummer ${numbers}` as PersonalNumber;
  const give = async (account: ExternalUser, verified: object) =>
    await alter(door, account, {
      personal_number: sealPersonalNumber(door.masterKey, number, account.externalUser),
      personal_number_index: blindIndexOf(door.masterKey, number),
      ...verified,
    });
  await give(first, {});
  const proposal = await newProposal(door, await newExternalUser(door), { allows_against: true, ...terms });
  return {
    door,
    first,
    second,
    proposal,
    /** What staff do with the one account, and an e-ID then with the other. */
    async moveNumber() {
      await alter(door, first, unverified);
      await give(second, { personal_number_verified_at: door.clock(), personal_number_verified_by: "e-id" });
    },
  };
}

const unverified = { personal_number_verified_at: null, personal_number_verified_by: null };

const cast = (door: Door, voter: ExternalUser, proposal: CaseId, direction: "for" | "against" = "for") =>
  change(door, voter, (tx) => castVote(tx, door.masterKey, voter, proposal, direction));

const votesOn = async ({ db }: Door, proposal: CaseId) =>
  await db.selectFrom("votes").selectAll().where("case_id", "=", proposal).orderBy("cast_at").execute();

const spentOn = async ({ db }: Door, proposal: CaseId) =>
  await db.selectFrom("spent_votes").selectAll().where("case_id", "=", proposal).execute();

describe("A number that has voted by one account and is another's now", () => {
  test("votes no second time, and its one vote stands", async () => {
    const { door, first, second, proposal, moveNumber } = await twoAccounts();
    await cast(door, first, proposal);
    const before = await votesOn(door, proposal);
    await moveNumber();
    expect(await cast(door, second, proposal)).toEqual({ kind: "spent" });
    expect(await cast(door, second, proposal, "against")).toEqual({ kind: "spent" });
    expect(await votesOn(door, proposal)).toEqual(before);
  });

  test("is kept from a second vote by the database itself", async () => {
    const { door, first, second, proposal } = await twoAccounts();
    await cast(door, first, proposal);
    const [vote] = await votesOn(door, proposal);
    const twice = { ...vote, id: second.externalUser as never, external_user_id: second.externalUser };
    await expect(
      door.db
        .insertInto("votes")
        .values(twice as never)
        .execute(),
    ).rejects.toThrow("votes_one_a_number");
  });

  test("votes by the other account once the one vote is taken back, and then turns it as anybody", async () => {
    const { door, first, second, proposal, moveNumber } = await twoAccounts();
    await cast(door, first, proposal);
    await change(door, first, (tx) => takeBackVote(tx, first, proposal));
    await moveNumber();
    expect(await cast(door, second, proposal)).toEqual({ kind: "cast" });
    expect(await cast(door, second, proposal, "against")).toEqual({ kind: "cast" });
    expect(await votesOn(door, proposal)).toMatchObject([
      { direction: "against", external_user_id: second.externalUser },
    ]);
  });

  test("leaves another mark on every proposal, and none where no number is asked for", async () => {
    const { door, first, proposal } = await twoAccounts();
    const maker = await newExternalUser(door);
    const other = await newProposal(door, maker);
    const open = await newProposal(door, maker, { voting_needs: "verified-email" });
    for (const on of [proposal, other, open]) await cast(door, first, on);
    const marks = await Promise.all([proposal, other, open].map((on) => votesOn(door, on)));
    const [one, another, none] = marks.map(([vote]) => vote?.number_mark);
    expect(one).toHaveLength(32);
    expect(another).toHaveLength(32);
    expect(one).not.toEqual(another);
    expect(none).toBeNull();
  });

  test("was not marked when it voted before there were marks, and is then", async () => {
    const { door, first, second, proposal, moveNumber } = await twoAccounts();
    await cast(door, first, proposal);
    const marked = await votesOn(door, proposal);
    await door.db.updateTable("votes").set({ number_mark: null }).where("case_id", "=", proposal).execute();
    await markEarlierVotes(door.db, door.masterKey, door.clock());
    expect(await votesOn(door, proposal)).toEqual(marked);
    await moveNumber();
    expect(await cast(door, second, proposal)).toEqual({ kind: "spent" });
    // and what was voted twice by then is left as it is, and fails nothing
    await door.db
      .insertInto("votes")
      .values({
        id: second.externalUser as never,
        case_id: proposal,
        external_user_id: second.externalUser,
        direction: "for",
        cast_at: door.clock(),
      })
      .execute();
    await markEarlierVotes(door.db, door.masterKey, door.clock());
    const marks = (await votesOn(door, proposal)).map(({ number_mark }) => number_mark !== null);
    expect(marks.toSorted()).toEqual([false, true]);
  });
});

describe("A vote that loses its person", () => {
  test.each(["marked when it was cast", "cast before there were marks"])(
    "leaves the number spent, and keeps it from voting again: %s",
    async (how) => {
      const { door, first, second, proposal, moveNumber } = await twoAccounts();
      await cast(door, first, proposal);
      const [vote] = await votesOn(door, proposal);
      if (vote === undefined) throw new Error("no vote");
      if (how !== "marked when it was cast")
        await door.db.updateTable("votes").set({ number_mark: null }).where("id", "=", vote.id).execute();
      await door.db.transaction().execute(async (sql) => {
        await spendVotes(sql, door.masterKey, [vote.id], door.clock());
        await sql
          .updateTable("votes")
          .set({ external_user_id: null, number_mark: null })
          .where("id", "=", vote.id)
          .execute();
      });
      expect(await spentOn(door, proposal)).toEqual([{ case_id: proposal, mark: vote.number_mark }]);
      await moveNumber();
      expect(await cast(door, second, proposal)).toEqual({ kind: "spent" });
    },
  );

  test("cannot keep its mark", async () => {
    const { door, first, proposal } = await twoAccounts();
    await cast(door, first, proposal);
    await expect(
      door.db.updateTable("votes").set({ external_user_id: null }).where("case_id", "=", proposal).execute(),
    ).rejects.toThrow("votes_number_mark");
  });
});

test("Once voting is closed neither key nor mark is left, on the votes or apart from them, and the votes are", async () => {
  const { door, first, second, proposal } = await twoAccounts();
  await cast(door, first, proposal);
  await alter(door, second, {
    personal_number_verified_at: door.clock(),
    personal_number_verified_by: "staff",
  });
  await cast(door, second, proposal);
  const [vote] = await votesOn(door, proposal);
  if (vote === undefined) throw new Error("no vote");
  await door.db.transaction().execute(async (sql) => {
    await spendVotes(sql, door.masterKey, [vote.id], door.clock());
    await sql.updateTable("votes").set({ number_mark: null }).where("id", "=", vote.id).execute();
  });
  await forgetClosedProposals(door.db, door.clock());
  expect(await spentOn(door, proposal)).toHaveLength(1);
  await forgetClosedProposals(door.db, new Date("2027-01-01T12:00:00Z"));
  expect(await spentOn(door, proposal)).toEqual([]);
  expect(await votesOn(door, proposal)).toMatchObject([{ number_mark: null }, { number_mark: null }]);
  const keys = door.db.selectFrom("keystore.proposal_keys").select("case_id").where("case_id", "=", proposal);
  expect(await keys.execute()).toEqual([]);
});
