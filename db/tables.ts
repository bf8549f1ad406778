// What the tables hold, for Kysely. Generated: npm run generate

import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#platform/ids.ts";

/** Anything that JSON can say, as it comes from a `jsonb` column. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A `jsonb` column is written as JSON text: the driver would turn a bare array into a PostgreSQL array. */
type Json = ColumnType<JsonValue, string, string>;

export interface Database {
  agreements: Agreements;
  audit_batches: AuditBatches;
  audit_events: AuditEvents;
  e_services: EServices;
  grants: Grants;
  mails: Mails;
  member_suspensions: MemberSuspensions;
  members: Members;
  migrations: Migrations;
  organisations: Organisations;
  permission_former_names: PermissionFormerNames;
  permissions: Permissions;
  sessions: Sessions;
  sign_ins: SignIns;
  "keystore.person_keys": KeystorePersonKeys;
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
  actor_kind: "member" | "operator" | "system";
  actor_reference: string | null;
  actor_details: Buffer | null;
  organisation_id: Id<"organisations"> | null;
  subject_reference: string | null;
  subject_details: Buffer | null;
  details: Json;
  mac: Buffer;
  batch: number | null;
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

export interface Organisations {
  id: Id<"organisations">;
  kind: "municipality" | "region";
  code: string;
  name: string;
  organisation_number: string;
  county_code: string;
  created_at: Date;
}

export interface PermissionFormerNames {
  permission_id: Id<"permissions">;
  name: string;
  replaced_at: Date | null;
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
}

export interface Sessions {
  id: Buffer;
  member_id: Id<"members"> | null;
  acr: string;
  created_at: Date;
  last_seen_at: Date;
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
}

export interface KeystorePersonKeys {
  person_reference: string;
  wrapped_key: Buffer;
  created_at: Date;
}
