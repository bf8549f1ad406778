import { describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import {
  alter,
  line,
  newDraft,
  newExternalUser,
  newProposal,
  newSubmitted,
  text,
} from "../../../../tests/proposal-world.ts";
import { scratchDoor } from "../../../../tests/scratch.ts";
import { staffMember } from "../../../../tests/staff-member.ts";
import { findProposal } from "../proposal.queries.ts";
import type { CaseId } from "../proposal.ts";
import { publishProposal } from "../review/publication.ts";
import { submittedCases } from "../review/queue.queries.ts";
import { type SeenDraft, seenOf } from "./draft.ts";
import { correctDraft } from "./drafting.ts";
import { findOwnCase } from "./own-case.queries.ts";
import { submitProposal } from "./submission.ts";
import { withdrawProposal } from "./withdrawal.ts";

async function newMaker() {
  // the authority has chosen nothing there
  const door = await scratchDoor(new Date("2026-03-02T12:00:00Z"));
  const maker = await newExternalUser(door);
  const moderator = await staffMember(door, "moderate-proposals");
  const own = async (id: CaseId) => {
    const found = await findOwnCase(readOnly(door.db), maker, id);
    if (found === undefined) throw new Error("not the maker's");
    return found;
  };
  const submit = async (id: CaseId, seen?: SeenDraft) => {
    const shown = seen ?? seenOf(await own(id));
    return await change(door, maker, (tx) => submitProposal(tx, maker, id, { seen: shown }));
  };
  const publish = (id: CaseId) => change(door, moderator, (tx) => publishProposal(tx, id));
  const withdraw = (id: CaseId) => change(door, maker, (tx) => withdrawProposal(tx, maker, id));
  const codes = async () =>
    (await door.db.selectFrom("audit_events").select("code").orderBy("sequence").execute()).map(
      ({ code }) => code,
    );
  return { door, maker, moderator, own, submit, publish, withdraw, codes };
}

test("A proposal goes from draft to published, each step once, and takes the rules of that day with it", async () => {
  const { door, maker, own, submit, publish, codes } = await newMaker();
  const before = (await codes()).length;
  const id = await newDraft(door, maker);
  expect(await findProposal(readOnly(door.db), id)).toBeUndefined();
  expect(await submit(id)).toEqual({ kind: "submitted" });
  expect(await submit(id)).toEqual({ kind: "already-submitted" });
  expect((await submittedCases(readOnly(door.db), "proposal")).oldest.map(({ id }) => id)).toContain(id);
  expect(await publish(id)).toEqual({ kind: "published" });
  expect(await publish(id)).toEqual({ kind: "already-published" });
  expect(await findProposal(readOnly(door.db), id)).toMatchObject({
    state: "published",
    votingFrom: "2026-03-02",
    // ninety days, the first included
    votingTo: "2026-05-30",
    voteGoal: 100,
    allowsAgainst: false,
    votingNeeds: "verified-personal-number",
    commentingNeeds: "verified-email",
    shownName: "display-name",
    publishesSupporters: false,
    moderatesComments: "after",
  });
  expect((await own(id)).submittedAt).toBeInstanceOf(Date);
  expect((await codes()).slice(before)).toEqual(["case-created", "case-submitted", "case-published"]);
});

test("What the authority has chosen holds for proposals published from then on, and for no others", async () => {
  const { door, maker, publish } = await newMaker();
  const earlier = await newProposal(door, maker);
  const id = await newSubmitted(door, maker);
  await door.db
    .insertInto("proposal_settings")
    .values({
      vote_goal: 30,
      voting_periods: [30],
      closes_at_goal: false,
      one_at_a_time: false,
      cooling_off_months: 0,
      allows_against: true,
      submitting_needs: "verified-email",
      voting_needs: "verified-email",
      commenting_needs: "nothing",
      shown_name: "full-name",
      publishes_supporters: true,
      moderates_comments: "before",
    })
    .execute();
  await publish(id);
  expect(await findProposal(readOnly(door.db), id)).toMatchObject({
    votingTo: "2026-03-31",
    voteGoal: 30,
    allowsAgainst: true,
    publishesSupporters: true,
    moderatesComments: "before",
  });
  expect(await findProposal(readOnly(door.db), earlier)).toMatchObject({
    voteGoal: 100,
    allowsAgainst: false,
  });
});

describe("A draft", () => {
  test("is changed by its maker until it is submitted", async () => {
    const { door, maker, own, submit } = await newMaker();
    const id = await newDraft(door, maker);
    const wanted = { title: line("Ny rubrik"), body: text("Ny text") };
    const correct = async (seen: SeenDraft) =>
      await change(door, maker, (tx) => correctDraft(tx, maker, id, { wanted, seen }));
    const seen = seenOf(await own(id));
    expect(await correct(seen)).toEqual({ kind: "corrected" });
    expect(await correct(seen)).toEqual({ kind: "nothing-to-do" });
    expect(await own(id)).toMatchObject(wanted);
    await submit(id);
    expect(await correct(seenOf(await own(id)))).toEqual({ kind: "no-draft" });
  });

  test("changed in another window is not overwritten unseen, nor submitted unread", async () => {
    const { door, maker, own, submit } = await newMaker();
    const id = await newDraft(door, maker);
    const seen = seenOf(await own(id));
    await door.db.updateTable("cases").set({ body: "Annan text" }).where("id", "=", id).execute();
    const wanted = { title: line("Min"), body: text("Min text") };
    expect(await change(door, maker, (tx) => correctDraft(tx, maker, id, { wanted, seen }))).toEqual({
      kind: "conflict",
    });
    expect(await submit(id, seen)).toEqual({ kind: "conflict" });
    expect(await own(id)).toMatchObject({ state: "draft", body: "Annan text" });
  });

  test("is submitted by nobody who lacks what that needs, not even between the page and the click", async () => {
    const { door, maker, own, submit, codes } = await newMaker();
    const id = await newDraft(door, maker);
    await alter(door, maker, { personal_number_verified_at: null, personal_number_verified_by: null });
    const before = await codes();
    expect(await submit(id)).toEqual({ kind: "lacking", lack: "verified-personal-number" });
    expect((await own(id)).state).toBe("draft");
    expect(await codes()).toEqual(before);
  });

  test("is nobody else's to see, change, submit or withdraw", async () => {
    const { door, maker, own, codes } = await newMaker();
    const stranger = await newExternalUser(door);
    const id = await newDraft(door, maker);
    const before = [await own(id), await codes()];
    expect(await findOwnCase(readOnly(door.db), stranger, id)).toBeUndefined();
    const wanted = { title: line("Min"), body: text("Min") };
    const seen = seenOf(await own(id));
    const acts = [
      () => change(door, stranger, (tx) => correctDraft(tx, stranger, id, { wanted, seen })),
      () => change(door, stranger, (tx) => submitProposal(tx, stranger, id, { seen })),
      () => change(door, stranger, (tx) => withdrawProposal(tx, stranger, id)),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ status: 404 });
    expect([await own(id), await codes()]).toEqual(before);
  });
});

describe("A proposal is taken back", () => {
  test("as a draft or submitted, and is then published by nobody", async () => {
    const { door, maker, own, submit, publish, withdraw } = await newMaker();
    for (const id of [await newDraft(door, maker), await newSubmitted(door, maker)]) {
      expect(await withdraw(id)).toEqual({ kind: "withdrawn" });
      expect(await withdraw(id)).toEqual({ kind: "withdrawn" });
      expect(await submit(id)).toEqual({ kind: "withdrawn" });
      expect((await own(id)).state).toBe("withdrawn");
    }
    const id = await newSubmitted(door, maker);
    await withdraw(id);
    expect(await publish(id)).toEqual({ kind: "withdrawn" });
    expect(await findProposal(readOnly(door.db), id)).toBeUndefined();
  });

  test("not once the authority has published it", async () => {
    const { door, maker, withdraw, own, codes } = await newMaker();
    const id = await newProposal(door, maker);
    const before = await codes();
    expect(await withdraw(id)).toEqual({ kind: "too-late" });
    expect((await own(id)).state).toBe("published");
    expect(await codes()).toEqual(before);
  });
});

test("A draft that was never submitted is published by nobody", async () => {
  const { door, maker, publish } = await newMaker();
  const id = await newDraft(door, maker);
  await expect(publish(id)).rejects.toMatchObject({ status: 404 });
});
