import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { beganHere } from "../../journal/journalled.queries.ts";
import { blankChecks } from "./blank-checks.ts";
import type { Check } from "./check.ts";
import { contentChecks } from "./content-checks.ts";
import { journalFindings } from "./journal-checks.ts";
import { peopleChecks } from "./people-checks.ts";
import { removalChecks } from "./removal-checks.ts";
import type { StructureFinding } from "./structure-finding.ts";

/** What is verified, and what it is held against outside the database. */
export type StructureToVerify = {
  readonly db: Kysely<Database>;
  readonly journalFile: string;
  readonly now: Date;
};

export type StructureVerification = {
  /** How many questions were asked, and of how many removals that have begun. */
  readonly checks: number;
  readonly removals: number;
  readonly findings: readonly StructureFinding[];
};

/**
 * Asks of the whole database whether every removal has left it as the registry says that removals do (decision 31). It
 * needs no value of anybody, so it can be asked at any time, also years after.
 */
export async function verifyStructure(
  { db, journalFile, now }: StructureToVerify,
  onProgress: (done: number, total: number) => void,
): Promise<StructureVerification> {
  const checks = allChecks(now);
  const findings: StructureFinding[] = [];
  for (const [done, { kind, place, statement }] of checks.entries()) {
    const { rows } = await statement.execute(db);
    for (const { removal, count } of rows) {
      if (count > 0) findings.push({ kind, place, removal: removal ?? undefined, count });
    }
    onProgress(done + 1, checks.length + 1);
  }
  findings.push(...(await journalFindings(db, journalFile, now)));
  onProgress(checks.length + 1, checks.length + 1);
  const removals = (await beganHere(db)).length;
  return { checks: checks.length + 1, removals, findings };
}

function allChecks(now: Date): Check[] {
  return [...peopleChecks(), ...blankChecks(), ...contentChecks(), ...removalChecks(now)];
}
