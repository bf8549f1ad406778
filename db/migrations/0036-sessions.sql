-- What a person's own list says of a session besides its times: in what it was last used, in words such as
-- "Firefox, Windows". The header that this is read from is kept nowhere: it tells machines apart.
alter table sessions add column browser text constraint sessions_browser_length check (length(browser) <= 60);
