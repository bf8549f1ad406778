import type { ReadonlyKysely } from "kysely/readonly";
import { inForce } from "#catalogue";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

/** How much rests on the agreement: who loses or regains what with it. */
export type AgreementEffect = { readonly people: number; readonly permissions: number };

/** What the organisation's users are permitted to in the e-service today, as long as there is an agreement on it. */
export async function agreementEffect(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  eService: Id<"e_services">,
  today: LocalDate,
): Promise<AgreementEffect> {
  const { people, permissions } = await db
    .selectFrom("grants")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .innerJoin("members", "members.id", "grants.member_id")
    .where("grants.organisation_id", "=", scope.organisation)
    .where("permissions.e_service_id", "=", eService)
    .where("grants.revoked_at", "is", null)
    .where("members.ended_at", "is", null)
    .where(inForce("grants", today))
    .where(inForce("permissions", today))
    .select(({ fn }) => fn.count<number>("grants.member_id").distinct().as("people"))
    .select(({ fn }) => fn.countAll<number>().as("permissions"))
    .executeTakeFirstOrThrow();
  return { people: Number(people), permissions: Number(permissions) };
}
