-- A second way in: people show their e-ID at another provider for Mina sidor, to sign in or to verify their number.

alter table sign_ins
  -- the answer to what began at one entrance is nothing at the other
  add column entrance text not null default 'service'
    constraint sign_ins_entrance check (entrance in ('service', 'citizen')),
  -- the session whose own account is to be verified; null where somebody signs in. What began in a session ends with
  -- it, and follows it when it gets another secret
  add column session_id bytea references sessions on delete cascade on update cascade,
  add constraint sign_ins_verification check (session_id is null or entrance = 'citizen');

alter table sign_ins alter column entrance drop default;

create index sign_ins_by_session on sign_ins (session_id) where session_id is not null;
