import type { ReadonlyKysely } from "kysely/readonly";
import { z } from "zod";
import type { Database } from "#db/tables.ts";
import type { RemovalId } from "../removal.ts";
import type { DoneCounts } from "./done.ts";

/** What the search for the person's values came to. */
export type Searched = {
  readonly places: number;
  readonly rows: number;
  /** What others can have too; anything else would have kept the removal from being sealed. */
  readonly found: readonly { readonly place: string; readonly kind: string; readonly howMany: number }[];
};

const counts = z.record(z.string(), z.record(z.string(), z.int()));
const search = z.object({
  places: z.array(z.object({ place: z.string(), searched: z.int(), unit: z.enum(["rows", "bytes"]) })),
  found: z.array(z.object({ place: z.string(), kind: z.string(), howMany: z.int() })),
});

/** What a removal did and what was found afterwards. Unscoped: neither tells anything of the person. */
export async function findDone(
  db: ReadonlyKysely<Database>,
  id: RemovalId,
): Promise<{ counts: DoneCounts; searched: Searched | undefined }> {
  const row = await db
    .selectFrom("removals")
    .select(["counts", "search"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return {
    counts: counts.parse(row.counts),
    searched: row.search === null ? undefined : searchedIn(search.parse(row.search)),
  };
}

function searchedIn({ places, found }: z.infer<typeof search>): Searched {
  const rows = places.filter(({ unit }) => unit === "rows").reduce((sum, { searched }) => sum + searched, 0);
  return { places: places.length, rows, found };
}
