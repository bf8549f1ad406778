import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";

/** What people are told of by mail. */
export type NoticeKind = Database["notices"]["kind"];

/** In the order in which a proposal comes to them. */
export const noticeKinds = [
  "received",
  "returned",
  "published",
  "goal-reached",
  "closed",
  "decided",
  "comment-answered",
] as const satisfies readonly NoticeKind[];

/** How somebody wants to be told: as it happens, once a day together with the rest, or not at all. */
export type NoticeDelivery = Database["notice_choices"]["delivery"];

export const noticeDeliveries = ["at-once", "daily", "never"] as const satisfies readonly NoticeDelivery[];

export type NoticeChoices = Readonly<Record<NoticeKind, NoticeDelivery>>;

/** What holds for whoever has chosen nothing. */
export const usualDelivery: NoticeDelivery = "at-once";

export type NoticeId = Id<"notices">;
