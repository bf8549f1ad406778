import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import { isInScope } from "../in-scope.ts";
import type { StoredExternalUser } from "../stored-external-user.ts";

/** A removal of somebody that has been asked for and has not come to its end. */
export type OpenRemoval = {
  readonly id: Id<"removals">;
  readonly isDecided: boolean;
  readonly account: "delete" | "depersonalise";
  readonly requestedAt: Date;
  /** Whether it is the person who has asked for it. */
  readonly isOwnRequest: boolean;
};

/** The removal of this person that waits or is under way; there is never more than one. */
export async function findOpenRemoval(
  db: ReadonlyKysely<Database>,
  scope: ExternalUserScope,
  { id }: Pick<StoredExternalUser, "id">,
): Promise<OpenRemoval | undefined> {
  const row = await db
    .selectFrom("external_users")
    .innerJoin("removals", "removals.person_reference", "external_users.person_reference")
    .select(["removals.id", "removals.state", "removals.account"])
    .select(["requested_at as requestedAt", "requested_by_kind"])
    .where("external_users.id", "=", id)
    .where(isInScope(scope))
    .where("removals.state", "in", ["requested", "approved", "under-way"])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { state, requested_by_kind, ...removal } = row;
  return {
    ...removal,
    isDecided: state !== "requested",
    isOwnRequest: requested_by_kind === "external-user",
  };
}
