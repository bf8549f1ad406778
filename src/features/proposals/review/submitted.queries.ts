import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { isMaker, makerColumns, withMaker } from "../maker.queries.ts";
import type { CaseId, CaseKind, CaseState, Maker } from "../proposal.ts";

/** A proposal that has been submitted, whatever has become of it since. */
export type SubmittedCase = {
  readonly id: CaseId;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly title: string;
  readonly body: string;
  readonly submittedAt: Date;
  readonly maker: Maker;
  /** Until when one may vote, where it is published. */
  readonly votingTo: LocalDate | null;
  /** For how many days its maker wants it to be open, where they had the choice. */
  readonly wantedVotingDays: number | null;
};

/** Unscoped: whoever may review may review them all. Undefined for drafts, and for what was withdrawn as a draft. */
export async function findSubmitted(
  db: ReadonlyKysely<Database>,
  id: CaseId,
): Promise<SubmittedCase | undefined> {
  const row = await db
    .selectFrom("cases")
    .leftJoin("external_users", (join) => join.on(isMaker))
    .leftJoin("proposals", "proposals.case_id", "cases.id")
    .select([
      "cases.id",
      "cases.kind",
      "state",
      "title",
      "body",
      "submitted_at as submittedAt",
      "voting_to as votingTo",
    ])
    .select("wanted_voting_days as wantedVotingDays")
    .select(makerColumns)
    .where("cases.id", "=", id)
    .where("submitted_at", "is not", null)
    .$narrowType<{ submittedAt: Date; votingTo: LocalDate | null }>()
    .executeTakeFirst();
  return row && withMaker(row);
}

type LockedCase = Pick<SubmittedCase, "kind" | "state" | "wantedVotingDays"> & {
  readonly externalUser: Id<"external_users"> | null;
};

/** The state of such a case, locked until the transaction ends. Unscoped: as {@link findSubmitted}. @throws 404 */
export async function lockSubmitted(transaction: Transaction<Database>, id: CaseId): Promise<LockedCase> {
  const row = await transaction
    .selectFrom("cases")
    .select(["kind", "state", "external_user_id as externalUser"])
    .select("wanted_voting_days as wantedVotingDays")
    .where("id", "=", id)
    .where("submitted_at", "is not", null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}
