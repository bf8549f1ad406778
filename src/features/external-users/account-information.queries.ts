import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { isInScope } from "./in-scope.ts";
import type { StoredExternalUser } from "./stored-external-user.ts";

type Db = ReadonlyKysely<Database>;

/** How much somebody has made. */
export type Made = { readonly cases: number; readonly votes: number; readonly comments: number };

/** What is only drafted is nobody's but the person's own, and no case yet (the document: hur många ärenden … registrerat). */
export async function countMade(
  db: Db,
  scope: ExternalUserScope,
  { id }: Pick<StoredExternalUser, "id">,
): Promise<Made> {
  return await db
    .selectFrom("external_users")
    .select((eb) => {
      const countOf = (table: keyof Made) =>
        eb
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .whereRef(`${table}.external_user_id`, "=", "external_users.id");
      return [
        countOf("cases").where("submitted_at", "is not", null).$asScalar().$notNull().as("cases"),
        countOf("votes").$asScalar().$notNull().as("votes"),
        countOf("comments").$asScalar().$notNull().as("comments"),
      ];
    })
    .where(isInScope(scope))
    .where("id", "=", id)
    .$castTo<Made>()
    .executeTakeFirstOrThrow();
}

/** When the newest mail to the person was given up on; undefined where a later one has arrived, or none was given up. */
export async function mailGivenUpAt(
  db: Db,
  scope: ExternalUserScope,
  { id }: Pick<StoredExternalUser, "id">,
): Promise<Date | undefined> {
  const newest = await db
    .selectFrom("mails")
    .innerJoin("external_users", "external_users.person_reference", "mails.person_reference")
    .select(["mails.given_up_at"])
    .where("external_users.id", "=", id)
    .where(isInScope(scope))
    .where("mails.status", "in", ["sent", "given-up"])
    .orderBy("mails.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.given_up_at ?? undefined;
}
