import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Place } from "#platform/lists/place.ts";
import type { CaseId } from "../proposal.ts";
import type { Comment, CommentId } from "./comment.ts";
import { publicText } from "./comments.queries.ts";
import type { Reply, Thread } from "./threads.ts";

type Db = ReadonlyKysely<Database>;

/** How many threads stand on a page, and how many replies below each before one has to ask for the rest. */
const threadsOnPage = 10;
const repliesInThread = 3;

/** @property older, newer whether there are threads beyond those of the page */
export type ThreadsPage = {
  readonly threads: readonly Thread[];
  readonly older: boolean;
  readonly newer: boolean;
};

/**
 * A page of the threads on a proposal, the newest first, each with its first replies.
 *
 * Unscoped: comments that are shown are public.
 */
export async function threadsOn(db: Db, proposal: CaseId, place: Place<"comments">): Promise<ThreadsPage> {
  const { roots, older, newer } = await rootsOn(db, proposal, place);
  // the comment that the address tells of is gone
  if (roots.length === 0 && place.kind !== "first") return threadsOn(db, proposal, { kind: "first" });
  if (roots.length === 0) return { threads: [], older, newer };
  const replies = await firstReplies(
    db,
    roots.map(({ id }) => id),
  );
  const threads = roots.map(({ count, ...root }) => ({ root, replies: replies.get(root.id) ?? [], count }));
  return { threads, older, newer };
}

async function rootsOn(db: Db, proposal: CaseId, place: Place<"comments">) {
  const backwards = place.kind === "before" || place.kind === "last";
  const order = backwards ? "asc" : "desc";
  const found: (Comment & { count: number })[] = await selectComments(db)
    .select(({ selectFrom }) =>
      selectFrom("comments as reply")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .whereRef("reply.thread_id", "=", "comments.id")
        .whereRef("reply.id", "!=", "comments.id")
        .where("reply.shown_at", "is not", null)
        .$asScalar()
        .$notNull()
        .as("count"),
    )
    .where("comments.case_id", "=", proposal)
    .where("comments.parent_id", "is", null)
    .where("comments.shown_at", "is not", null)
    .where(beyond(proposal, place))
    .orderBy("comments.created_at", order)
    .orderBy("comments.id", order)
    .limit(threadsOnPage + 1)
    .execute();
  const more = found.length > threadsOnPage;
  const roots = found.slice(0, threadsOnPage);
  if (backwards) roots.reverse();
  return {
    roots,
    older: backwards ? place.kind === "before" : more,
    newer: backwards ? more : place.kind === "after",
  };
}

function beyond(proposal: CaseId, place: Place<"comments">) {
  if (place.kind === "first" || place.kind === "last") return sql<SqlBool>`true`;
  const operator = sql.raw(place.kind === "after" ? "<" : ">");
  return sql<SqlBool>`(comments.created_at, comments.id) ${operator} (
    select created_at, id from comments as cursor where id = ${place.row} and case_id = ${proposal}
  )`;
}

async function firstReplies(db: Db, threads: readonly CommentId[]): Promise<Map<CommentId, Reply[]>> {
  const rows = await selectReplies(db)
    .select("comments.thread_id as thread")
    .where("comments.id", "in", ({ selectFrom }) =>
      selectFrom("comments as root")
        .innerJoinLateral(
          (eb) =>
            eb
              .selectFrom("comments as reply")
              .select("reply.id")
              .whereRef("reply.thread_id", "=", "root.id")
              .whereRef("reply.id", "!=", "root.id")
              .where("reply.shown_at", "is not", null)
              .orderBy("reply.created_at")
              .orderBy("reply.id")
              .limit(repliesInThread)
              .as("first"),
          (join) => join.onTrue(),
        )
        .select("first.id")
        .where("root.id", "in", threads),
    )
    .orderBy("comments.created_at")
    .orderBy("comments.id")
    .execute();
  return Map.groupBy(rows, ({ thread }) => thread);
}

async function countReplies(db: Db, thread: CommentId): Promise<number> {
  const { count } = await db
    .selectFrom("comments")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("thread_id", "=", thread)
    .where(isShownReply)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many replies of one thread stand on a page. */
const repliesOnPage = 100;

/** A page of one thread, counted from 1; `before` tells how many replies stand on the pages before it. */
export type ThreadPage = Thread & { readonly page: number; readonly pages: number; readonly before: number };

/**
 * A thread by itself, its replies in the order in which they were written.
 *
 * Unscoped: comments that are shown are public.
 *
 * @param asked the page; where left out, the one that the comment `at` stands on
 */
export async function threadPage(
  db: Db,
  thread: CommentId,
  at: CommentId,
  asked: number | undefined,
): Promise<ThreadPage> {
  const root = await selectComments(db).where("comments.id", "=", thread).executeTakeFirstOrThrow();
  const count = await countReplies(db, thread);
  const pages = Math.max(1, Math.ceil(count / repliesOnPage));
  const page = Math.min(
    asked ?? Math.floor((await repliesBefore(db, thread, at)) / repliesOnPage) + 1,
    pages,
  );
  const before = (page - 1) * repliesOnPage;
  const replies = await selectReplies(db)
    .where("comments.thread_id", "=", thread)
    .where(isShownReply)
    .orderBy("comments.created_at")
    .orderBy("comments.id")
    .limit(repliesOnPage)
    .offset(before)
    .execute();
  return { root, replies, count, page, pages, before };
}

async function repliesBefore(db: Db, thread: CommentId, at: CommentId): Promise<number> {
  if (at === thread) return 0;
  const { count } = await db
    .selectFrom("comments")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("thread_id", "=", thread)
    .where(isShownReply)
    .where(sql<SqlBool>`(created_at, id) < (select created_at, id from comments as cursor where id = ${at})`)
    .executeTakeFirstOrThrow();
  return count;
}

function isShownReply({ and, eb, ref }: ExpressionBuilder<Database, "comments">) {
  return and([eb("comments.id", "!=", ref("comments.thread_id")), eb("comments.shown_at", "is not", null)]);
}

function selectComments(db: Db) {
  return db
    .selectFrom("comments")
    .leftJoin("external_users as writer", "writer.id", "comments.external_user_id")
    .select(["comments.id", "comments.parent_id as parent", "comments.external_user_id as author"])
    .select(["comments.author_name as authorName", "writer.protected_at as protectedAt"])
    .select("comments.removal_mark as removalMark")
    .select(["comments.hidden_at as hiddenAt", "comments.created_at as createdAt"])
    .select(publicText);
}

function selectReplies(db: Db) {
  return selectComments(db)
    .innerJoin("comments as parent", "parent.id", "comments.parent_id")
    .leftJoin("external_users as parent_writer", "parent_writer.id", "parent.external_user_id")
    .select(["parent.external_user_id as parentAuthor", "parent.author_name as parentName"])
    .select(["parent_writer.protected_at as parentProtectedAt", "parent.removal_mark as parentMark"])
    .select("parent.hidden_at as parentHiddenAt");
}
