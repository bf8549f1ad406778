import type { SignedIn } from "#platform/access/actor.ts";
import type { Act } from "#platform/access/matrix.ts";
import { may } from "#platform/access/policy.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { MainItem } from "#ui/navigation.tsx";

const texts = defineTexts({
  sv: {
    otherActors: "Andra aktörer",
    proposals: "E-förslag",
    reviews: "Granska e-förslag",
    rules: "Regler för e-förslag",
    removals: "Borttagningar",
    members: "Användare",
    log: "Logg",
    ownPermissions: "Mina behörigheter",
    organisation: "Organisation",
    organisations: "Organisationer",
    catalogue: "Katalogen",
    staff: "Handläggare",
    externalUsers: "Extern användare",
    ownRights: "Mina rättigheter",
    myPages: "Mina sidor",
    overview: "Översikt",
    details: "Mina uppgifter",
    cases: "Mina ärenden",
    votes: "Mina röster",
    comments: "Mina kommentarer",
    notices: "Aviseringar",
    sessions: "Mina inloggningar",
    data: "Allt om mig",
  },
  en: {
    otherActors: "Other actors",
    proposals: "Proposals",
    reviews: "Review proposals",
    rules: "Rules for proposals",
    removals: "Removals",
    members: "Users",
    log: "Log",
    ownPermissions: "My permissions",
    organisation: "Organisation",
    organisations: "Organisations",
    catalogue: "The catalogue",
    staff: "Staff",
    externalUsers: "External users",
    ownRights: "My rights",
    myPages: "My pages",
    overview: "Overview",
    details: "My details",
    cases: "My cases",
    votes: "My votes",
    comments: "My comments",
    notices: "Notices",
    sessions: "My sessions",
    data: "All about me",
  },
});

type Label = keyof ReturnType<typeof texts>;
type PublicEntry = { readonly href: string; readonly label: Label };
type Entry = PublicEntry & {
  readonly act: Act;
  /** Pages below it have entries of their own. */
  readonly alone?: true;
};
type Menu = { readonly label: Label; readonly entries: readonly Entry[] };

const publicItems: readonly PublicEntry[] = [
  { href: "/other-actors", label: "otherActors" },
  { href: "/proposals", label: "proposals" },
];

/** What stands by itself, and the menus that gather several: Organisation → Extern användare, in the document's words. */
const items: readonly (Entry | Menu)[] = [
  { href: "/members", act: "members.list", label: "members" },
  { href: "/log", act: "audit.read-organisation", label: "log" },
  { href: "/my-permissions", act: "own-permissions.read", label: "ownPermissions" },
  { href: "/proposals", act: "cases.draft", label: "proposals" },
  {
    label: "organisation",
    entries: [
      { href: "/external-users", act: "external-users.list", label: "externalUsers" },
      { href: "/organisations", act: "organisations.list", label: "organisations" },
      { href: "/catalogue", act: "catalogue.read", label: "catalogue" },
      { href: "/staff", act: "staff.list", label: "staff" },
      { href: "/removals", act: "removals.list", label: "removals" },
      { href: "/proposal-reviews", act: "proposals.review", label: "reviews" },
      { href: "/proposal-settings", act: "proposal-settings.choose", label: "rules" },
    ],
  },
  { href: "/authority-log", act: "audit.read-authority", label: "log" },
  { href: "/my-rights", act: "own-rights.read", label: "ownRights" },
  { href: "/my-sessions", act: "service-sessions.read", label: "sessions" },
  {
    label: "myPages",
    entries: [
      { href: "/my-pages", act: "own-account.read", label: "overview", alone: true },
      { href: "/my-pages/details", act: "own-details.correct", label: "details" },
      { href: "/my-pages/cases", act: "own-cases.read", label: "cases" },
      { href: "/my-pages/votes", act: "own-votes.read", label: "votes" },
      { href: "/my-pages/comments", act: "own-comments.read", label: "comments" },
      { href: "/my-pages/notices", act: "own-notices.choose", label: "notices" },
      { href: "/my-pages/sessions", act: "own-sessions.read", label: "sessions" },
      { href: "/my-pages/data", act: "own-data.export", label: "data" },
    ],
  },
];

/** The main menu: the public tabs for visitors, and for those signed in what the access matrix lets them do. */
export function navigationFor(actor: SignedIn | undefined, language: Language, path: string): MainItem[] {
  const text = texts(language);
  const linkTo = ({ href, label, alone }: PublicEntry & Pick<Entry, "alone">) => ({
    label: text[label],
    href,
    current: alone ? isAt(path, href) : isWithin(path, href),
  });
  if (actor === undefined) {
    return [
      ...publicItems.map(linkTo),
      { label: text.myPages, href: "/account/sign-in", current: isWithin(path, "/account") },
    ];
  }
  return items.flatMap((item) => {
    if (!("entries" in item)) return may(actor, item.act) ? [linkTo(item)] : [];
    const children = item.entries.filter(({ act }) => may(actor, act)).map(linkTo);
    const [first] = children;
    // the menu itself leads to the first page below it
    if (first === undefined) return [];
    const current = item.entries.some(({ href }) => isWithin(path, href));
    return [{ label: text[item.label], href: first.href, current, children }];
  });
}

function isAt(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}?`);
}

function isWithin(path: string, href: string): boolean {
  return isAt(path, href) || path.startsWith(`${href}/`);
}
