import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { MemberId } from "../member.ts";

export type ListedAdministrator = {
  readonly id: MemberId;
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
  readonly email: string;
  /** Whether the authority has shut the administrator out. */
  readonly suspended: boolean;
};

/** The organisation's current administrators by name; they are few, and shown all together (decision 7). */
export function listAdministrators(
  db: ReadonlyKysely<Database>,
  scope: Scope,
): Promise<ListedAdministrator[]> {
  return db
    .selectFrom("members")
    .leftJoin("member_suspensions", (join) =>
      join
        .onRef("member_suspensions.member_id", "=", "members.id")
        .on("member_suspensions.lifted_at", "is", null),
    )
    .select([
      "members.id",
      "given_name as givenName",
      "family_name as familyName",
      "hsa_id as hsaId",
      "email",
    ])
    .select((select) => select("member_suspensions.id", "is not", null).as("suspended"))
    .$narrowType<{ suspended: boolean }>()
    .where("organisation_id", "=", scope.organisation)
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .orderBy("family_name_order")
    .orderBy("given_name_order")
    .orderBy("members.id")
    .execute();
}
