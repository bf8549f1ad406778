import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { ExternalUserId } from "./external-user.ts";
import { isInScope } from "./in-scope.ts";

/** All that is shown of somebody who is being removed, or has been depersonalised. */
export type RemovedExternalUser = {
  readonly removal: Id<"removals">;
  readonly createdAt: Date;
  /** Undefined while the removal is under way. */
  readonly depersonalisedAt: Date | undefined;
  /** How many cases the person had submitted. */
  readonly cases: number;
};

/** The external user with this id, where they are removed; undefined for everybody else, and beyond the scope. */
export async function findRemoved(
  db: ReadonlyKysely<Database>,
  scope: ExternalUserScope,
  id: ExternalUserId,
): Promise<RemovedExternalUser | undefined> {
  const row = await db
    .selectFrom("external_users")
    .select(["removal_id as removal", "created_at as createdAt", "depersonalised_at"])
    .select((eb) =>
      eb
        .selectFrom("cases")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .whereRef("cases.external_user_id", "=", "external_users.id")
        .where("submitted_at", "is not", null)
        .$asScalar()
        .$notNull()
        .as("cases"),
    )
    .where(isInScope(scope))
    .where("id", "=", id)
    .where("removal_id", "is not", null)
    .$narrowType<{ removal: Id<"removals"> }>()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { depersonalised_at, ...removed } = row;
  return { ...removed, depersonalisedAt: depersonalised_at ?? undefined };
}
