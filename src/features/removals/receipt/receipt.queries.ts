import type { ReadonlyKysely } from "kysely/readonly";
import { z } from "zod";
import type { Population } from "#db/personal-data.ts";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { type Counts, readCounts } from "../engine/counts.ts";
import { type Finding, ownKinds, sharedKinds, verdicts } from "../known-values.ts";
import type { Choices, RemovalId, RestsOn } from "../removal.ts";

/** What the search for the person's values came to. */
export type Searched = {
  readonly places: number;
  readonly rows: number;
  /** What was found all the same, and why it is no fault. */
  readonly found: readonly Found[];
};

/** A decision that was carried out, and what that came to. */
export type CarriedOut = Choices &
  RestsOn & {
    readonly population: Population;
    readonly sealedAt: Date;
    readonly counts: Counts;
    readonly searched: Searched | undefined;
  };

/** One that another has followed, with who took it. */
export type EarlierDecision = CarriedOut & {
  /** 1 is the first. */
  readonly number: number;
  readonly waitedUntil: Date | undefined;
  readonly decidedAt: Date | undefined;
  readonly decidedBy: PersonReference | undefined;
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
    searched: searchedIn(row.search),
  };
}

/**
 * What was decided about a removal before the decision that its row tells of, the newest first.
 *
 * Unscoped: as {@link findDone}.
 */
export async function earlierDecisions(
  db: ReadonlyKysely<Database>,
  id: RemovalId,
): Promise<EarlierDecision[]> {
  const rows = await db
    .selectFrom("removal_decisions")
    .innerJoin("removals", "removals.id", "removal_decisions.removal_id")
    .select(["population", "number", "account", "removal_decisions.comments", "removal_decisions.votes"])
    .select(["removal_decisions.ground", "removal_decisions.ground_reference"])
    .select(["removal_decisions.identity_check", "waited_until", "removal_decisions.decided_at"])
    .select(["removal_decisions.decided_by", "removal_decisions.sealed_at", "removal_decisions.counts"])
    .select("removal_decisions.search")
    .where("removal_id", "=", id)
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({
    ...{
      population: row.population,
      number: row.number,
      account: row.account,
      comments: row.comments,
      votes: row.votes,
      ground: row.ground,
    },
    groundReference: row.ground_reference ?? undefined,
    identityCheck: row.identity_check ?? undefined,
    waitedUntil: row.waited_until ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    decidedBy: (row.decided_by ?? undefined) as PersonReference | undefined,
    sealedAt: row.sealed_at,
    counts: readCounts(row.counts),
    searched: searchedIn(row.search),
  }));
}

function searchedIn(json: unknown): Searched | undefined {
  if (json === null) return undefined;
  const { places, found } = search.parse(json);
  const rows = places.filter(({ unit }) => unit === "rows").reduce((sum, { searched }) => sum + searched, 0);
  // what the removal itself held of the person while it was under way is destroyed by the sealing
  const left = found.filter(
    ({ place }) => place !== "removals.subject_id" && place !== "removals.sealed_traces",
  );
  return { places: places.length, rows, found: left };
}
