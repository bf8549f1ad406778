import type { ReadonlyKysely } from "kysely/readonly";
import { z } from "zod";
import type { Database } from "#db/tables.ts";
import { type Counts, readCounts } from "../engine/counts.ts";
import { type Finding, ownKinds, sharedKinds, verdicts } from "../known-values.ts";
import type { RemovalId } from "../removal.ts";

/** What the search for the person's values came to. */
export type Searched = {
  readonly places: number;
  readonly rows: number;
  /** What was found all the same, and why it is no fault. */
  readonly found: readonly Found[];
};

type Found = Pick<Finding, "place" | "kind" | "howMany" | "verdict">;

const search = z.object({
  places: z.array(z.object({ place: z.string(), searched: z.int(), unit: z.enum(["rows", "bytes"]) })),
  found: z.array(
    z.object({
      place: z.string(),
      kind: z.enum([...ownKinds, ...sharedKinds]),
      howMany: z.int(),
      verdict: z.enum(verdicts),
    }),
  ),
});

/** What a removal did and what was found afterwards. Unscoped: neither tells anything of the person. */
export async function findDone(
  db: ReadonlyKysely<Database>,
  id: RemovalId,
): Promise<{ counts: Counts; searched: Searched | undefined }> {
  const row = await db
    .selectFrom("removals")
    .select(["counts", "search"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return {
    counts: readCounts(row.counts),
    searched: row.search === null ? undefined : searchedIn(search.parse(row.search)),
  };
}

function searchedIn({ places, found }: z.infer<typeof search>): Searched {
  const rows = places.filter(({ unit }) => unit === "rows").reduce((sum, { searched }) => sum + searched, 0);
  // what the removal itself held of the person while it was under way is destroyed by the sealing
  const left = found.filter(
    ({ place }) => place !== "removals.subject_id" && place !== "removals.sealed_traces",
  );
  return { places: places.length, rows, found: left };
}
