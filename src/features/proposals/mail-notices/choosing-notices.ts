import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { lockAuthorAlone } from "../author.queries.ts";
import { event } from "../events.ts";
import { noticeChoicesOf } from "./choices.queries.ts";
import { type NoticeChoices, type NoticeKind, noticeKinds } from "./notice.ts";

export type ChoosingNoticesOutcome = { readonly kind: "chosen" | "nothing-to-do" };

/** Chooses what the person is told of by mail from now on. What waits for the letter of the day still comes with it. */
export async function chooseNotices(
  tx: Tx,
  actor: ExternalUser,
  wanted: Partial<NoticeChoices>,
): Promise<Change<ChoosingNoticesOutcome>> {
  await lockAuthorAlone(tx.sql, actor.externalUser);
  const stored = await noticeChoicesOf(tx.sql, actor.externalUser);
  const changes = noticeKinds.flatMap((kind) => {
    const delivery = wanted[kind];
    return delivery === undefined || delivery === stored[kind] ? [] : [{ kind, delivery }];
  });
  if (changes.length === 0) return unchanged({ kind: "nothing-to-do" });
  await tx.sql
    .insertInto("notice_choices")
    .values(changes.map((change) => ({ ...change, external_user_id: actor.externalUser })))
    .onConflict((conflict) =>
      conflict
        .columns(["external_user_id", "kind"])
        .doUpdateSet(({ ref }) => ({ delivery: ref("excluded.delivery") })),
    )
    .execute();
  return record({ kind: "chosen" }, event("notices-chosen", { changes }));
}

/** What a link in a letter stops: notices of the kind, or all that come with the letter of the day. */
export type Unsubscription = NoticeKind | "daily";

/** The choices that stop it, for somebody who has chosen these. */
export function choicesWithout(chosen: NoticeChoices, stopped: Unsubscription): Partial<NoticeChoices> {
  const kinds = noticeKinds.filter((kind) =>
    stopped === "daily" ? chosen[kind] === "daily" : kind === stopped,
  );
  return Object.fromEntries(kinds.map((kind) => [kind, "never" as const]));
}
