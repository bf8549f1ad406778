import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserId } from "#external-users";

type Db = ReadonlyKysely<Database>;

/** How much somebody has done. */
export type OwnCounts = { readonly cases: number; readonly votes: number; readonly comments: number };

/** Unscoped: whoever asks is the person whose they are, in all three. */
export async function countOwn(db: Db, person: ExternalUserId): Promise<OwnCounts> {
  const count = async (table: "cases" | "votes" | "comments") => {
    const { total } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("total"))
      .where("external_user_id", "=", person)
      .executeTakeFirstOrThrow();
    return total;
  };
  return { cases: await count("cases"), votes: await count("votes"), comments: await count("comments") };
}
