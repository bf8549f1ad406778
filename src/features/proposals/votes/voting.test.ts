import { describe, expect, test } from "vitest";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { testDoor } from "../../../../tests/ledger.ts";
import { actorOf, alter, newExternalUser, newProposal } from "../../../../tests/proposal-world.ts";
import { tallyOf } from "../proposal.queries.ts";
import { voteOf } from "./votes.queries.ts";
import { castVote, takeBackVote } from "./voting.ts";

async function newVote(terms: Parameters<typeof newProposal>[2] = {}) {
  const door = await testDoor();
  const [maker, voter] = [await newExternalUser(door), await newExternalUser(door)];
  const proposal = await newProposal(door, maker, terms);
  const events = async () =>
    await door.db.selectFrom("audit_events").select("code").orderBy("sequence").execute();
  return { door, maker, voter, proposal, events };
}

type World = Awaited<ReturnType<typeof newVote>>;

const cast = ({ door, voter, proposal }: World, direction: "for" | "against" = "for") =>
  change(door, voter, (tx) => castVote(tx, door.masterKey, voter, proposal, direction));
const takeBack = ({ door, voter, proposal }: World) =>
  change(door, voter, (tx) => takeBackVote(tx, voter, proposal));
const tally = ({ door, proposal }: World) => tallyOf(readOnly(door.db), proposal);
const rowsOf = async ({ door, proposal }: World) =>
  await door.db.selectFrom("votes").selectAll().where("case_id", "=", proposal).execute();

test("A vote counts once, leaves no event, keeps the name that is shown and tells no time by its id", async () => {
  const world = await newVote();
  const before = await world.events();
  expect(await cast(world)).toEqual({ kind: "cast" });
  expect(await cast(world)).toEqual({ kind: "cast" });
  expect(await tally(world)).toEqual({ for: 1, against: 0 });
  const [row, ...others] = await rowsOf(world);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ author_name: world.voter.displayName, direction: "for" });
  expect(row?.id.charAt(14)).toBe("4");
  expect(await world.events()).toEqual(before);
});

test("Whoever changes their mind has one vote in the other direction", async () => {
  const world = await newVote({ allows_against: true });
  await cast(world, "for");
  await cast(world, "against");
  expect(await tally(world)).toEqual({ for: 0, against: 1 });
  expect(await voteOf(readOnly(world.door.db), world.voter.externalUser, world.proposal)).toBe("against");
  expect(await rowsOf(world)).toHaveLength(1);
});

test("A vote that is taken back no longer counts, and can be cast again", async () => {
  const world = await newVote();
  await cast(world);
  expect(await takeBack(world)).toEqual({ kind: "taken-back" });
  expect(await tally(world)).toEqual({ for: 0, against: 0 });
  expect(await takeBack(world)).toEqual({ kind: "taken-back" });
  await cast(world);
  expect(await tally(world)).toEqual({ for: 1, against: 0 });
});

test("A name is kept as the proposal's rules show it, and none of whoever is protected", async () => {
  const full = await newVote({ shown_name: "full-name" });
  await cast(full);
  expect((await rowsOf(full))[0]?.author_name).toBe("Vera Vall");
  const hidden = await newVote();
  await alter(hidden.door, hidden.voter, { protected_at: new Date() });
  await cast(hidden);
  expect((await rowsOf(hidden))[0]?.author_name).toBeNull();
});

describe("A vote is refused, and nothing is written,", () => {
  test.each([
    ["against a proposal that does not ask for it", {}, {}, "against", { kind: "not-offered" }],
    ["on one that has ended", { voting_to: "2026-03-01" }, {}, "for", { kind: "closed" }],
    ["on one that has yet to open", { voting_from: "2026-03-03" }, {}, "for", { kind: "closed" }],
    [
      "from somebody without a verified personnummer",
      {},
      { personal_number_verified_at: null, personal_number_verified_by: null },
      "for",
      { kind: "lacking", lack: "verified-personal-number" },
    ],
    [
      "from somebody without a verified e-mail address, where that is asked for",
      { voting_needs: "verified-email" },
      { email_verified_at: null },
      "for",
      { kind: "lacking", lack: "verified-email" },
    ],
  ] as const)("%s", async (_what, terms, account, direction, refusal) => {
    const world = await newVote({ daysAgo: 30, ...terms });
    if (Object.keys(account).length > 0) await alter(world.door, world.voter, account);
    expect(await cast(world, direction)).toEqual(refusal);
    expect(await rowsOf(world)).toEqual([]);
    expect(await tally(world)).toEqual({ for: 0, against: 0 });
  });

  test("from an account that has become inactive since the page was shown", async () => {
    const world = await newVote();
    await alter(world.door, world.voter, { deactivated_at: new Date() });
    await expect(cast(world)).rejects.toMatchObject({ status: 403 });
    await expect(takeBack(world)).rejects.toMatchObject({ status: 403 });
    expect(await rowsOf(world)).toEqual([]);
  });

  test("on a proposal that is not published", async () => {
    const world = await newVote();
    await world.door.db.deleteFrom("proposals").where("case_id", "=", world.proposal).execute();
    await expect(cast(world)).rejects.toMatchObject({ status: 404 });
  });
});

test("One may vote until the last day has passed in Sweden, to the second, and take back as long", async () => {
  const world = await newVote({ voting_to: "2026-03-02" });
  const at = (time: string): Door => ({ ...world.door, clock: () => new Date(time) });
  expect(await cast({ ...world, door: at("2026-03-02T22:59:59.999Z") })).toEqual({ kind: "cast" });
  expect(await takeBack({ ...world, door: at("2026-03-02T23:00:00.000Z") })).toEqual({ kind: "closed" });
  expect(await tally(world)).toEqual({ for: 1, against: 0 });
  const late = { ...world, voter: world.maker, door: at("2026-03-02T23:00:00.000Z") };
  expect(await cast(late)).toEqual({ kind: "closed" });
});

test("Removing a vote in whatever way takes it out of the tally, and blanking its author does not", async () => {
  const world = await newVote();
  await cast(world);
  await cast({ ...world, voter: await actorOf(world.door, world.maker.externalUser) });
  const { db } = world.door;
  await db
    .updateTable("votes")
    .set({ external_user_id: null, author_name: null, number_mark: null })
    .where("external_user_id", "=", world.voter.externalUser)
    .execute();
  expect(await tally(world)).toEqual({ for: 2, against: 0 });
  await db.deleteFrom("votes").where("case_id", "=", world.proposal).execute();
  expect(await tally(world)).toEqual({ for: 0, against: 0 });
});
