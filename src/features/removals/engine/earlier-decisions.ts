import { sql } from "kysely";
import type { Tx } from "#platform/change.ts";
import type { RemovalId } from "../removal.ts";
import { type Counts, readCounts } from "./counts.ts";

/**
 * Puts by what was decided about a removal and what was done, as its receipt has it, before another decision takes its
 * place in the removal's row. To be called with the removal locked and sealed, in the transaction that decides anew.
 */
export async function putByDecision(tx: Tx, id: RemovalId): Promise<void> {
  await sql`
    insert into removal_decisions (
      removal_id, number, comments, votes, ground, ground_reference, identity_check, waited_until, decided_at,
      decided_by, sealed_at, counts, search
    )
    select id, (select count(*) + 1 from removal_decisions where removal_id = removals.id), comments, votes, ground,
           ground_reference, identity_check, waits_until, decided_at, decided_by, sealed_at, counts, search
      from removals where id = ${id}`.execute(tx.sql);
}

/** Of what was done before, what is so still and is not done again: names that go on being kept. */
export function stillKept(json: unknown, chosen: { readonly [T in "comments" | "votes"]: string }): Counts {
  const counts = readCounts(json);
  return Object.fromEntries(
    (["comments", "votes"] as const).flatMap((table) => {
      const kept = counts[table]?.kept;
      return chosen[table] === "keep" && kept !== undefined ? [[table, { kept }]] : [];
    }),
  );
}
