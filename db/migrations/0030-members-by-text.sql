-- The authority finds a person in the log by a part of the name or the address, whatever organisation they are of.

create index members_by_text on members using gin (search_text gin_trgm_ops);
