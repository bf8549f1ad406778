import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Tx } from "#platform/change.ts";
import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";
import type { Agreement } from "./agreement.ts";

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

/** The organisation's agreements, past, present and future, by e-service and time. */
export async function agreementsOf(db: Reader, scope: Scope): Promise<Agreement[]> {
  const rows = await db
    .selectFrom("agreements")
    .innerJoin("e_services", "e_services.id", "agreements.e_service_id")
    .where("agreements.organisation_id", "=", scope.organisation)
    .select(["agreements.id", "agreements.valid_from", "agreements.valid_to", "agreements.reference"])
    .select(["e_services.id as eServiceId", "e_services.key", "e_services.name", "e_services.name_en"])
    .orderBy("e_services.position")
    .orderBy("agreements.valid_from")
    .execute();
  return rows.map(({ id, eServiceId, key, name, name_en, valid_from, valid_to, reference }) => ({
    id,
    eService: { id: eServiceId, key, name, nameEn: name_en },
    validFrom: storedDate(valid_from),
    validTo: valid_to === null ? null : storedDate(valid_to),
    reference,
  }));
}

/**
 * The same, for somebody who is about to change them: one after the other, so that each decides on what the other has left.
 */
export async function agreementsToChange(tx: Tx, scope: Scope): Promise<Agreement[]> {
  await tx.sql
    .selectFrom("organisations")
    .select("id")
    .where("id", "=", scope.organisation)
    .forNoKeyUpdate()
    .execute();
  return await agreementsOf(tx.sql, scope);
}

function storedDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError("A stored date lies outside the calendar of four-digit years.");
  return date;
}
