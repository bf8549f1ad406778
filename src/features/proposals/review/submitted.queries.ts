import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Id } from "#platform/ids.ts";
import { makerOf } from "../proposal.queries.ts";
import type { CaseId, CaseState, Maker } from "../proposal.ts";

/** A proposal that has been submitted, whatever has become of it since. */
export type SubmittedCase = {
  readonly id: CaseId;
  readonly state: CaseState;
  readonly title: string;
  readonly body: string;
  readonly submittedAt: Date;
  readonly maker: Maker;
};

/** Unscoped: whoever may review may review them all. Undefined for drafts, and for what was withdrawn as a draft. */
export async function findSubmitted(
  db: ReadonlyKysely<Database>,
  id: CaseId,
): Promise<SubmittedCase | undefined> {
  const row = await db
    .selectFrom("cases")
    .leftJoin("external_users", "external_users.id", "cases.external_user_id")
    .select(["cases.id", "state", "title", "body", "submitted_at as submittedAt"])
    .select(["display_name as displayName", "given_name as givenName", "family_name as familyName"])
    .select("protected_at as protectedAt")
    .where("cases.id", "=", id)
    .where("submitted_at", "is not", null)
    .$narrowType<{ submittedAt: Date }>()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { displayName, givenName, familyName, protectedAt, ...rest } = row;
  return { ...rest, maker: makerOf({ displayName, givenName, familyName, protectedAt }) };
}

/** The state of such a case, locked until the transaction ends. Unscoped: as {@link findSubmitted}. @throws 404 */
export async function lockSubmitted(
  transaction: Transaction<Database>,
  id: CaseId,
): Promise<{ state: CaseState; externalUser: Id<"external_users"> | null }> {
  const row = await transaction
    .selectFrom("cases")
    .select(["state", "external_user_id as externalUser"])
    .where("id", "=", id)
    .where("submitted_at", "is not", null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}
