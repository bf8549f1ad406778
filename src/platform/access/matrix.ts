import type { Actor, StaffMember } from "./actor.ts";
import type { Right } from "./rights.ts";

export type Role = Actor["role"];

/** Who may: everybody of a role, or the staff members who hold a right. */
export type Holder = Role | Right;

/**
 * Who may do what: the one access matrix (decision 9). The guard of every route, the menus and buttons,
 * the exhaustive test and docs/PERMISSIONS.md are all made from it. Verbs stay apart even where they coincide.
 */
export const matrix = {
  "members.list": ["administrator"],
  "members.read": ["administrator"],
  "members.add": ["administrator"],
  "members.correct": ["administrator"],
  "members.remove": ["administrator"],
  "permissions.grant": ["administrator"],
  "audit.read-organisation": ["administrator"],
  "own-permissions.read": ["user"],
  "own-rights.read": ["staff"],
  "staff.list": ["manage-staff", "operator"],
  "staff.read": ["manage-staff"],
  "staff.add": ["manage-staff", "operator"],
  "staff.change-rights": ["manage-staff", "operator"],
  "staff.end": ["manage-staff", "operator"],
  "audit.read-authority": ["read-log"],
  "cases.draft": ["external-user"],
  "cases.submit": ["external-user"],
  "cases.withdraw": ["external-user"],
  "opinions.submit": ["external-user"],
  "votes.cast": ["external-user"],
  "votes.take-back": ["external-user"],
  "comments.write": ["external-user"],
  "comments.report": ["external-user"],
  "proposals.review": ["moderate-proposals"],
  "proposals.take-up": ["moderate-proposals"],
  "proposals.publish": ["moderate-proposals"],
  "proposals.return": ["moderate-proposals"],
  "proposals.refuse": ["moderate-proposals"],
  "cases.move": ["moderate-proposals"],
  "opinions.answer": ["moderate-proposals"],
  "opinions.close": ["moderate-proposals"],
  "proposals.hand-over": ["moderate-proposals"],
  "proposals.decide": ["moderate-proposals"],
  "attachments.add": ["moderate-proposals"],
  "attachments.remove": ["moderate-proposals"],
  "proposal-settings.choose": ["choose-proposal-rules"],
  "comments.show": ["moderate-proposals"],
  "comments.hide": ["moderate-proposals"],
  "comment-reports.handle": ["moderate-proposals"],
  "external-users.list": ["manage-external-users"],
  "external-users.read": ["manage-external-users"],
  "external-users.read-votes": ["moderate-proposals"],
  "external-users.correct": ["manage-external-users"],
  "external-users.deactivate": ["manage-external-users"],
  "external-users.activate": ["manage-external-users"],
  "external-users.change-password": ["set-passwords"],
  "external-users.reset-password": ["send-password-resets"],
  "external-users.change-email": ["change-emails"],
  "external-users.verify-email": ["verify-emails"],
  "external-users.unverify-email": ["verify-emails"],
  "external-users.verify-personal-number": ["verify-personal-numbers"],
  "external-users.unverify-personal-number": ["verify-personal-numbers"],
  "external-users.reveal-personal-number": ["reveal-personal-numbers"],
  "external-users.protect": ["manage-protected-identities"],
  "external-users.lift-protection": ["manage-protected-identities"],
  "external-users.remove": ["delete-external-users", "depersonalise-external-users"],
  "external-users.delete": ["delete-external-users"],
  "external-users.depersonalise": ["depersonalise-external-users"],
  "external-users.keep-authorship": ["keep-authorship"],
  "removals.list": ["delete-external-users", "depersonalise-external-users"],
  "removals.read": ["delete-external-users", "depersonalise-external-users"],
  "removals.decide": ["delete-external-users", "depersonalise-external-users"],
  "own-account.read": ["external-user"],
  "own-details.correct": ["external-user"],
  "own-email.change": ["external-user"],
  "own-password.change": ["external-user"],
  "own-sessions.read": ["external-user"],
  "own-sessions.end": ["external-user"],
  "own-data.export": ["external-user"],
  "own-notices.choose": ["external-user"],
  "own-cases.read": ["external-user"],
  "own-votes.read": ["external-user"],
  "own-comments.read": ["external-user"],
  "own-removal.read": ["external-user"],
  "own-removal.request": ["external-user"],
  "own-removal.cancel": ["external-user"],
  "own-identification.begin": ["external-user"],
  "organisations.list": ["manage-organisations"],
  "organisations.read": ["manage-organisations"],
  "organisations.import": ["operator"],
  "catalogue.import": ["operator"],
  "agreements.add": ["manage-agreements", "operator"],
  "agreements.end": ["manage-agreements", "operator"],
  "administrators.list": ["operator"],
  "administrators.appoint": ["appoint-administrators", "operator"],
  "administrators.end": ["appoint-administrators", "operator"],
  "administrators.suspend": ["operator"],
  "audit.verify": ["operator"],
  "erasure.request": ["operator"],
  "erasure.verify": ["operator"],
  "erasure.read-journal": ["operator"],
} as const satisfies Record<string, readonly Holder[]>;

export type Act = keyof typeof matrix;

type HolderOf<A extends Act> = (typeof matrix)[A][number];

/** The actors that the matrix lets do this act. */
export type ActorFor<A extends Act> =
  | Extract<Actor, { readonly role: HolderOf<A> }>
  | (Extract<HolderOf<A>, Right> extends never ? never : StaffMember);
