import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { lockAuthorAlone } from "../author.queries.ts";
import type { DraftText } from "../cases/draft.ts";
import { sameLately } from "../cases/own-case.queries.ts";
import { event } from "../events.ts";
import { giveNotice } from "../mail-notices/giving-notice.ts";
import type { CaseId } from "../proposal.ts";

export type WritingOutcome = { readonly kind: "submitted"; readonly opinion: CaseId };

/**
 * Hands an opinion in: to the authority alone, so that it needs no draft and no verified number. The same words, sent
 * again at once or soon after, are the opinion that there is.
 */
export async function submitOpinion(
  tx: Tx,
  actor: ExternalUser,
  { title, body }: DraftText,
): Promise<Change<WritingOutcome>> {
  await lockAuthorAlone(tx.sql, actor.externalUser);
  const former = await sameLately(tx, actor, { kind: "opinion", state: "submitted", title, body });
  if (former !== undefined) return unchanged({ kind: "submitted", opinion: former });
  const opinion = tx.newId<"cases">();
  await tx.sql
    .insertInto("cases")
    .values({
      ...{ id: opinion, kind: "opinion", external_user_id: actor.externalUser, state: "submitted" },
      ...{ title, body, created_at: tx.now, submitted_at: tx.now },
    })
    .execute();
  await giveNotice(tx, actor.externalUser, { kind: "received", case: opinion });
  return record({ kind: "submitted", opinion }, event("opinion-submitted", { case: opinion }));
}
