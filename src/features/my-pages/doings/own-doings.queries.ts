import type { ReadonlyKysely } from "kysely/readonly";
import type { Cases, Database, Votes } from "#db/tables.ts";
import type { ExternalUserId } from "#external-users";
import type { Id } from "#platform/ids.ts";

type Db = ReadonlyKysely<Database>;

/** How much somebody has done. */
export type OwnCounts = { readonly cases: number; readonly votes: number; readonly comments: number };

/** Unscoped: whoever asks is the person whose they are, as in each of these. */
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

export type OwnCase = {
  readonly id: Id<"cases">;
  readonly title: string;
  readonly state: Cases["state"];
  readonly createdAt: Date;
};

/** The newest first. Unscoped: as above. */
export async function ownCases(db: Db, person: ExternalUserId): Promise<OwnCase[]> {
  return await db
    .selectFrom("cases")
    .select(["id", "title", "state", "created_at as createdAt"])
    .where("external_user_id", "=", person)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
}

export type OwnVote = {
  readonly case: Id<"cases">;
  readonly title: string;
  readonly direction: Votes["direction"];
  readonly castAt: Date;
};

/** The newest first. Unscoped: as above. */
export async function ownVotes(db: Db, person: ExternalUserId): Promise<OwnVote[]> {
  return await db
    .selectFrom("votes")
    .innerJoin("cases", "cases.id", "votes.case_id")
    .select(["cases.id as case", "cases.title", "votes.direction", "votes.cast_at as castAt"])
    .where("votes.external_user_id", "=", person)
    .orderBy("votes.cast_at", "desc")
    .orderBy("votes.id")
    .execute();
}

export type OwnComment = {
  readonly id: Id<"comments">;
  readonly case: Id<"cases">;
  readonly title: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly shownAt: Date | null;
};

/** The newest first. Unscoped: as above. */
export async function ownComments(db: Db, person: ExternalUserId): Promise<OwnComment[]> {
  return await db
    .selectFrom("comments")
    .innerJoin("cases", "cases.id", "comments.case_id")
    .select(["comments.id", "cases.id as case", "cases.title", "comments.text"])
    .select(["comments.created_at as createdAt", "comments.shown_at as shownAt"])
    .where("comments.external_user_id", "=", person)
    .orderBy("comments.created_at", "desc")
    .orderBy("comments.id")
    .execute();
}
