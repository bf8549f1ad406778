import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { keptBy } from "../kept-by.ts";
import type { RemovalId } from "../removal.ts";
import type { StepFacts } from "./step.ts";

/** Whose comments and votes are meant: a person's, or those that a removal has kept of somebody who is gone. */
export type Whose = { readonly column: "external_user_id" | "kept_by"; readonly id: string };

export function madeBy(person: string): Whose {
  return { column: "external_user_id", id: person };
}

export function keptOf(masterKey: MasterKey, removal: RemovalId): Whose {
  return { column: "kept_by", id: keptBy(masterKey, removal) };
}

export function isOf(table: string, { column, id }: Whose): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${table}.${column}`)} = ${id}::uuid`;
}

/**
 * Whose rows of the table the removal is about: the person's, and once it was decided on anew those that it kept itself
 * and is to keep no longer.
 */
export function whoseContent(
  { removal, traces, masterKey }: StepFacts,
  table: "comments" | "votes",
): readonly Whose[] {
  const persons = traces.found.id.map(madeBy);
  return removal[table] === "keep" ? persons : [...persons, keptOf(masterKey, removal.id)];
}
