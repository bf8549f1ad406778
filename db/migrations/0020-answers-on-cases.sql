-- What the authority answers about a case: it is returned for clarification, refused, handed over to whoever decides, decided.

create table case_answers (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text not null
    constraint case_answers_kind check (kind in ('returned', 'refused', 'handed-over', 'decided')),
  -- why a proposal is refused; what else there is to say stands in the text
  ground text constraint case_answers_ground check (
    ground in (
      'other-authority', 'against-individual', 'unlawful', 'named-person', 'similar', 'decided-before', 'under-way',
      'unreadable', 'other-kind'
    )
  ),
  -- to whoever made it, or to everybody where it is published; words of the authority
  text text not null constraint case_answers_text_length check (length(text) between 1 and 5000),
  answered_at timestamptz(3) not null,
  answered_by uuid not null,
  constraint case_answers_refusal check ((kind = 'refused') = (ground is not null))
);
create index case_answers_by_case on case_answers (case_id, answered_at, id);
