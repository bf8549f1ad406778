import { createHash, randomUUID } from "node:crypto";
import type { Updateable } from "kysely";
import type { Database } from "#db/tables.ts";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import { change, type Door } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { type Id, newId } from "#platform/ids.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { parseWrittenLine, parseWrittenText, type WrittenText } from "#platform/text/written-text.ts";
import { daysLater } from "#platform/time/days.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { seenOf } from "../src/features/proposals/cases/draft.ts";
import { draftProposal } from "../src/features/proposals/cases/drafting.ts";
import { findOwnCase } from "../src/features/proposals/cases/own-case.queries.ts";
import { submitProposal } from "../src/features/proposals/cases/submission.ts";
import type { CommentId } from "../src/features/proposals/comments/comment.ts";
import { writeComment } from "../src/features/proposals/comments/commenting.ts";
import type { CaseId } from "../src/features/proposals/proposal.ts";
import { publishProposal } from "../src/features/proposals/review/publication.ts";
import { activeExternalUsers, actorOfExternalUser } from "../src/features/sign-in/external-users.queries.ts";
import { type TestSite, testSite } from "./site.ts";
import { staffMember } from "./staff-member.ts";
import { type Visitor, visitorTo } from "./visitor.ts";

type Account = Updateable<Database["external_users"]>;

let people = 0;

/** An external user of the test's own, with everything verified unless the test says otherwise. */
export async function newExternalUser(door: Door, account: Account = {}) {
  people += 1;
  const now = door.clock();
  const id = newId<"external_users">(now);
  // nobody's: as many as a test needs, and none that could be
  const number = `prov ${people}` as PersonalNumber;
  const row = {
    id,
    person_reference: randomUUID(),
    email: `prov-${people}@medborgare.example`,
    email_verified_at: now,
    given_name: "Vera",
    family_name: "Vall",
    display_name: `Vera ${people}`,
    personal_number: sealPersonalNumber(door.masterKey, number, id),
    personal_number_index: blindIndexOf(door.masterKey, number),
    birth_date: "1990-01-01",
    personal_number_verified_at: now,
    personal_number_verified_by: "staff" as const,
    created_at: now,
    ...account,
  };
  await door.db.insertInto("external_users").values(row).execute();
  return await actorOf(door, id);
}

/** Gives somebody who has registered a verified number: nobody's, and no other test person's. */
export async function verifyNumber(door: Door, id: Id<"external_users">): Promise<void> {
  people += 1;
  const number = `prov ${people}` as PersonalNumber;
  await door.db
    .updateTable("external_users")
    .set({
      personal_number: sealPersonalNumber(door.masterKey, number, id),
      personal_number_index: blindIndexOf(door.masterKey, number),
      birth_date: "1990-01-01",
      personal_number_verified_at: door.clock(),
      personal_number_verified_by: "staff",
    })
    .where("id", "=", id)
    .execute();
}

/** The account as the next request will find it. */
export async function actorOf({ db }: Pick<Door, "db">, id: Id<"external_users">): Promise<ExternalUser> {
  const row = await activeExternalUsers(readOnly(db)).where("id", "=", id).executeTakeFirstOrThrow();
  return actorOfExternalUser(row);
}

export async function alter(
  { db }: Pick<Door, "db">,
  { externalUser }: ExternalUser,
  account: Account,
): Promise<void> {
  await db.updateTable("external_users").set(account).where("id", "=", externalUser).execute();
}

/** A draft of the person's. */
export async function newDraft(door: Door, maker: ExternalUser, title = "Bygg en cykelväg"): Promise<CaseId> {
  const written = { title: line(title), body: text("Det behövs en cykelväg.\n\nGärna i år.") };
  return (await change(door, maker, (tx) => draftProposal(tx, maker, written))).draft;
}

/** The same, handed in. */
export async function newSubmitted(door: Door, maker: ExternalUser, title?: string): Promise<CaseId> {
  // drafts of the same words would be the same draft
  const id = await newDraft(door, maker, title ?? "Bygg en till cykelväg");
  const draft = await findOwnCase(readOnly(door.db), maker, id);
  if (draft === undefined) throw new Error("the draft is not there");
  await change(door, maker, (tx) => submitProposal(tx, maker, id, { seen: seenOf(draft) }));
  return id;
}

type Terms = Updateable<Database["proposals"]> & {
  /** How many days ago it was published. */ daysAgo?: number;
};

/** A published proposal under these rules; open unless they say otherwise. */
export async function newProposal(
  door: Door,
  maker: ExternalUser,
  { daysAgo = 0, ...terms }: Terms = {},
  title?: string,
): Promise<CaseId> {
  const id = await newSubmitted(door, maker, title);
  await change(door, await staffMember(door, "moderate-proposals"), (tx) => publishProposal(tx, id));
  const votingFrom = daysLater(stockholmDate(door.clock()), -daysAgo);
  await door.db
    .updateTable("proposals")
    .set({ voting_from: votingFrom, voting_to: daysLater(votingFrom, 89), ...terms })
    .where("case_id", "=", id)
    .execute();
  return id;
}

let said = 0;

function newWords(): string {
  said += 1;
  return `Bra förslag! Det har sagts ${said} gånger.`;
}

/** @param words others each time, where the test does not say them: the same ones soon after are the same comment */
export async function comment(
  door: Door,
  author: ExternalUser,
  proposal: CaseId,
  words = newWords(),
  replyTo?: CommentId,
): Promise<CommentId> {
  const outcome = await change(door, author, (tx) =>
    writeComment(tx, author, proposal, { text: text(words), replyTo }),
  );
  if (outcome.kind !== "written") throw new Error(`nothing was written: ${outcome.kind}`);
  return outcome.comment;
}

export function line(typed: string): WrittenText {
  return readOrThrow(parseWrittenLine(typed, 200));
}

export function text(typed: string): WrittenText {
  return readOrThrow(parseWrittenText(typed, 20_000));
}

function readOrThrow(result: ReturnType<typeof parseWrittenText>): WrittenText {
  if (!result.ok) throw new Error(`the test's own text is wrong: ${result.fault}`);
  return result.value;
}

/** The whole site with a door of its own, and browsers for the people whom a test makes. */
export async function publicSquare() {
  const site = await testSite();
  const door: Door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  return {
    site,
    door,
    browserOf: (person: ExternalUser) => browserOf(site, person),
    all: () => everythingWritten(door),
  };
}

/** A browser in which the person has signed in. */
async function browserOf(site: TestSite, { externalUser }: ExternalUser): Promise<Visitor> {
  const secret = randomUUID();
  const now = site.now();
  await site.connection.db
    .insertInto("sessions")
    .values({
      id: createHash("sha256").update(secret).digest(),
      external_user_id: externalUser,
      acr: "prov",
      created_at: now,
      last_seen_at: now,
    })
    .execute();
  return visitorTo(site.app, site.config.origin, { "behorig-demonstration-session": secret });
}

/** Everything that the acts on proposals may write. A refusal leaves it as it was: rows and log alike. */
async function everythingWritten({ db }: Door) {
  const [cases, proposals, votes, tallies, comments, reports, answers, attachments, events] =
    await Promise.all([
      db.selectFrom("cases").selectAll().orderBy("id").execute(),
      db.selectFrom("proposals").selectAll().orderBy("case_id").execute(),
      db.selectFrom("votes").selectAll().orderBy("id").execute(),
      db
        .selectFrom("vote_tallies")
        .selectAll()
        .orderBy("case_id")
        .orderBy("direction")
        .orderBy("slot")
        .execute(),
      db.selectFrom("comments").selectAll().orderBy("id").execute(),
      db.selectFrom("comment_reports").selectAll().orderBy("id").execute(),
      db.selectFrom("case_answers").selectAll().orderBy("id").execute(),
      db.selectFrom("attachments").selectAll().orderBy("id").execute(),
      db.selectFrom("audit_events").select(["code", "sequence", "details"]).orderBy("sequence").execute(),
    ]);
  return { cases, proposals, votes, tallies, comments, reports, answers, attachments, events };
}

/** The browser of a staff member with these rights, signed in through the front door. */
export async function staffBrowser(site: TestSite, ...rights: Right[]): Promise<Visitor> {
  const door: Door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  return await site.signIn((await staffMember(door, ...rights)).details.identity);
}
