import { additionAddress, grantingAddress, memberAddress, permissionsAddress } from "#members";
import type { Administrator } from "#platform/access/actor.ts";
import { may } from "#platform/access/policy.ts";
import { type ListQuery, wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import type { Way } from "./answer.tsx";
import type { Answer } from "./answering.ts";
import { hindranceTexts } from "./hindrance-texts.ts";

/** Where an administrator of the organisation mends it, where that is theirs to mend, and the person's page. */
export function ownWays(
  actor: Administrator,
  { known, chain }: Answer,
  language: Language,
  list: ListQuery = wholeList,
): Way[] {
  const { mend } = hindranceTexts(language);
  const { first, eService } = chain;
  const user = currentUserIn(known);
  const ways: Way[] = [];
  if (first?.mender === "administrators" && user === undefined && may(actor, "members.add")) {
    ways.push({ href: additionAddress(list), label: mend.addUser, mends: true });
  }
  if (first?.mender === "administrators" && user !== undefined && may(actor, "permissions.grant")) {
    const href =
      eService === undefined ? permissionsAddress(user, list) : grantingAddress(user, eService.key, list);
    ways.push({ href, label: mend.changePermissions, mends: true });
  }
  if (user !== undefined) ways.push({ href: memberAddress(user, list), label: mend.showMember });
  return ways;
}

function currentUserIn(known: Answer["known"]) {
  const person = known?.person;
  return person?.role === "user" && person.endedAt === null ? person.id : undefined;
}
