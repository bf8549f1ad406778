import type { Member } from "#platform/access/actor.ts";
import type { Act } from "#platform/access/matrix.ts";
import { may } from "#platform/access/policy.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { NavItem } from "#ui/navigation.tsx";

const texts = defineTexts({
  sv: {
    otherActors: "Andra aktörer",
    members: "Användare",
    log: "Logg",
    ownPermissions: "Mina behörigheter",
  },
  en: { otherActors: "Other actors", members: "Users", log: "Log", ownPermissions: "My permissions" },
});

const entries: readonly { href: string; act: Act; label: "members" | "log" | "ownPermissions" }[] = [
  { href: "/members", act: "members.list", label: "members" },
  { href: "/log", act: "audit.read-organisation", label: "log" },
  { href: "/my-permissions", act: "own-permissions.read", label: "ownPermissions" },
];

/** The main menu: the public tab for visitors, and for members what the access matrix lets them do. */
export function navigationFor(actor: Member | undefined, language: Language, path: string): NavItem[] {
  const text = texts(language);
  if (actor === undefined) {
    return [{ label: text.otherActors, href: "/other-actors", current: path.startsWith("/other-actors") }];
  }
  return entries
    .filter(({ act }) => may(actor, act))
    .map(({ href, label }) => ({ label: text[label], href, current: isWithin(path, href) }));
}

function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`);
}
