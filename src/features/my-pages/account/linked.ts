import { type Account, type BadLink, findLinkedAccount, type Link, type LinkKind } from "#external-users";
import type { Visit } from "#platform/http/route.ts";

/** A link as whoever opens it meets it; `isSignedIn` says that they are signed in to the account that it is about. */
export type Linked =
  | { readonly kind: "good"; readonly account: Account; readonly link: Link; readonly isSignedIn: boolean }
  | { readonly kind: BadLink | "foreign" };

/** The secret of a link, as its address has it. */
export function secretOf({ params }: Pick<Visit<"public">, "params">): string {
  return params.link ?? "";
}

/** What the link is good for, to whoever opens it: to somebody signed in to another account, nothing. */
export async function openLink(visit: Visit<"public">, kind: LinkKind): Promise<Linked> {
  const found = await findLinkedAccount(visit.db, kind, secretOf(visit), visit.now);
  if (found.kind !== "good") return found;
  const own = visit.actor?.kind === "external-user" ? visit.actor.externalUser : undefined;
  if (own !== undefined && own !== found.account.id) return { kind: "foreign" };
  return { ...found, isSignedIn: own !== undefined };
}
