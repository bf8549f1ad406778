import { sql } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Door } from "#platform/change.ts";
import { type Id, newRandomId } from "#platform/ids.ts";
import { dayOf } from "../src/features/removals/engine/blanking.ts";

type Removing = Pick<Door, "db" | "clock">;

/** A removal of the person as it stands once it has begun: from then on nobody may write about them. */
export async function beginRemoval(
  { db, clock }: Removing,
  person: Id<"external_users">,
): Promise<Id<"removals">> {
  const removal = newRandomId<"removals">();
  const { person_reference } = await db
    .selectFrom("external_users")
    .select("person_reference")
    .where("id", "=", person)
    .executeTakeFirstOrThrow();
  const choices = { account: "depersonalise", comments: "depersonalise", votes: "depersonalise" } as const;
  await db
    .insertInto("removals")
    .values({
      ...{ id: removal, population: "external-user", subject_id: person, person_reference, ...choices },
      ...{ ground: "misuse", state: "under-way", requested_at: clock(), requested_by_kind: "operator" },
      fenced_at: clock(),
    })
    .execute();
  await db.deleteFrom("sessions").where("external_user_id", "=", person).execute();
  await db.updateTable("external_users").set({ removal_id: removal }).where("id", "=", person).execute();
  return removal;
}

/** The person's row as depersonalising leaves it, without what they have made. */
export async function depersonalised(door: Removing, person: Id<"external_users">): Promise<Id<"removals">> {
  const removal = await beginRemoval(door, person);
  await door.db
    .updateTable("external_users")
    .set({
      ...{ email: "", given_name: "", family_name: "", display_name: "" },
      ...{ email_verified_at: null, street_address: null, postal_code: null, town: null, telephone: null },
      ...{ personal_number: null, personal_number_index: null, birth_date: null },
      ...{ personal_number_verified_at: null, personal_number_verified_by: null },
      ...{ personal_number_blocked_at: null, protected_at: null, deactivated_at: null, language: null },
      ...{ first_signed_in_at: null, last_signed_in_at: null, depersonalised_at: door.clock() },
    })
    .where("id", "=", person)
    .execute();
  await door.db
    .updateTable("removals")
    .set({ state: "sealed", sealed_at: door.clock(), subject_id: null })
    .where("id", "=", removal)
    .execute();
  return removal;
}

type Mark = NonNullable<Database["comments"]["removal_mark"]>;

/**
 * What a removal leaves of a comment: the name alone, the words alone, or only its place.
 * @returns its id, which is another where no event of the log is to lead to it
 */
export async function leaveComment(
  { db }: Pick<Door, "db">,
  comment: Id<"comments">,
  mark: Mark,
): Promise<Id<"comments">> {
  const day = dayOf("created_at");
  const [id, left] = {
    kept: [comment, {}] as const,
    deleted: [comment, { text: "", author_name: null, created_at: day }] as const,
    depersonalised: [newRandomId<"comments">(), { author_name: null, created_at: day }] as const,
    "depersonalised-on-request": [newRandomId<"comments">(), { author_name: null, created_at: day }] as const,
  }[mark];
  // the first comment of a thread is its thread
  const thread_id = sql<Id<"comments">>`case when thread_id = ${comment} then ${id} else thread_id end`;
  await db
    .updateTable("comments")
    .set({ ...left, id, thread_id, external_user_id: null, removal_mark: mark })
    .where("id", "=", comment)
    .execute();
  return id;
}

/** What a removal leaves of a case. */
export async function leaveCase(
  { db }: Pick<Door, "db">,
  id: Id<"cases">,
  removal: NonNullable<Database["cases"]["author_removal"]>,
): Promise<void> {
  const link = removal === "deleted" ? { external_user_id: null } : {};
  await db
    .updateTable("cases")
    .set({ ...link, author_removal: removal })
    .where("id", "=", id)
    .execute();
}
