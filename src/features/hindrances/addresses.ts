import type { Id } from "#platform/ids.ts";

export const ownQuestionAddress = "/members/hindrance";

/** The question about somebody whom the organisation has registered. */
export function memberQuestionAddress(member: Id<"members">): string {
  return `/members/${member}/hindrance`;
}
