import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { CaseId } from "../proposal.ts";
import type { ProposalSettings } from "../settings/settings.ts";

/**
 * Whether a guardian has to approve before the proposal is published: by its maker's age that day. Of whoever has never
 * used an e-ID it is not known, and nothing is asked.
 *
 * Unscoped: whoever may publish it may know.
 */
export async function needsGuardian(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  id: CaseId,
  { guardianBelow }: Pick<ProposalSettings, "guardianBelow">,
  today: LocalDate,
): Promise<boolean> {
  if (guardianBelow === null) return false;
  const maker = await db
    .selectFrom("cases")
    .innerJoin("external_users", "external_users.id", "cases.external_user_id")
    .select("birth_date as birthDate")
    .where("cases.id", "=", id)
    .executeTakeFirst();
  const birthDate = maker?.birthDate ?? null;
  return birthDate !== null && ageOn(today, birthDate as LocalDate) < guardianBelow;
}

/** In whole years. Whoever is born on 29 February is a year older on 1 March in other years. */
export function ageOn(today: LocalDate, birthDate: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
