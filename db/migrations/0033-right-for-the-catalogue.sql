-- Staff who look after the catalogue, which only the operator's command line could before.

alter table staff_rights
  drop constraint staff_rights_name,
  add constraint staff_rights_name check (name in (
    'manage-external-users',
    'set-passwords',
    'send-password-resets',
    'change-emails',
    'verify-emails',
    'verify-personal-numbers',
    'reveal-personal-numbers',
    'manage-protected-identities',
    'moderate-proposals',
    'choose-proposal-rules',
    'delete-external-users',
    'depersonalise-external-users',
    'keep-authorship',
    'manage-organisations',
    'manage-agreements',
    'appoint-administrators',
    'explain-access',
    'manage-catalogue',
    'manage-staff',
    'read-log'
  ));
