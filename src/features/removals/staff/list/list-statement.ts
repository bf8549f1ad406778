import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Population } from "#db/personal-data.ts";
import type { RemovalScope } from "#platform/access/scope.ts";
import { namedKeys, type Order, onwards } from "#platform/lists/keyset.ts";
import { countsAt, pageAt } from "#platform/lists/page-parts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { AccountChoice, Ground, RemovalFault, RemovalId, RemovalState } from "../../removal.ts";
import { isRemovalSeen, joinedPeople } from "../removals-in-scope.ts";
import type { ListState } from "./list-state.ts";

export type ListedRemoval = {
  readonly id: RemovalId;
  readonly population: Population;
  readonly state: RemovalState;
  readonly account: AccountChoice;
  readonly ground: Ground;
  readonly requestedAt: Date;
  readonly requestedByKind: "staff" | "external-user" | "operator" | "system";
  /** The staff member who asked for it. */
  readonly requestedBy: string | null;
  readonly answerBy: LocalDate | null;
  readonly sealedAt: Date | null;
  /** Of the removal, those that are done. */
  readonly steps: readonly string[];
  readonly lastFault: RemovalFault | null;
  /** What an external user is called, as long as nothing of them is being erased; not said of a protected identity. */
  readonly name: string | null;
  readonly isProtected: boolean;
};

/** Every row carries the counts; without rows on the page there is one that carries them alone. */
export type PageRow = { readonly place: number; readonly found: number; readonly passed: number } & (
  | ListedRemoval
  | { readonly id: null }
);

/** What waits for a decision first, by when the answer is due; then the rest, the newest first. */
const order: Order = {
  direction: "ascending",
  keys: [
    sql`case when removals.state = 'requested' then 0 else 1 end`,
    sql`case when removals.state = 'requested' then extract(epoch from removals.answer_by)
      else -extract(epoch from removals.requested_at) end`,
    sql`removals.id`,
  ],
};

export function pageStatement(
  scope: RemovalScope,
  { states, place, size }: Pick<ListState, "states" | "place" | "size">,
): RawBuilder<PageRow> {
  return sql<PageRow>`(
    with chosen as materialized (
      select removals.id, ${namedKeys(order)} from ${seen(scope)} and ${isInStates(states)}
    ),
    ${cursorPart(scope, place)}
    counts as (${countsAt(order, place)}),
    page as (${pageAt(order, place, size)})
    select row_number() over (order by ${onwards(order)}) as place, counts.found, counts.passed, ${shownColumns}
    from counts
    left join page on true
    left join removals as shown on shown.id = page.id
    left join staff on staff.person_reference = shown.requested_by
    left join external_users as person on person.id = shown.subject_id and person.removal_id is null
  )`;
}

function seen(scope: RemovalScope): RawBuilder<unknown> {
  return sql`removals ${joinedPeople} where ${isRemovalSeen(scope)}`;
}

function isInStates(states: readonly RemovalState[]): RawBuilder<SqlBool> {
  return states.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`removals.state in (${sql.join(states)})`;
}

/** The row that the address names, also when it is no longer found: its place is known all the same. */
function cursorPart(scope: RemovalScope, place: ListState["place"]): RawBuilder<unknown> {
  if (place.kind !== "after" && place.kind !== "before") return sql``;
  return sql`cursor as (
      select ${namedKeys(order)} from ${seen(scope)} and removals.id = ${place.row}
    ),`;
}

const shownColumns = sql`shown.id, shown.population, shown.state, shown.account, shown.ground, shown.requested_at as "requestedAt",
      shown.requested_by_kind as "requestedByKind", shown.answer_by as "answerBy", shown.sealed_at as "sealedAt",
      shown.steps, shown.last_fault as "lastFault",
      staff.given_name || ' ' || staff.family_name as "requestedBy",
      case when person.protected_at is null then person.given_name || ' ' || person.family_name end as name,
      person.protected_at is not null as "isProtected"`;
