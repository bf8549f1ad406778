-- What a person's own list calls a session in addresses and forms: random, and no way to its secret or its digest. It
-- stays when the session gets another secret, so that a list on a screen never takes a living session for an ended one.
alter table sessions add column handle uuid not null default gen_random_uuid();
