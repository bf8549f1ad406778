import type { Id } from "#platform/ids.ts";

export const ownQuestionAddress = "/members/hindrance";

/** The authority's question about anybody, or anybody who says that they are of one organisation. */
export function organisationQuestionAddress(organisation: Id<"organisations"> | undefined): string {
  return organisation === undefined ? "/organisations/hindrance" : `/organisations/${organisation}/hindrance`;
}

/** The question about somebody whom the organisation has registered. */
export function memberQuestionAddress(member: Id<"members">): string {
  return `/members/${member}/hindrance`;
}
