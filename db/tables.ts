// What the tables hold, for Kysely. Generated: npm run generate

import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#platform/ids.ts";

/** Anything that JSON can say, as it comes from a `jsonb` column. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A `jsonb` column is written as JSON text: the driver would turn a bare array into a PostgreSQL array. */
type Json = ColumnType<JsonValue, string, string>;

export interface Database {
  agreements: Agreements;
  attachment_contents: AttachmentContents;
  attachments: Attachments;
  attempt_counts: AttemptCounts;
  audit_batches: AuditBatches;
  audit_events: AuditEvents;
  case_answers: CaseAnswers;
  cases: Cases;
  comment_reports: CommentReports;
  comments: Comments;
  e_service_versions: EServiceVersions;
  e_services: EServices;
  email_changes: EmailChanges;
  external_user_passwords: ExternalUserPasswords;
  external_users: ExternalUsers;
  grants: Grants;
  known_browsers: KnownBrowsers;
  links: Links;
  list_searches: ListSearches;
  mails: Mails;
  member_suspensions: MemberSuspensions;
  members: Members;
  migrations: Migrations;
  notice_choices: NoticeChoices;
  notices: Notices;
  organisations: Organisations;
  password_reset_requests: PasswordResetRequests;
  permission_former_names: PermissionFormerNames;
  permission_versions: PermissionVersions;
  permissions: Permissions;
  proposal_settings: ProposalSettings;
  proposals: Proposals;
  removal_decisions: RemovalDecisions;
  removals: Removals;
  sessions: Sessions;
  sign_ins: SignIns;
  spent_votes: SpentVotes;
  staff: Staff;
  staff_rights: StaffRights;
  vote_tallies: VoteTallies;
  votes: Votes;
  "keystore.person_keys": KeystorePersonKeys;
  "keystore.proposal_keys": KeystoreProposalKeys;
}

export interface Agreements {
  id: Id<"agreements">;
  organisation_id: Id<"organisations">;
  e_service_id: Id<"e_services">;
  audience: "municipality" | "region";
  valid_from: string;
  valid_to: string | null;
  reference: string;
  created_at: Date;
}

export interface AttachmentContents {
  attachment_id: Id<"attachments">;
  bytes: Buffer;
}

export interface Attachments {
  id: Id<"attachments">;
  answer_id: Id<"case_answers">;
  position: number;
  name: string | null;
  type: "pdf" | "png" | "jpeg";
  size: number;
  sha256: Buffer;
  attached_at: Date;
  attached_by: string;
  removed_at: Date | null;
  removed_by: string | null;
  removal_ground: "personal-data" | "secrecy" | "mistaken" | null;
}

export interface AttemptCounts {
  id: Buffer;
  attempts: number;
  ends_at: Date;
}

export interface AuditBatches {
  number: number;
  event_count: number;
  event_digests: Buffer;
  previous_digest: Buffer;
  digest: Buffer;
  signature: Buffer;
  sealed_at: Date;
}

export interface AuditEvents {
  id: Id<"audit_events">;
  sequence: GeneratedAlways<number>;
  occurred_at: Date;
  code: string;
  outcome: "done" | "refused";
  actor_kind: "member" | "staff" | "external-user" | "operator" | "system";
  actor_reference: string | null;
  actor_details: Buffer | null;
  organisation_id: Id<"organisations"> | null;
  subject_reference: string | null;
  subject_details: Buffer | null;
  details: Json;
  mac: Buffer;
  batch: number | null;
}

export interface CaseAnswers {
  id: Id<"case_answers">;
  case_id: Id<"cases">;
  kind:
    | "returned"
    | "refused"
    | "made-opinion"
    | "made-proposal"
    | "answered"
    | "closed"
    | "handed-over"
    | "decided";
  ground:
    | "other-authority"
    | "against-individual"
    | "unlawful"
    | "named-person"
    | "similar"
    | "decided-before"
    | "under-way"
    | "unreadable"
    | "other-kind"
    | null;
  text: string;
  answered_at: Date;
  answered_by: string;
}

export interface Cases {
  id: Id<"cases">;
  kind: "proposal" | "opinion";
  external_user_id: Id<"external_users"> | null;
  state:
    | "draft"
    | "submitted"
    | "under-review"
    | "returned"
    | "refused"
    | "published"
    | "closed"
    | "handed-over"
    | "decided"
    | "answered"
    | "withdrawn";
  title: string;
  body: string;
  created_at: Date;
  submitted_at: Date | null;
  published_at: Date | null;
  search_text: GeneratedAlways<string>;
  author_removal: "deleted" | "depersonalised" | null;
  wanted_voting_days: number | null;
}

export interface CommentReports {
  id: Id<"comment_reports">;
  comment_id: Id<"comments">;
  external_user_id: Id<"external_users"> | null;
  reason: string;
  reported_at: Date;
  handled_at: Date | null;
}

export interface Comments {
  id: Id<"comments">;
  case_id: Id<"cases">;
  parent_id: Id<"comments"> | null;
  external_user_id: Id<"external_users"> | null;
  author_name: string | null;
  text: string;
  created_at: Date;
  shown_at: Date | null;
  thread_id: Id<"comments">;
  removal_mark: "kept" | "deleted" | "depersonalised" | "depersonalised-on-request" | null;
  kept_by: string | null;
  hidden_at: Date | null;
  hidden_by: string | null;
  sealed_hiding_reason: Buffer | null;
}

export interface EServiceVersions {
  id: Id<"e_service_versions">;
  e_service_id: Id<"e_services">;
  name: string;
  name_en: string | null;
  description: string;
  description_en: string | null;
  address: string | null;
  replaced_at: Date;
  valid_to: string | null;
}

export interface EServices {
  id: Id<"e_services">;
  key: string;
  audience: "municipality" | "region";
  name: string;
  name_en: string | null;
  description: string;
  description_en: string | null;
  address: string | null;
  position: number;
  created_at: Date;
  set_by_staff: Generated<string[]>;
  valid_to: string | null;
}

export interface EmailChanges {
  id: Id<"email_changes">;
  external_user_id: Id<"external_users">;
  email: string;
  asked_at: Date;
  ended_at: Date | null;
  asked_by: "external-user" | "staff";
  former_email: string | null;
}

export interface ExternalUserPasswords {
  external_user_id: Id<"external_users">;
  hash: string;
  set_at: Date;
  one_time_until: Date | null;
}

export interface ExternalUsers {
  id: Id<"external_users">;
  person_reference: string;
  email: string;
  email_verified_at: Date | null;
  given_name: string;
  family_name: string;
  display_name: string;
  street_address: string | null;
  postal_code: string | null;
  town: string | null;
  telephone: string | null;
  personal_number: Buffer | null;
  personal_number_index: Buffer | null;
  birth_date: string | null;
  personal_number_verified_at: Date | null;
  personal_number_verified_by: "e-id" | "staff" | null;
  personal_number_blocked_at: Date | null;
  protected_at: Date | null;
  deactivated_at: Date | null;
  language: "sv" | "en" | null;
  created_at: Date;
  first_signed_in_at: Date | null;
  last_signed_in_at: Date | null;
  given_name_order: GeneratedAlways<string>;
  family_name_order: GeneratedAlways<string>;
  display_name_order: GeneratedAlways<string>;
  email_order: GeneratedAlways<string>;
  birth_date_order: GeneratedAlways<string>;
  signed_in_order: GeneratedAlways<Date>;
  search_text: GeneratedAlways<string>;
  removal_id: Id<"removals"> | null;
  depersonalised_at: Date | null;
  email_canonical: GeneratedAlways<string | null>;
  status_order: GeneratedAlways<number>;
}

export interface Grants {
  id: Id<"grants">;
  organisation_id: Id<"organisations">;
  member_id: Id<"members">;
  member_role: Generated<"user">;
  permission_id: Id<"permissions">;
  valid_from: string;
  valid_to: string | null;
  granted_at: Date;
  granted_by: string;
  revoked_at: Date | null;
  revoked_by: string | null;
}

export interface KnownBrowsers {
  id: Buffer;
  external_user_id: Id<"external_users">;
  last_signed_in_at: Date;
}

export interface Links {
  id: Buffer;
  kind: "verify-email" | "reset-password" | "change-email" | "choose-password" | "cancel-removal";
  external_user_id: Id<"external_users">;
  email: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface ListSearches {
  id: Id<"list_searches">;
  session_id: Buffer;
  sealed_words: Buffer;
  searched_at: Date;
}

export interface Mails {
  id: Id<"mails">;
  kind: string;
  person_reference: string;
  status: "queued" | "sent" | "obsolete" | "given-up";
  attempts: Generated<number>;
  created_at: Date;
  sent_at: Date | null;
  given_up_at: Date | null;
  last_fault:
    | "unreachable"
    | "insecure"
    | "silent"
    | "cut-off"
    | "sign-in-refused"
    | "sender-refused"
    | "deferred"
    | "recipient-refused"
    | "message-refused"
    | "not-understood"
    | "not-composed"
    | "lost"
    | null;
}

export interface MemberSuspensions {
  id: Id<"member_suspensions">;
  member_id: Id<"members">;
  reason: string;
  suspended_at: Date;
  lifted_at: Date | null;
}

export interface Members {
  id: Id<"members">;
  organisation_id: Id<"organisations">;
  person_reference: string;
  role: "administrator" | "user";
  given_name: string;
  family_name: string;
  hsa_id: string;
  hsa_id_canonical: GeneratedAlways<string>;
  email: string;
  language: "sv" | "en" | null;
  created_at: Date;
  first_signed_in_at: Date | null;
  last_signed_in_at: Date | null;
  ended_at: Date | null;
  given_name_order: GeneratedAlways<string>;
  family_name_order: GeneratedAlways<string>;
  email_order: GeneratedAlways<string>;
  search_text: GeneratedAlways<string>;
}

export interface Migrations {
  number: number;
  name: string;
  digest: string;
  applied_at: Date;
}

export interface NoticeChoices {
  external_user_id: Id<"external_users">;
  kind: "received" | "returned" | "published" | "goal-reached" | "closed" | "decided" | "comment-answered";
  delivery: "at-once" | "daily" | "never";
}

export interface Notices {
  id: Id<"notices">;
  external_user_id: Id<"external_users">;
  kind: "received" | "returned" | "published" | "goal-reached" | "closed" | "decided" | "comment-answered";
  case_id: Id<"cases">;
  answer_id: Id<"case_answers"> | null;
  comment_id: Id<"comments"> | null;
  created_at: Date;
  waits: boolean;
  digest_id: string | null;
}

export interface Organisations {
  id: Id<"organisations">;
  kind: "municipality" | "region";
  code: string;
  name: string;
  organisation_number: string;
  county_code: string;
  created_at: Date;
}

export interface PasswordResetRequests {
  id: Id<"password_reset_requests">;
  email: string;
  asked_at: Date;
}

export interface PermissionFormerNames {
  permission_id: Id<"permissions">;
  name: string;
  replaced_at: Date | null;
}

export interface PermissionVersions {
  id: Id<"permission_versions">;
  permission_id: Id<"permissions">;
  name: string;
  name_en: string | null;
  description: string;
  description_en: string | null;
  valid_from: string | null;
  valid_to: string | null;
  replaced_at: Date;
}

export interface Permissions {
  id: Id<"permissions">;
  e_service_id: Id<"e_services">;
  key: string;
  kind: "type" | "function";
  name: string;
  name_en: string | null;
  description: string;
  description_en: string | null;
  valid_from: string | null;
  valid_to: string | null;
  position: number;
  created_at: Date;
  set_by_staff: Generated<string[]>;
}

export interface ProposalSettings {
  only_row: Generated<boolean>;
  vote_goal: number;
  allows_against: boolean;
  submitting_needs: "nothing" | "verified-email" | "verified-personal-number";
  voting_needs: "nothing" | "verified-email" | "verified-personal-number";
  commenting_needs: "nobody" | "nothing" | "verified-email" | "verified-personal-number";
  shown_name: "display-name" | "full-name";
  publishes_supporters: boolean;
  moderates_comments: "before" | "after";
  voting_periods: number[];
  closes_at_goal: boolean;
  guardian_below: number | null;
  one_at_a_time: boolean;
  cooling_off_months: number;
  conditions: string | null;
}

export interface Proposals {
  case_id: Id<"cases">;
  kind: Generated<"proposal">;
  voting_from: string;
  voting_to: string;
  vote_goal: number;
  allows_against: boolean;
  voting_needs: "nothing" | "verified-email" | "verified-personal-number";
  commenting_needs: "nobody" | "nothing" | "verified-email" | "verified-personal-number";
  shown_name: "display-name" | "full-name";
  publishes_supporters: boolean;
  moderates_comments: "before" | "after";
  result_frozen_at: Date | null;
  closes_at_goal: Generated<boolean>;
  closing_told_at: Date | null;
  goal_told_at: Date | null;
}

export interface RemovalDecisions {
  removal_id: Id<"removals">;
  number: number;
  comments: "keep" | "delete" | "depersonalise" | "depersonalise-on-request";
  votes: "keep" | "delete" | "depersonalise" | "depersonalise-on-request";
  ground: "own-request" | "disposal-decision" | "retention-rule" | "mistake" | "misuse";
  ground_reference: string | null;
  identity_check: "e-id" | "signed-in" | "in-person" | "in-writing" | null;
  waited_until: Date | null;
  decided_at: Date | null;
  decided_by: string | null;
  sealed_at: Date;
  counts: Json;
  search: Json | null;
}

export interface Removals {
  id: Id<"removals">;
  population: "external-user" | "member" | "staff";
  subject_id: string | null;
  person_reference: string;
  account: "delete" | "depersonalise";
  comments: "keep" | "delete" | "depersonalise" | "depersonalise-on-request";
  votes: "keep" | "delete" | "depersonalise" | "depersonalise-on-request";
  ground: "own-request" | "disposal-decision" | "retention-rule" | "mistake" | "misuse";
  ground_reference: string | null;
  identity_check: "e-id" | "signed-in" | "in-person" | "in-writing" | null;
  state: "requested" | "approved" | "under-way" | "sealed" | "cancelled" | "refused" | "stopped";
  requested_at: Date;
  requested_by_kind: "staff" | "external-user" | "operator" | "system";
  requested_by: string | null;
  waits_until: Date | null;
  answer_by: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  sealed_refusal: Buffer | null;
  ended_at: Date | null;
  fenced_at: Date | null;
  steps: Generated<string[]>;
  counts: ColumnType<JsonValue, string | undefined, string>;
  sealed_traces: Buffer | null;
  attempts: Generated<number>;
  last_fault: string | null;
  search: Json | null;
  sealed_at: Date | null;
  envelope: Buffer | null;
  envelope_until: Date | null;
  stopped_by: string | null;
}

export interface Sessions {
  id: Buffer;
  member_id: Id<"members"> | null;
  acr: string;
  created_at: Date;
  last_seen_at: Date;
  staff_id: Id<"staff"> | null;
  external_user_id: Id<"external_users"> | null;
  handle: Generated<string>;
  browser: string | null;
  authenticated_at: Date | null;
}

export interface SignIns {
  id: Buffer;
  state: string;
  nonce: string;
  code_verifier: string;
  return_path: string | null;
  started_at: Date;
  hsa_id_canonical: string | null;
  acr: string | null;
  identified_at: Date | null;
  entrance: "service" | "citizen";
  session_id: Buffer | null;
  provider: string;
  authenticated_at: Date | null;
}

export interface SpentVotes {
  case_id: Id<"cases">;
  mark: Buffer;
}

export interface Staff {
  id: Id<"staff">;
  person_reference: string;
  given_name: string;
  family_name: string;
  identity_scheme: "hsa-id" | "efos" | "organisation";
  identity: string;
  identity_canonical: GeneratedAlways<string>;
  email: string;
  language: "sv" | "en" | null;
  created_at: Date;
  first_signed_in_at: Date | null;
  last_signed_in_at: Date | null;
  ended_at: Date | null;
  given_name_order: GeneratedAlways<string>;
  family_name_order: GeneratedAlways<string>;
  email_order: GeneratedAlways<string>;
  search_text: GeneratedAlways<string>;
}

export interface StaffRights {
  id: Id<"staff_rights">;
  staff_id: Id<"staff">;
  name:
    | "manage-external-users"
    | "set-passwords"
    | "send-password-resets"
    | "change-emails"
    | "verify-emails"
    | "verify-personal-numbers"
    | "reveal-personal-numbers"
    | "manage-protected-identities"
    | "moderate-proposals"
    | "choose-proposal-rules"
    | "delete-external-users"
    | "depersonalise-external-users"
    | "keep-authorship"
    | "manage-organisations"
    | "manage-agreements"
    | "appoint-administrators"
    | "explain-access"
    | "manage-catalogue"
    | "manage-staff"
    | "read-log";
  given_at: Date;
  given_by: string | null;
  taken_at: Date | null;
  taken_by: string | null;
}

export interface VoteTallies {
  case_id: Id<"cases">;
  direction: "for" | "against";
  slot: number;
  votes: number;
}

export interface Votes {
  id: Id<"votes">;
  case_id: Id<"cases">;
  external_user_id: Id<"external_users"> | null;
  author_name: string | null;
  direction: "for" | "against";
  cast_at: Date;
  removal_mark: "kept" | "depersonalised" | "depersonalised-on-request" | null;
  kept_by: string | null;
  number_mark: Buffer | null;
}

export interface KeystorePersonKeys {
  person_reference: string;
  wrapped_key: Buffer;
  created_at: Date;
}

export interface KeystoreProposalKeys {
  case_id: Id<"cases">;
  wrapped_key: Buffer;
  created_at: Date;
}
