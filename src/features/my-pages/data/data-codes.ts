import type {
  Cases,
  Comments,
  EmailChanges,
  ExternalUsers,
  Links,
  Mails,
  NoticeChoices,
  Notices,
  Removals,
  SignIns,
  Votes,
} from "#db/tables.ts";

/** The columns that hold one of a few codes, with the codes. */
type Codes = {
  "external_users.personal_number_verified_by": ExternalUsers["personal_number_verified_by"];
  "external_users.language": ExternalUsers["language"];
  "links.kind": Links["kind"];
  "email_changes.asked_by": EmailChanges["asked_by"];
  "cases.kind": Cases["kind"];
  "cases.state": Cases["state"];
  "cases.author_removal": Cases["author_removal"];
  "votes.direction": Votes["direction"];
  "votes.removal_mark": Votes["removal_mark"];
  "comments.removal_mark": Comments["removal_mark"];
  "removals.population": Removals["population"];
  "removals.account": Removals["account"];
  "removals.comments": Removals["comments"];
  "removals.votes": Removals["votes"];
  "removals.ground": Removals["ground"];
  "removals.identity_check": Removals["identity_check"];
  "removals.state": Removals["state"];
  "removals.requested_by_kind": Removals["requested_by_kind"];
  "sign_ins.entrance": SignIns["entrance"];
  "notice_choices.kind": NoticeChoices["kind"];
  "notice_choices.delivery": NoticeChoices["delivery"];
  "notices.kind": Notices["kind"];
  "mails.status": Mails["status"];
  "mails.last_fault": Mails["last_fault"];
};

/** What each code says to whom it is about, and what each kind of letter has as its subject. */
export type DataWords = {
  readonly [Column in keyof Codes]: Readonly<Record<NonNullable<Codes[Column]>, string>>;
} & {
  readonly "mails.kind": Readonly<Record<string, string>>;
  /** A session that began by a password, or otherwise by an e-ID. */
  readonly ways: { readonly password: string; readonly "e-id": string };
};
