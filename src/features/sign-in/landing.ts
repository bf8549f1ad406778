import type { SignedIn } from "#platform/access/actor.ts";

/** The first page after signing in: the list for those who administer, what is one's own for everybody else. */
export function landingOf(actor: SignedIn): string {
  switch (actor.role) {
    case "administrator":
      return "/members";
    case "user":
      return "/my-permissions";
    case "staff":
      return "/my-rights";
    case "external-user":
      return "/my-pages";
  }
}
