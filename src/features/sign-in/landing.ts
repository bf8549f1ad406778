import type { Member } from "#platform/access/actor.ts";

/** The first page after signing in: the list for those who administer, the own permissions for those who use. */
export function landingOf(member: Member): string {
  switch (member.role) {
    case "administrator":
      return "/members";
    case "user":
      return "/my-permissions";
  }
}
