-- What became of each mail. Never its address, subject or text: the queue holds ids, and the mail is written when it is sent.

create table mails (
  -- a UUIDv4: it is part of the Message-ID, which others read
  id uuid primary key,
  kind text not null constraint mails_kind_form check (kind ~ '^[a-z][a-z-]*$'),
  person_reference uuid not null,
  status text not null constraint mails_status check (status in ('queued', 'sent', 'obsolete', 'given-up')),
  attempts integer not null default 0,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  given_up_at timestamptz(3),
  -- a word of ours, never the server's own text, which can quote the address
  last_fault text constraint mails_last_fault check (last_fault in (
    'unreachable', 'insecure', 'silent', 'cut-off', 'sign-in-refused', 'sender-refused', 'deferred',
    'recipient-refused', 'message-refused', 'not-understood', 'not-composed', 'lost'
  )),
  constraint mails_sent check ((status = 'sent') = (sent_at is not null)),
  constraint mails_given_up check ((status = 'given-up') = (given_up_at is not null)),
  constraint mails_given_up_for_a_reason check (status <> 'given-up' or last_fault is not null)
);

create index mails_by_person on mails (person_reference);
create index mails_by_creation on mails (created_at);
