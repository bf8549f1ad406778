import { createHash, randomUUID } from "node:crypto";
import { type Insertable, sql } from "kysely";
import type { Database } from "#db/tables.ts";
import { accountEvent } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change, type Door, record } from "#platform/change.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { type Id, newId, newRandomId } from "#platform/ids.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import type { CaseId, Direction } from "../src/features/proposals/proposal.ts";
import { newExternalUser, newProposal } from "./proposal-world.ts";

/** The states that an account can be in (the document: egenskaper och verktygsfält). */
export const accountStates = [
  "active",
  "inactive",
  "unverified e-mail",
  "verified number",
  "protected",
  "never signed in",
] as const;
export type AccountState = (typeof accountStates)[number];

/** Somebody with a row in every table that can have one of theirs, and unlike anybody else in each. */
export async function newCanary(door: Door, name: string, state: AccountState): Promise<ExternalUser> {
  const person = await newExternalUser(door, {
    email: `${name}@kanarie.example`,
    given_name: `Förnamn${name}`,
    family_name: `Efternamn${name}`,
    display_name: `Visning${name}`,
    street_address: `Gatan ${name}`,
    postal_code: "123 45",
    town: `Ort${name}`,
    telephone: "070-1740600",
    language: "sv",
    ...nothingShown,
    first_signed_in_at: state === "never signed in" ? null : door.clock(),
    last_signed_in_at: state === "never signed in" ? null : door.clock(),
    email_verified_at: state === "unverified e-mail" ? null : door.clock(),
  });
  const id = person.externalUser;
  if (state === "verified number") await giveNumber(door, id, name);
  await addSideRows(door, person, name);
  // something in the log that tells of them, so that there is a key
  const { reference, details } = person;
  const told = accountEvent("email-verified", {}, { subject: { reference, details } });
  await change(door, person, async () => record(undefined, told));
  return person;
}

const nothingShown = {
  personal_number: null,
  personal_number_index: null,
  birth_date: null,
  personal_number_verified_at: null,
  personal_number_verified_by: null,
};

/** Not a number, but sealed and indexed as one. */
export async function giveNumber({ db, masterKey, clock }: Door, id: Id<"external_users">, name: string) {
  const number = numberOf(name);
  await db
    .updateTable("external_users")
    .set({
      personal_number: sealPersonalNumber(masterKey, number, id),
      personal_number_index: blindIndexOf(masterKey, number),
      birth_date: "1990",
      personal_number_verified_at: clock(),
      personal_number_verified_by: "e-id",
    })
    .where("id", "=", id)
    .execute();
}

export function numberOf(name: string): PersonalNumber {
  return `number of ${name}` as PersonalNumber;
}

async function addSideRows({ db, clock }: Door, person: ExternalUser, name: string): Promise<void> {
  const now = clock();
  const owner = { external_user_id: person.externalUser };
  const digest = (what: string) => createHash("sha256").update(`${what} ${name}`).digest();
  const later = new Date(now.getTime() + 3_600_000);
  const session = digest("session");
  await db
    .insertInto("sessions")
    .values({ id: session, ...owner, acr: "prov", created_at: now, last_seen_at: now })
    .execute();
  await db
    .insertInto("sign_ins")
    .values({
      ...{ id: digest("sign-in"), state: "s", nonce: "n", code_verifier: "c", entrance: "citizen" },
      ...{ provider: "default", session_id: session, started_at: now },
    })
    .execute();
  await db
    .insertInto("links")
    .values({
      ...{ id: digest("link"), kind: "reset-password", ...owner },
      ...{ email: `Gammal-${name}@kanarie.example`, created_at: now, expires_at: later },
    })
    .execute();
  await db
    .insertInto("email_changes")
    .values({
      ...{ id: newId(now), ...owner, email: `ny-${name}@kanarie.example`, asked_at: now, ended_at: now },
      ...{ asked_by: "staff", former_email: `förr-${name}@kanarie.example` },
    })
    .execute();
  await db
    .insertInto("known_browsers")
    .values({ id: digest("browser"), ...owner, last_signed_in_at: now })
    .execute();
  await db
    .insertInto("external_user_passwords")
    .values({ ...owner, hash: `hash of ${name}`, set_at: now })
    .execute();
  await db
    .insertInto("notice_choices")
    .values({ ...owner, kind: "closed", delivery: "daily" })
    .execute();
  await db
    .insertInto("password_reset_requests")
    .values({ id: newId(now), email: `GAMMAL-${name}@kanarie.example`, asked_at: now })
    .execute();
  await db
    .insertInto("mails")
    .values({
      ...{ id: newId(now), kind: "password-changed", person_reference: person.reference },
      ...{ status: "sent", created_at: now, sent_at: now },
    })
    .execute();
}

type Comment = Insertable<Database["comments"]>;

/** A comment that is simply there. @returns its id */
export async function putComment(
  { db, clock }: Door,
  author: ExternalUser,
  on: CaseId,
  text: string,
  parent?: Id<"comments">,
): Promise<Id<"comments">> {
  const id = newRandomId<"comments">();
  const thread = parent === undefined ? id : await threadOf(db, parent);
  const row: Comment = {
    ...{ id, case_id: on, parent_id: parent ?? null, thread_id: thread, text },
    ...{ external_user_id: author.externalUser, author_name: author.displayName },
    ...{ created_at: clock(), shown_at: clock() },
  };
  await db.insertInto("comments").values(row).execute();
  return id;
}

async function threadOf(db: Door["db"], id: Id<"comments">): Promise<Id<"comments">> {
  const row = await db
    .selectFrom("comments")
    .select("thread_id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.thread_id as Id<"comments">;
}

export async function putVote(
  { db, clock }: Door,
  voter: ExternalUser,
  on: CaseId,
  direction: Direction = "for",
): Promise<void> {
  await db
    .insertInto("votes")
    .values({
      ...{ id: randomUUID() as Id<"votes">, case_id: on, external_user_id: voter.externalUser, direction },
      ...{ author_name: voter.displayName, cast_at: clock() },
    })
    .execute();
}

/** Whatever is found wrong with a comment. */
export async function putReport(
  { db, clock }: Door,
  reporter: ExternalUser,
  on: Id<"comments">,
  reason: string,
): Promise<void> {
  const id = newId<"comment_reports">(clock());
  const row = { id, comment_id: on, external_user_id: reporter.externalUser, reason, reported_at: clock() };
  await db.insertInto("comment_reports").values(row).execute();
}

/** A proposal of nobody who is removed here, open or closed, under these rules. */
export async function putProposal(
  door: Door,
  maker: ExternalUser,
  { open, needs }: { readonly open: boolean; readonly needs: "nothing" | "verified-personal-number" },
): Promise<CaseId> {
  const closed = open ? {} : { voting_from: "2026-01-01", voting_to: "2026-02-01" };
  return await newProposal(door, maker, { voting_needs: needs, ...closed }, "Någon annans förslag");
}

/** A case of the person's own that was handed in, and one that never was. */
export async function putCases(door: Door, maker: ExternalUser, title: string): Promise<CaseId> {
  const id = newId<"cases">(door.clock());
  const row = {
    ...{ id, kind: "proposal" as const, external_user_id: maker.externalUser, created_at: door.clock() },
    ...{ title, body: "Text", state: "submitted" as const, submitted_at: door.clock() },
  };
  const draft = { ...row, id: newId<"cases">(door.clock()), state: "draft" as const, submitted_at: null };
  await door.db
    .insertInto("cases")
    .values([row, { ...draft, title: `Utkast: ${title}` }])
    .execute();
  const notice = {
    id: newRandomId<"notices">(),
    external_user_id: maker.externalUser,
    kind: "received" as const,
  };
  await door.db
    .insertInto("notices")
    .values({ ...notice, case_id: id, created_at: door.clock(), waits: true })
    .execute();
  return id;
}

/** The tally as everybody reads it. */
export async function votesFor({ db }: Pick<Door, "db">, on: CaseId): Promise<number> {
  const { rows } = await sql<{ votes: number }>`
    select coalesce(sum(votes), 0)::integer as votes from vote_tallies
     where case_id = ${on} and direction = 'for'`.execute(db);
  return rows[0]?.votes ?? 0;
}
