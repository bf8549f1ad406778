import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import type { ExternalUser, StaffMember } from "#platform/access/actor.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type Id, newReference } from "#platform/ids.ts";
import { parseWrittenLine, parseWrittenText, type WrittenText } from "#platform/text/written-text.ts";
import {
  answerCase,
  type CaseId,
  chosenAttachment,
  defaultSettings,
  draftProposal,
  findOwnCase,
  markEarlierVotes,
  proposalSettingsRow,
  publishProposal,
  reportComment,
  seenOf,
  submitProposal,
  writeComment,
} from "#proposals";
import {
  type ProposalPerson,
  proposalPeople,
  type SeededCase,
  seededCase,
} from "./proposal-people.queries.ts";
import { smallPdf } from "./small-pdf.ts";
import { findStaffMember } from "./world.queries.ts";
import { sanna } from "./world.ts";
import { type WorldComment, type WorldProposal, worldProposals, worldVoteGoal } from "./world-proposals.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Puts proposals, votes and comments there, by whichever external users there are; nothing where there are none. The
 * acts go through the capabilities of everybody else's acts, on the days on which they were done; votes, which leave no
 * event, are stored together. Started again after it was cut off it goes on where it was.
 */
export async function seedProposals(door: Door): Promise<void> {
  const people = await proposalPeople(door.db);
  if (people.length === 0) return;
  await setGoal(door.db);
  const moderator = await findStaffMember(door.db, sanna);
  const seeding = { door, people, moderator, now: door.clock() };
  for (const proposal of oldestFirst) await seedProposal(seeding, proposal);
  await markEarlierVotes(door.db, door.masterKey, seeding.now);
}

const oldestFirst = worldProposals.toSorted((one, other) => (other.daysAgo ?? 0) - (one.daysAgo ?? 0));

type Seeding = {
  readonly door: Door;
  readonly people: readonly ProposalPerson[];
  readonly moderator: StaffMember;
  readonly now: Date;
};

/** The authority of the demonstration asks for fewer votes than most, since it has few citizens. */
async function setGoal(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto("proposal_settings")
    .values(proposalSettingsRow({ ...defaultSettings, voteGoal: worldVoteGoal }))
    .onConflict((conflict) => conflict.column("only_row").doNothing())
    .execute();
}

async function seedProposal(seeding: Seeding, proposal: WorldProposal): Promise<void> {
  const published = new Date(seeding.now.getTime() - (proposal.daysAgo ?? 1) * day);
  const on = (daysBefore: number) => at(seeding, new Date(published.getTime() - daysBefore * day));
  const maker = personAt(seeding, proposal.by, published);
  const draft =
    (await seededCase(seeding.door.db, proposal.title)) ?? (await draftIt(on(3), maker, proposal));
  if (draft.state === "draft" && proposal.state !== "draft") await submitIt(on(2), maker, draft.id);
  if (proposal.daysAgo === undefined || !isBeforePublication(draft)) return;
  await change(on(0), seeding.moderator, (tx) => publishProposal(tx, draft.id));
  await setTerms(seeding, draft.id, proposal);
  await seedVotes(seeding, draft.id, proposal, published);
  await seedComments(seeding, draft.id, proposal.comments ?? [], published);
  await seedDecision(on, seeding.moderator, draft.id, proposal);
}

function isBeforePublication({ state }: SeededCase): boolean {
  return state === "draft" || state === "submitted";
}

/** Some weeks after voting was closed. */
async function seedDecision(
  on: (daysBefore: number) => Door,
  moderator: StaffMember,
  id: CaseId,
  { decided }: WorldProposal,
): Promise<void> {
  if (decided === undefined) return;
  const { name, lines } = decided.minutes;
  const minutes = chosenAttachment({ name, type: "pdf", bytes: smallPdf(lines) });
  const handover = {
    kind: "handed-over",
    ground: undefined,
    text: text(decided.handover),
    attachments: [],
  } as const;
  const decision = {
    kind: "decided",
    ground: undefined,
    text: text(decided.decision),
    attachments: [minutes],
  } as const;
  await change(on(-95), moderator, (tx) => answerCase(tx, moderator, id, handover));
  await change(on(-110), moderator, (tx) => answerCase(tx, moderator, id, decision));
}

async function draftIt(door: Door, maker: ExternalUser, { title, body }: WorldProposal): Promise<SeededCase> {
  const words = { title: line(title), body: text(body) };
  const { draft } = await change(door, maker, (tx) => draftProposal(tx, maker, words));
  return { id: draft, state: "draft" };
}

async function submitIt(door: Door, maker: ExternalUser, draft: CaseId): Promise<void> {
  const own = await findOwnCase(readOnly(door.db), maker, draft);
  if (own === undefined) throw new Error("the draft is not there");
  await change(door, maker, (tx) => submitProposal(tx, maker, draft, { seen: seenOf(own) }));
}

/** Rules that the authority tried for a while. */
async function setTerms({ door }: Seeding, id: CaseId, { terms }: WorldProposal): Promise<void> {
  if (terms === undefined) return;
  await door.db.updateTable("proposals").set(terms).where("case_id", "=", id).execute();
}

/** One statement for all votes on the proposal; the database keeps the tally. */
async function seedVotes(
  seeding: Seeding,
  id: CaseId,
  proposal: WorldProposal,
  published: Date,
): Promise<void> {
  const votes = votesOn(peopleBefore(seeding, published), proposal);
  if (votes.length === 0) return;
  const lasted = Math.min(seeding.now.getTime() - published.getTime(), 89 * day);
  const rows = votes.map(({ person, direction }, index) => ({
    id: newReference() as Id<"votes">,
    case_id: id,
    external_user_id: person.externalUser,
    author_name: person.displayName,
    direction,
    cast_at: new Date(published.getTime() + (lasted * (index + 1)) / (votes.length + 1)),
  }));
  await seeding.door.db.insertInto("votes").values(rows).execute();
}

/** Whoever has done everything votes on all but the own proposals; the others take turns. */
function votesOn(people: readonly ExternalUser[], { by, votes }: WorldProposal) {
  if (votes === undefined) return [];
  const [first, ...others] = people;
  const turned = [...others.slice(by), ...others.slice(0, by)];
  const voters = by === 0 || first === undefined ? turned : [first, ...turned];
  const [inFavour, against] = [votes.for, votes.against ?? 0];
  return voters.slice(0, inFavour + against).map((person, index) => ({
    person,
    direction: index < inFavour ? ("for" as const) : ("against" as const),
  }));
}

async function seedComments(
  seeding: Seeding,
  id: CaseId,
  comments: readonly WorldComment[],
  published: Date,
): Promise<void> {
  const step = Math.min(7 * 60 * minute, (seeding.now.getTime() - published.getTime()) / 20);
  let moment = published.getTime();
  const write = async (
    { by, text: words, replies = [], reported }: WorldComment,
    replyTo: Id<"comments"> | undefined,
  ) => {
    moment += step;
    const author = personAt(seeding, by, published);
    const writing = { text: text(words), replyTo };
    const outcome = await change(at(seeding, new Date(moment)), author, (tx) =>
      writeComment(tx, author, id, writing),
    );
    // one that waits for a moderator has no replies
    if (outcome.kind !== "written" || !outcome.shown) return;
    const { comment } = outcome;
    if (reported !== undefined) {
      const reader = personAt(seeding, reported.by, published);
      await change(at(seeding, new Date(moment + minute)), reader, (tx) =>
        reportComment(tx, reader, { proposal: id, comment }, text(reported.reason)),
      );
    }
    for (const reply of replies) await write(reply, comment);
  };
  for (const comment of comments) await write(comment, undefined);
}

/** The door on another day. */
function at({ door }: Seeding, moment: Date): Door {
  return { ...door, clock: () => moment };
}

/** Where there are fewer people than the world asks for they do more than one thing. */
function personAt(seeding: Seeding, number: number, moment: Date): ExternalUser {
  const people = peopleBefore(seeding, moment);
  const person = people[number % people.length];
  if (person === undefined) throw new Error("nobody lives in the demonstration");
  return person;
}

/** Those who had had accounts for a week or more. */
function peopleBefore({ people }: Seeding, moment: Date): ExternalUser[] {
  const week = 7 * day;
  return people.filter(({ since }) => since.getTime() + week < moment.getTime()).map(({ actor }) => actor);
}

function line(typed: string): WrittenText {
  return readOrThrow(parseWrittenLine(typed, 200));
}

function text(typed: string): WrittenText {
  return readOrThrow(parseWrittenText(typed, 5000));
}

function readOrThrow(result: ReturnType<typeof parseWrittenText>): WrittenText {
  if (!result.ok) throw new Error(`the demonstration's own text is wrong: ${result.fault}`);
  return result.value;
}
