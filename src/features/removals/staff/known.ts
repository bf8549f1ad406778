import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { readRefusal } from "../engine/refusal.ts";
import type { AboutRemoval } from "./about-removal.ts";
import { staffNamed } from "./removal-in-scope.queries.ts";

/** What is known of a removal beside its row. */
export type Known = {
  /** Somebody of the staff, by name. */
  readonly requestedBy: string | undefined;
  readonly decidedBy: string | undefined;
  readonly refusal: string | undefined;
};

export async function readKnown(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
  { removal }: AboutRemoval,
): Promise<Known> {
  const isByStaff = removal.requestedByKind === "staff";
  return {
    requestedBy: isByStaff ? await staffNamed(db, removal.requestedBy) : undefined,
    decidedBy: await staffNamed(db, removal.decidedBy),
    refusal: removal.state === "refused" ? await readRefusal(db, masterKey, removal) : undefined,
  };
}
