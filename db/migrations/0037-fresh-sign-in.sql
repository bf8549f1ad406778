-- When the person last showed who they are, by the provider's word: what matters most is done only shortly after. Null
-- where the provider did not say, and for those who show it in other ways.
alter table sessions add column authenticated_at timestamptz(3);

alter table sign_ins
  -- the same of somebody who chooses an organisation
  add column authenticated_at timestamptz(3),
  -- a session's person can be asked to show once more who they are at either entrance
  drop constraint sign_ins_verification;
