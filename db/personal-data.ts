import type { Database } from "#db/tables.ts";

/**
 * The one registry of personal data (invariant 6): what each column of each table says of a person, why it is kept,
 * for how long, whether a register extract shows it, and what removal does with it. A column without an entry does
 * not compile; a test holds the registry against the schema itself.
 */
export type ColumnClass =
  /** Says nothing of any person. */
  | "impersonal"
  /** Leads to a person's row while that row exists; random, and worth nothing alone. */
  | "reference"
  /** Says something of a person. */
  | "personal"
  /** Lets somebody in, or opens something sealed. */
  | "secret";

/** What removal does with a row of the person's: the row goes, its personal columns are blanked, or it stays as it is. */
export type RemovalEffect = "row-deleted" | "blanked" | "kept";

type TableEntry<Columns extends string> = {
  readonly purpose: string;
  /** How long a row is kept, in words; decision 23 where it says so. */
  readonly retention: string;
  /** Whether a register extract shows the person's rows (GDPR article 15). */
  readonly exported: boolean;
  readonly whenDeleted: RemovalEffect;
  readonly whenDepersonalised: RemovalEffect;
  readonly columns: Readonly<Record<Columns, ColumnClass>>;
};

type Registry = { readonly [T in keyof Database]: TableEntry<keyof Database[T] & string> };

const impersonal = { exported: false, whenDeleted: "kept", whenDepersonalised: "kept" } as const;

export const personalData: Registry = {
  organisations: {
    ...impersonal,
    purpose: "Municipalities and regions. Public authorities, not people.",
    retention: "while the organisation exists",
    columns: {
      id: "impersonal",
      kind: "impersonal",
      code: "impersonal",
      name: "impersonal",
      organisation_number: "impersonal",
      county_code: "impersonal",
      created_at: "impersonal",
    },
  },
  e_services: {
    ...impersonal,
    purpose: "The catalogue of e-services.",
    retention: "for as long as the installation",
    columns: {
      id: "impersonal",
      key: "impersonal",
      audience: "impersonal",
      name: "impersonal",
      name_en: "impersonal",
      description: "impersonal",
      description_en: "impersonal",
      address: "impersonal",
      position: "impersonal",
      created_at: "impersonal",
    },
  },
  permissions: {
    ...impersonal,
    purpose: "The catalogue of permissions.",
    retention: "for as long as the installation",
    columns: {
      id: "impersonal",
      e_service_id: "impersonal",
      key: "impersonal",
      kind: "impersonal",
      name: "impersonal",
      name_en: "impersonal",
      description: "impersonal",
      description_en: "impersonal",
      valid_from: "impersonal",
      valid_to: "impersonal",
      position: "impersonal",
      created_at: "impersonal",
    },
  },
  permission_former_names: {
    ...impersonal,
    purpose: "What permissions were called before.",
    retention: "for as long as the installation",
    columns: { permission_id: "impersonal", name: "impersonal", replaced_at: "impersonal" },
  },
  agreements: {
    ...impersonal,
    purpose: "Which e-services an organisation may use, and when. Names no signatory.",
    retention: "for as long as the installation",
    columns: {
      id: "impersonal",
      organisation_id: "impersonal",
      e_service_id: "impersonal",
      audience: "impersonal",
      valid_from: "impersonal",
      valid_to: "impersonal",
      reference: "impersonal",
      created_at: "impersonal",
    },
  },
  members: {
    purpose: "Who administers an organisation's permissions and who is given them.",
    retention: "two years after the membership ended (decision 23)",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "blanked",
    columns: {
      id: "reference",
      organisation_id: "impersonal",
      person_reference: "reference",
      role: "personal",
      given_name: "personal",
      family_name: "personal",
      hsa_id: "personal",
      hsa_id_canonical: "personal",
      email: "personal",
      language: "personal",
      created_at: "personal",
      first_signed_in_at: "personal",
      last_signed_in_at: "personal",
      ended_at: "personal",
      given_name_order: "personal",
      family_name_order: "personal",
      email_order: "personal",
      search_text: "personal",
    },
  },
  member_suspensions: {
    purpose: "Who the authority has shut out for a time, and why.",
    retention: "as long as the membership",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "blanked",
    columns: {
      id: "reference",
      member_id: "reference",
      reason: "personal",
      suspended_at: "personal",
      lifted_at: "personal",
    },
  },
  grants: {
    purpose: "Which permissions a member has and has had.",
    retention: "as long as the membership",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "kept",
    columns: {
      id: "reference",
      organisation_id: "impersonal",
      member_id: "reference",
      member_role: "impersonal",
      permission_id: "personal",
      valid_from: "personal",
      valid_to: "personal",
      granted_at: "personal",
      granted_by: "reference",
      revoked_at: "personal",
      revoked_by: "reference",
    },
  },
  staff: {
    purpose: "The authority's own people who work in the administration.",
    retention: "two years after the employment ended, as members",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "blanked",
    columns: {
      id: "reference",
      person_reference: "reference",
      given_name: "personal",
      family_name: "personal",
      identity_scheme: "personal",
      identity: "personal",
      identity_canonical: "personal",
      email: "personal",
      language: "personal",
      created_at: "personal",
      first_signed_in_at: "personal",
      last_signed_in_at: "personal",
      ended_at: "personal",
      given_name_order: "personal",
      family_name_order: "personal",
    },
  },
  staff_rights: {
    purpose: "What a staff member may do and has been entitled to, and who gave and took it.",
    retention: "as long as the staff member's row",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "kept",
    columns: {
      id: "reference",
      staff_id: "reference",
      name: "personal",
      given_at: "personal",
      given_by: "reference",
      taken_at: "personal",
      taken_by: "reference",
    },
  },
  external_users: {
    purpose:
      "Citizens with an account on Mina sidor, by which they submit, comment on and vote for proposals.",
    retention: "until the person or the authority ends the account",
    exported: true,
    whenDeleted: "row-deleted",
    // the reference stays (the document: "referensen kvar"), every personal column is emptied
    whenDepersonalised: "blanked",
    columns: {
      id: "reference",
      person_reference: "reference",
      email: "personal",
      email_canonical: "personal",
      email_verified_at: "personal",
      given_name: "personal",
      family_name: "personal",
      display_name: "personal",
      street_address: "personal",
      postal_code: "personal",
      town: "personal",
      telephone: "personal",
      personal_number: "personal",
      personal_number_index: "personal",
      birth_date: "personal",
      personal_number_verified_at: "personal",
      personal_number_verified_by: "personal",
      personal_number_blocked_at: "personal",
      protected_at: "personal",
      deactivated_at: "personal",
      language: "personal",
      created_at: "personal",
      first_signed_in_at: "personal",
      last_signed_in_at: "personal",
      given_name_order: "personal",
      family_name_order: "personal",
      display_name_order: "personal",
      email_order: "personal",
      birth_date_order: "personal",
      signed_in_order: "personal",
      status_order: "personal",
      search_text: "personal",
    },
  },
  external_user_passwords: {
    purpose: "What an external user's password is checked against; the password itself is nowhere.",
    retention: "as long as the account",
    exported: false,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: {
      external_user_id: "reference",
      hash: "secret",
      set_at: "personal",
      one_time_until: "personal",
    },
  },
  links: {
    purpose: "What a link that was mailed lets its holder do, once.",
    retention: "a month after it was made",
    exported: false,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: {
      id: "secret",
      kind: "personal",
      external_user_id: "reference",
      email: "personal",
      created_at: "personal",
      expires_at: "personal",
      used_at: "personal",
    },
  },
  email_changes: {
    purpose: "A new e-mail address that waits to be confirmed by its link.",
    retention: "until it is confirmed or given up, and a month at most",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: {
      id: "reference",
      external_user_id: "reference",
      email: "personal",
      asked_at: "personal",
      ended_at: "personal",
      asked_by: "personal",
      former_email: "personal",
    },
  },
  known_browsers: {
    purpose:
      "Browsers that an external user has signed in with, whose attempts are counted apart from others'.",
    retention: "a year after the last sign-in",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: { id: "secret", external_user_id: "reference", last_signed_in_at: "personal" },
  },
  password_reset_requests: {
    purpose: "An address for which somebody has asked for another password, until the job has answered.",
    retention: "seconds, and a day at most",
    exported: false,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: { id: "reference", email: "personal", asked_at: "personal" },
  },
  attempt_counts: {
    ...impersonal,
    purpose: "How often something has been tried of late. Says neither who tried nor from where.",
    retention: "an hour",
    columns: { id: "impersonal", attempts: "impersonal", ends_at: "impersonal" },
  },
  cases: {
    purpose:
      "Matters that external users have made: proposals to the authority, public once they are published.",
    retention: "as the authority's disposal decision has it; public records under archive law",
    exported: true,
    // what was proposed stays; the page shows "Användaren borttagen" or "Användaren avpersonifierad" as its maker
    whenDeleted: "kept",
    whenDepersonalised: "kept",
    columns: {
      id: "impersonal",
      kind: "impersonal",
      external_user_id: "reference",
      state: "impersonal",
      title: "personal",
      body: "personal",
      created_at: "personal",
      submitted_at: "personal",
      published_at: "impersonal",
      search_text: "personal",
    },
  },
  proposal_settings: {
    ...impersonal,
    purpose: "The rules that the authority has chosen for proposals.",
    retention: "for as long as the installation",
    columns: {
      only_row: "impersonal",
      vote_goal: "impersonal",
      voting_days: "impersonal",
      allows_against: "impersonal",
      submitting_needs: "impersonal",
      voting_needs: "impersonal",
      commenting_needs: "impersonal",
      shown_name: "impersonal",
      publishes_supporters: "impersonal",
      moderates_comments: "impersonal",
    },
  },
  proposals: {
    ...impersonal,
    purpose: "The voting period of a published proposal, and the rules that it was published under.",
    retention: "as its case",
    columns: {
      case_id: "impersonal",
      kind: "impersonal",
      voting_from: "impersonal",
      voting_to: "impersonal",
      vote_goal: "impersonal",
      allows_against: "impersonal",
      voting_needs: "impersonal",
      commenting_needs: "impersonal",
      shown_name: "impersonal",
      publishes_supporters: "impersonal",
      moderates_comments: "impersonal",
    },
  },
  votes: {
    purpose: "Votes for and against proposals, with the name that was shown when the vote was cast.",
    retention: "as its case",
    exported: true,
    // which of the four ways of removal is chosen when the account is removed; this is what depersonalising them does
    whenDeleted: "row-deleted",
    whenDepersonalised: "blanked",
    columns: {
      id: "reference",
      case_id: "personal",
      external_user_id: "reference",
      author_name: "personal",
      direction: "personal",
      cast_at: "personal",
    },
  },
  vote_tallies: {
    ...impersonal,
    purpose: "How many votes each proposal has.",
    retention: "as its case",
    columns: { case_id: "impersonal", direction: "impersonal", slot: "impersonal", votes: "impersonal" },
  },
  comments: {
    purpose:
      "Comments on proposals and replies to them, with the name that was shown when they were written.",
    retention: "as its case",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "blanked",
    columns: {
      id: "reference",
      case_id: "personal",
      parent_id: "reference",
      thread_id: "reference",
      external_user_id: "reference",
      author_name: "personal",
      text: "personal",
      created_at: "personal",
      shown_at: "impersonal",
    },
  },
  comment_reports: {
    purpose: "What somebody finds wrong with a comment.",
    retention: "until the report has been handled, and a year at most",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "blanked",
    columns: {
      id: "reference",
      comment_id: "personal",
      external_user_id: "reference",
      reason: "personal",
      reported_at: "personal",
      handled_at: "impersonal",
    },
  },
  sign_ins: {
    purpose: "A sign-in under way in one browser.",
    retention: "thirty minutes",
    exported: false,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: {
      id: "secret",
      state: "secret",
      nonce: "secret",
      code_verifier: "secret",
      return_path: "personal",
      entrance: "impersonal",
      session_id: "secret",
      started_at: "impersonal",
      hsa_id_canonical: "personal",
      acr: "personal",
      identified_at: "personal",
    },
  },
  sessions: {
    purpose: "Who is signed in.",
    retention: "until sign-out, and twelve hours at most (decision 40)",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: {
      id: "secret",
      member_id: "reference",
      staff_id: "reference",
      external_user_id: "reference",
      acr: "personal",
      created_at: "personal",
      last_seen_at: "personal",
    },
  },
  audit_events: {
    purpose: "Who did what, on whom and when. Personal details are encrypted with each person's own key.",
    retention: "ten years (decision 23)",
    exported: true,
    // the person's key is destroyed; what is left says nothing of them, and the seal still holds
    whenDeleted: "kept",
    whenDepersonalised: "kept",
    columns: {
      id: "impersonal",
      sequence: "impersonal",
      occurred_at: "impersonal",
      code: "impersonal",
      outcome: "impersonal",
      actor_kind: "impersonal",
      actor_reference: "reference",
      actor_details: "personal",
      organisation_id: "impersonal",
      subject_reference: "reference",
      subject_details: "personal",
      details: "impersonal",
      mac: "impersonal",
      batch: "impersonal",
    },
  },
  audit_batches: {
    ...impersonal,
    purpose: "The seals of the log.",
    retention: "ten years, as the log",
    columns: {
      number: "impersonal",
      event_count: "impersonal",
      event_digests: "impersonal",
      previous_digest: "impersonal",
      digest: "impersonal",
      signature: "impersonal",
      sealed_at: "impersonal",
    },
  },
  "keystore.person_keys": {
    purpose: "The key that opens what the log says of a person. Destroying it is what makes the log forget.",
    retention: "until the person is removed, and ten years at most",
    exported: false,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: { person_reference: "reference", wrapped_key: "secret", created_at: "impersonal" },
  },
  mails: {
    purpose: "What became of the mails to people. Holds no address, subject or text.",
    retention: "90 days (decision 23)",
    exported: true,
    whenDeleted: "row-deleted",
    whenDepersonalised: "row-deleted",
    columns: {
      id: "reference",
      kind: "personal",
      person_reference: "reference",
      status: "personal",
      attempts: "impersonal",
      created_at: "personal",
      sent_at: "personal",
      given_up_at: "personal",
      last_fault: "personal",
    },
  },
  migrations: {
    ...impersonal,
    purpose: "Which schema the database has.",
    retention: "for as long as the installation",
    columns: { number: "impersonal", name: "impersonal", digest: "impersonal", applied_at: "impersonal" },
  },
};

/**
 * Schemas whose tables are a library's to name. What they hold of people as a whole; a test fails for any other schema
 * without entries above.
 */
export const librarySchemas: Readonly<
  Record<string, Pick<TableEntry<never>, "purpose" | "retention" | "whenDeleted" | "whenDepersonalised">>
> = {
  pgboss: {
    purpose:
      "Jobs that wait, run or are done (pg-boss). A job is told ids by name and nothing else, and of a run that failed only that is kept: nothing of a person.",
    retention: "a week after the job is done, two weeks at most before",
    whenDeleted: "kept",
    whenDepersonalised: "kept",
  },
};
