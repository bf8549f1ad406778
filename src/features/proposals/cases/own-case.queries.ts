import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { Tx } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { CaseId } from "../proposal.ts";
import { sameSince } from "../written-twice.ts";
import type { OwnCase } from "./draft.ts";

/** The actor's case, whatever its state; undefined for everybody else's. Unscoped: it is the actor's own. */
export async function findOwnCase(
  db: ReadonlyKysely<Database>,
  actor: ExternalUser,
  id: CaseId,
): Promise<OwnCase | undefined> {
  return await selectOwnCase(db, actor, id).executeTakeFirst();
}

/** The same, locked until the transaction ends. Unscoped: it is the actor's own. @throws 404 */
export async function lockOwnCase(
  transaction: Transaction<Database>,
  actor: ExternalUser,
  id: CaseId,
): Promise<OwnCase> {
  const found = await selectOwnCase(transaction, actor, id).forUpdate().executeTakeFirst();
  if (found === undefined) throw notFound();
  return found;
}

/** The case that the actor has made of late in the same words, and that nobody has seen to yet. Unscoped: it is the actor's own. */
export async function sameLately(
  { sql, now }: Pick<Tx, "sql" | "now">,
  { externalUser }: ExternalUser,
  { kind, state, title, body }: Pick<OwnCase, "kind" | "state" | "title" | "body">,
): Promise<CaseId | undefined> {
  const row = await sql
    .selectFrom("cases")
    .select("id")
    .where("external_user_id", "=", externalUser)
    .where("created_at", ">", sameSince(now))
    .where("kind", "=", kind)
    .where("state", "=", state)
    .where("title", "=", title)
    .where("body", "=", body)
    .executeTakeFirst();
  return row?.id;
}

/**
 * Whether another of the actor's proposals waits for an answer or is open for votes. Unscoped: they are the actor's own.
 */
export async function hasProposalUnderWay(
  transaction: Transaction<Database>,
  { externalUser }: ExternalUser,
  id: CaseId,
  now: Date,
): Promise<boolean> {
  const another = await transaction
    .selectFrom("cases")
    .leftJoin("proposals", "proposals.case_id", "cases.id")
    .select("cases.id")
    .where("external_user_id", "=", externalUser)
    .where("cases.kind", "=", "proposal")
    .where("cases.id", "<>", id)
    .where((is) =>
      is.or([
        is("state", "in", ["submitted", "under-review", "returned"]),
        is.and([is("state", "=", "published"), is("voting_to", ">=", stockholmDate(now))]),
      ]),
    )
    .executeTakeFirst();
  return another !== undefined;
}

function selectOwnCase(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  { externalUser }: ExternalUser,
  id: CaseId,
) {
  return db
    .selectFrom("cases")
    .select(["id", "kind", "external_user_id as externalUser", "state", "title", "body"])
    .select(["created_at as createdAt", "submitted_at as submittedAt"])
    .where("id", "=", id)
    .where("external_user_id", "=", externalUser)
    .$narrowType<{ externalUser: OwnCase["externalUser"] }>();
}
