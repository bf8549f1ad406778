import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { commentPlace, commentsAddress, draftAddress, proposalAddress } from "../addresses.ts";
import type { CaseId, CaseKind, CaseState, Direction } from "../proposal.ts";

type Db = ReadonlyKysely<Database>;

/** Which rows: a page counted from 1, and how many stand on it. */
export type OwnPage = { readonly page: number; readonly size: number };
export type OwnRows<T> = { readonly rows: readonly T[]; readonly total: number };

/** Of a published case, until when one may vote; of every other, nothing. */
type Voting = { readonly votingTo: LocalDate | null };

export type OwnListedCase = Voting & {
  readonly id: CaseId;
  readonly title: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly createdAt: Date;
  readonly href: string;
};

/** The cases that an external user has made, the latest first. Unscoped: what is one's own is asked for by one's own id. */
export async function casesOf(
  db: Db,
  externalUser: Id<"external_users">,
  { page, size }: OwnPage,
): Promise<OwnRows<OwnListedCase>> {
  const own = db.selectFrom("cases").where("external_user_id", "=", externalUser);
  const [rows, { total }] = await Promise.all([
    own
      .leftJoin("proposals", "proposals.case_id", "cases.id")
      .select(["cases.id", "cases.kind", "title", "state", "created_at as createdAt"])
      .select("voting_to as votingTo")
      .orderBy("created_at", "desc")
      .orderBy("cases.id", "desc")
      .limit(size)
      .offset((page - 1) * size)
      .$narrowType<Voting>()
      .execute(),
    own.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow(),
  ]);
  const href = ({ id, votingTo }: { id: CaseId } & Voting) =>
    votingTo === null ? draftAddress(id) : proposalAddress(id);
  return { rows: rows.map((row) => ({ ...row, href: href(row) })), total };
}

export type OwnListedVote = {
  readonly proposal: CaseId;
  readonly title: string;
  readonly direction: Direction;
  readonly castAt: Date;
  readonly votingTo: LocalDate;
  readonly href: string;
};

/** The votes that an external user has cast, the latest first. Unscoped: as {@link casesOf}. */
export async function votesOf(
  db: Db,
  externalUser: Id<"external_users">,
  { page, size }: OwnPage,
): Promise<OwnRows<OwnListedVote>> {
  const own = db.selectFrom("votes").where("votes.external_user_id", "=", externalUser);
  const [rows, { total }] = await Promise.all([
    own
      .innerJoin("cases", "cases.id", "votes.case_id")
      .innerJoin("proposals", "proposals.case_id", "votes.case_id")
      .select(["votes.case_id as proposal", "title", "direction", "cast_at as castAt"])
      .select("voting_to as votingTo")
      .orderBy("cast_at", "desc")
      .orderBy("votes.id", "desc")
      .limit(size)
      .offset((page - 1) * size)
      .$narrowType<{ votingTo: LocalDate }>()
      .execute(),
    own.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map((row) => ({ ...row, href: proposalAddress(row.proposal) })), total };
}

export type OwnListedComment = {
  readonly id: Id<"comments">;
  readonly proposal: CaseId;
  readonly title: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly isReply: boolean;
  /** Whether a moderator has yet to read it. */
  readonly waits: boolean;
  /** Whether a moderator has hidden it from everybody. */
  readonly isHidden: boolean;
  readonly href: string;
};

/** The comments that an external user has written, the latest first. Unscoped: as {@link casesOf}. */
export async function commentsOf(
  db: Db,
  externalUser: Id<"external_users">,
  { page, size }: OwnPage,
): Promise<OwnRows<OwnListedComment>> {
  const own = db.selectFrom("comments").where("comments.external_user_id", "=", externalUser);
  const [rows, { total }] = await Promise.all([
    own
      .innerJoin("cases", "cases.id", "comments.case_id")
      .select([
        "comments.id",
        "comments.case_id as proposal",
        "title",
        "text",
        "parent_id",
        "shown_at",
        "hidden_at",
      ])
      .select("comments.created_at as createdAt")
      .orderBy("comments.created_at", "desc")
      .orderBy("comments.id", "desc")
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    own.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow(),
  ]);
  const listed = rows.map(({ parent_id, shown_at, hidden_at, ...row }) => ({
    ...row,
    isHidden: hidden_at !== null,
    isReply: parent_id !== null,
    waits: shown_at === null,
    href:
      shown_at === null ? `${commentsAddress(row.proposal)}#comments` : commentPlace(row.proposal, row.id),
  }));
  return { rows: listed, total };
}
