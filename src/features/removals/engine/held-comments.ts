import { type RawBuilder, sql } from "kysely";
import { isOf, type Whose } from "./whose-content.ts";

/**
 * `with` clauses for a statement about somebody's comments: `own`, those that it is about; `hollow`, those and the
 * placeholders of earlier removals in their threads; `held`, those of the hollow ones below which somebody's words
 * stand, at any depth. What is hollow and not held holds nothing up.
 * @param which of the comments, by id and whole threads of them; undefined for all
 */
export function heldComments(whose: Whose, which?: readonly string[]): RawBuilder<unknown> {
  const chosen = which === undefined ? sql`` : sql`and id = any(${which}::uuid[])`;
  return sql`recursive own as materialized (
    select id, parent_id, thread_id from comments where ${isOf("comments", whose)} ${chosen}
  ), hollow as materialized (
    select id, parent_id from own
    union all
    select id, parent_id from comments where removal_mark = 'deleted' and thread_id = any(array(select thread_id from own))
  ), held as (
    select hollow.id, hollow.parent_id from hollow where exists (
      select from comments as replies
       where replies.parent_id = hollow.id
         and ${isOf("replies", whose)} is not true
         and replies.removal_mark is distinct from 'deleted'
    )
    union
    select hollow.id, hollow.parent_id from held join hollow on hollow.id = held.parent_id
  )`;
}
