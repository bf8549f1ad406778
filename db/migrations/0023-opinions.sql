-- A plain kind of case beside proposals: an opinion (synpunkt) is submitted, answered and closed, and is never public.
-- What is no proposal is moved to it, and back.

alter table cases
  drop constraint cases_kind,
  add constraint cases_kind check (kind in ('proposal', 'opinion')),
  drop constraint cases_state,
  add constraint cases_state check (
    state in (
      'draft', 'submitted', 'under-review', 'returned', 'refused', 'published', 'closed', 'handed-over', 'decided',
      'answered', 'withdrawn'
    )
  ),
  add constraint cases_published_kind check (published_at is null or kind = 'proposal');

alter table case_answers
  drop constraint case_answers_kind,
  add constraint case_answers_kind check (
    kind in (
      'returned', 'refused', 'made-opinion', 'made-proposal', 'answered', 'closed', 'handed-over', 'decided'
    )
  );
