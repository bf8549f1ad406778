-- What a removal keeps carries an id of its own for it, which the program can tell from the removal's and nobody else
-- can: a kept name would otherwise lead to the removal, to the person's reference, and by the log to what they had made.

alter table votes rename column removal_id to kept_by;
alter table votes drop constraint votes_removal_id_fkey;
alter index votes_by_removal rename to votes_by_keeping;
alter table comments rename column removal_id to kept_by;
alter table comments drop constraint comments_removal_id_fkey;
alter index comments_by_removal rename to comments_by_keeping;
