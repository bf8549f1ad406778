import { beforeAll, expect, test } from "vitest";
import { readOnly } from "#platform/db/read-only.ts";
import { judgeDocument } from "#platform/documents/document.ts";
import { casesOf, commentsOf, votesOf } from "#proposals";
import { newExternalUser } from "../../tests/proposal-world.ts";
import { type ScratchDoor, scratchDoor } from "../../tests/scratch.ts";
import { seedProposals } from "./seed-proposals.ts";
import { seedFirstStaff } from "./seed-staff.ts";
import { sanna } from "./world.ts";
import { worldProposals, worldVoteGoal } from "./world-proposals.ts";

const now = new Date("2026-11-21T10:00:00Z");
const longAgo = { created_at: new Date("2022-01-01T10:00:00Z") };
const firstPage = { page: 1, size: 50 };

let door: ScratchDoor;
let alva: Awaited<ReturnType<typeof newExternalUser>>;

beforeAll(async () => {
  door = await scratchDoor(now);
  await seedFirstStaff(door, sanna);
  for (let people = 0; people < 45; people += 1) await newExternalUser(door, longAgo);
  alva = await newExternalUser(door, {
    ...longAgo,
    given_name: "Alva",
    family_name: "Aktiv",
    display_name: "Alva A",
  });
  await seedProposals(door);
});

const published = async () =>
  await door.db
    .selectFrom("proposals")
    .innerJoin("cases", "cases.id", "proposals.case_id")
    .innerJoin("vote_tallies", "vote_tallies.case_id", "proposals.case_id")
    .select(["title", "voting_to", "vote_goal", "votes"])
    .where("direction", "=", "for")
    .execute();

test("there are open and closed proposals, some nearly at the goal, some past it, some that never reached it", async () => {
  const all = await published();
  const [open, closed] = [
    all.filter(({ voting_to }) => voting_to >= "2026-11-21"),
    all.filter(({ voting_to }) => voting_to < "2026-11-21"),
  ];
  const reached = ({ votes }: { votes: number }) => votes >= worldVoteGoal;
  for (const some of [open, closed]) expect(new Set(some.map(reached))).toEqual(new Set([true, false]));
  expect(open.some(({ votes }) => votes < worldVoteGoal && votes >= 0.9 * worldVoteGoal)).toBe(true);
});

test("Alva has done everything: cases, votes in open and closed proposals, comments that were answered and not", async () => {
  const db = readOnly(door.db);
  const [cases, votes, comments] = await Promise.all([
    casesOf(db, alva.externalUser, firstPage),
    votesOf(db, alva.externalUser, firstPage),
    commentsOf(db, alva.externalUser, firstPage),
  ]);
  expect(new Set(cases.rows.map(({ state }) => state))).toEqual(new Set(["draft", "published", "decided"]));
  expect(new Set(votes.rows.map(({ votingTo }) => votingTo >= "2026-11-21"))).toEqual(new Set([true, false]));
  const answered = await door.db.selectFrom("comments").select("parent_id").execute();
  const parents = new Set(answered.map(({ parent_id }) => parent_id));
  expect(new Set(comments.rows.map(({ id }) => parents.has(id)))).toEqual(new Set([true, false]));
});

test("one thread goes several levels deep; a comment, a report and two proposals wait for a moderator", async () => {
  const comments = await door.db.selectFrom("comments").select(["id", "parent_id", "shown_at"]).execute();
  const parents = new Map(comments.map(({ id, parent_id }) => [id as string, parent_id]));
  const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(parents.get(id) ?? null));
  expect(Math.max(...comments.map(({ id }) => depth(id)))).toBeGreaterThanOrEqual(5);
  expect(comments.filter(({ shown_at }) => shown_at === null)).toHaveLength(1);
  expect(await door.db.selectFrom("comment_reports").select("id").execute()).toHaveLength(1);
  const waiting = await door.db.selectFrom("cases").select("id").where("state", "=", "submitted").execute();
  expect(waiting).toHaveLength(2);
});

test("one proposal has been decided, with minutes that are a document of the kind that is accepted", async () => {
  const attached = await door.db
    .selectFrom("attachments")
    .innerJoin("attachment_contents", "attachment_id", "attachments.id")
    .innerJoin("case_answers", "case_answers.id", "answer_id")
    .innerJoin("cases", "cases.id", "case_id")
    .select(["title", "case_answers.kind", "bytes"])
    .where("state", "=", "decided")
    .execute();
  expect(attached.map(({ title, kind }) => [title, kind])).toEqual([
    ["En karta över alla kontor", "decided"],
  ]);
  expect(await judgeDocument(attached[0]?.bytes ?? Buffer.alloc(0))).toEqual({ ok: true, type: "pdf" });
});

test("nothing is of the future, and a second start leaves all as it is", async () => {
  const count = async () => {
    const [cases, votes, comments, events] = await Promise.all([
      door.db.selectFrom("cases").selectAll().execute(),
      door.db.selectFrom("votes").selectAll().execute(),
      door.db.selectFrom("comments").selectAll().execute(),
      door.db.selectFrom("audit_events").select("occurred_at").execute(),
    ]);
    const moments = [
      ...votes.map(({ cast_at }) => cast_at),
      ...comments.map(({ created_at }) => created_at),
      ...events.map(({ occurred_at }) => occurred_at),
    ];
    expect(moments.filter((moment) => moment > now)).toEqual([]);
    return [cases.length, votes.length, comments.length, events.length];
  };
  const before = await count();
  expect(before[0]).toBe(worldProposals.length);
  await seedProposals(door);
  expect(await count()).toEqual(before);
});
