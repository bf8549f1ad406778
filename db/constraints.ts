/**
 * What a broken constraint means to the person who filled in the form: the one table from the database's names
 * to a field and its fault. `null` stands for what no form can break as long as the program is right; that is
 * a bug and becomes a 500. Every constraint of the tables that forms write stands here.
 */
export const constraints: Readonly<
  Record<string, { readonly field: string; readonly fault: string } | null>
> = {
  members_current_hsa_id_key: { field: "hsaId", fault: "already-registered" },
  members_hsa_id_bound: { field: "hsaId", fault: "bound" },
  members_hsa_id_form: { field: "hsaId", fault: "suffix-alphabet" },
  members_given_name_length: { field: "givenName", fault: "too-long" },
  members_family_name_length: { field: "familyName", fault: "too-long" },
  members_email_length: { field: "email", fault: "too-long" },
  members_pkey: null,
  members_person_reference_key: null,
  members_role: null,
  members_language: null,
  members_role_key: null,
  members_organisation_id_fkey: null,

  grants_pkey: null,
  grants_permission_id_fkey: null,
  // both are kept away by the lock on the member's row
  grants_current_key: null,
  grants_member_fkey: null,
  grants_only_to_users: null,
  grants_validity: null,
  grants_revocation: null,

  staff_current_identity_key: { field: "identity", fault: "already-registered" },
  staff_identity_length: { field: "identity", fault: "too-long" },
  staff_given_name_length: { field: "givenName", fault: "too-long" },
  staff_family_name_length: { field: "familyName", fault: "too-long" },
  staff_email_length: { field: "email", fault: "too-long" },
  staff_pkey: null,
  staff_person_reference_key: null,
  staff_identity_scheme: null,
  staff_language: null,

  staff_rights_pkey: null,
  staff_rights_staff_id_fkey: null,
  staff_rights_name: null,
  staff_rights_taking: null,
  // kept away by the lock on the staff members' rows
  staff_rights_current_key: null,

  external_users_personal_number_key: { field: "personalNumber", fault: "taken" },
  external_users_given_name_length: { field: "givenName", fault: "too-long" },
  external_users_family_name_length: { field: "familyName", fault: "too-long" },
  external_users_display_name_length: { field: "displayName", fault: "too-long" },
  external_users_street_address_length: { field: "streetAddress", fault: "too-long" },
  external_users_postal_code_length: { field: "postalCode", fault: "digits" },
  external_users_town_length: { field: "town", fault: "too-long" },
  external_users_telephone_length: { field: "telephone", fault: "too-long" },
  // no form may tell that an address has an account: whoever confirms one is answered in another way
  external_users_email_key: null,
  external_users_email_length: null,
  external_users_pkey: null,
  external_users_person_reference_key: null,
  external_users_birth_date_form: null,
  external_users_birth_date_known: null,
  external_users_language: null,
  external_users_personal_number: null,
  external_users_verification: null,
  external_users_verified_by: null,
  external_users_depersonalised: null,
  external_users_removal_id_fkey: null,
  external_users_of_living: null,

  cases_title_length: { field: "title", fault: "too-long" },
  cases_body_length: { field: "body", fault: "too-long" },
  cases_pkey: null,
  cases_kind: null,
  cases_state: null,
  // only proposals are published
  cases_published_kind: null,
  // the form offers the periods that the settings hold
  cases_wanted_voting_days: null,
  cases_kind_key: null,
  cases_external_user_id_fkey: null,
  cases_author_removal: null,
  // the session that would have written is gone, or goes in the same moment
  cases_of_living: null,

  // what a form sends along has been measured before
  attachments_pkey: null,
  attachments_answer_id_fkey: null,
  attachments_position: null,
  // kept away by the lock on the answer
  attachments_place_key: null,
  attachments_name_length: null,
  attachments_type: null,
  attachments_size: null,
  attachments_sha256_length: null,
  attachments_removal: null,
  attachments_removal_ground: null,
  attachment_contents_pkey: null,
  attachment_contents_attachment_id_fkey: null,
  attachment_contents_bytes_length: null,

  comments_text_length: { field: "text", fault: "too-long" },
  comments_pkey: null,
  comments_case_key: null,
  comments_thread: null,
  // both are read, and held, in the same transaction
  comments_parent_fkey: null,
  comments_thread_fkey: null,
  comments_case_id_fkey: null,
  comments_external_user_id_fkey: null,
  comments_removal: null,
  comments_removal_mark: null,
  comments_depersonalised: null,
  comments_placeholder: null,
  comments_placeholders: null,
  comments_of_living: null,
  comments_hidden: null,
  comments_hiding_reason: null,

  comment_reports_reason_length: { field: "reason", fault: "too-long" },
  // whoever reports again has reported
  comment_reports_one_a_person: null,
  comment_reports_pkey: null,
  comment_reports_comment_id_fkey: null,
  comment_reports_external_user_id_fkey: null,
  comment_reports_of_living: null,
};
