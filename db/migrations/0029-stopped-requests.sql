-- An approved request is stopped before it begins (by staff, with a reason): who approved it stays said, and who stopped it.

alter table removals
  add column stopped_by uuid,
  drop constraint removals_state,
  add constraint removals_state
    check (state in ('requested', 'approved', 'under-way', 'sealed', 'cancelled', 'refused', 'stopped')),
  add constraint removals_stopped check ((state = 'stopped') = (stopped_by is not null));
