import type { Parameters } from "#platform/http/parameters.ts";
import { parseId } from "#platform/ids.ts";
import type { CommentId } from "./comment.ts";

/** Which threads: named by a comment rather than by a number, so that new ones move nothing (decision 17). */
export type ThreadsPlace =
  | { readonly kind: "first" }
  | { readonly kind: "last" }
  | { readonly kind: "after"; readonly comment: CommentId }
  | { readonly kind: "before"; readonly comment: CommentId };

/** Reads the address. What it does not understand counts as not said (decision 21). */
export function threadsPlaceOf(query: Parameters): ThreadsPlace {
  const after = parseId<"comments">(query.one("after") ?? "");
  if (after !== undefined) return { kind: "after", comment: after };
  const before = parseId<"comments">(query.one("before") ?? "");
  if (before !== undefined) return { kind: "before", comment: before };
  return query.one("page") === "last" ? { kind: "last" } : { kind: "first" };
}

export function threadsQuery(place: ThreadsPlace): string {
  switch (place.kind) {
    case "first":
      return "";
    case "last":
      return "page=last";
    case "after":
    case "before":
      return `${place.kind}=${place.comment}`;
  }
}
