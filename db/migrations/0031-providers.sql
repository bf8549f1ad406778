-- Several sign-in providers at an entrance: an attempt is bound to the one that was chosen. Those under way at the upgrade
-- begin anew.

delete from sign_ins;

alter table sign_ins
  add column provider text not null,
  add constraint sign_ins_provider check (provider ~ '^[a-z][a-z0-9-]{0,30}$');
