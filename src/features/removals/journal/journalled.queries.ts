import { type Kysely, sql } from "kysely";
import type { Database } from "#db/tables.ts";
import type { RemovalId, RemovalState } from "../removal.ts";
import type { JournalEntry } from "./journal-entry.ts";

type Db = Kysely<Database>;

/** Unscoped: every removal that has begun, as the journal is to tell of it. */
export async function beganHere(db: Db): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom("removals")
    .select(["id", "population", "person_reference", "account", "comments", "votes", "ground"])
    .select(["identity_check", "fenced_at"])
    .where("fenced_at", "is not", null)
    .orderBy("fenced_at")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, person_reference, identity_check, fenced_at, ...choices }) =>
    fenced_at === null
      ? []
      : [
          {
            ...choices,
            removal: id,
            reference: person_reference,
            identityCheck: identity_check,
            at: fenced_at,
          },
        ],
  );
}

/** Unscoped: whether anybody has had an account here, or signed in, so that somebody can have been removed. */
export async function hasBeenInUse(db: Db): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from removals)
        or exists (select from external_users)
        or exists (select from members where first_signed_in_at is not null or ended_at is not null)
        or exists (select from staff where first_signed_in_at is not null or ended_at is not null) as used`.execute(
    db,
  );
  return rows[0]?.used ?? true;
}

/**
 * What the database knows of a removal in the journal: nothing, or of an earlier beginning only, where it was restored
 * from before; and whether anything of the person is there.
 */
export type Standing = {
  readonly state: RemovalState | undefined;
  readonly began: Date | undefined;
  readonly isBack: boolean;
};

/** Unscoped: removals that have ended and were decided on anew, and have not begun again. */
export async function decidedAnew(db: Db): Promise<ReadonlySet<RemovalId>> {
  const rows = await db
    .selectFrom("removals")
    .select("id")
    .where("state", "=", "approved")
    .where("fenced_at", "is not", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Unscoped: by removal, how the entries stand in the database. */
export async function standingOf(
  db: Db,
  entries: readonly JournalEntry[],
): Promise<ReadonlyMap<RemovalId, Standing>> {
  const asked = JSON.stringify(
    entries.map(({ removal, population, reference, account }) => ({
      removal,
      population,
      reference,
      account,
    })),
  );
  const { rows } = await sql<Row>`
    select entry.removal, removals.state, removals.fenced_at as began,
           exists (select from keystore.person_keys where person_reference = entry.reference)
             or case entry.population
                  when 'external-user' then exists (
                    select from external_users where external_users.person_reference = entry.reference
                       and (entry.account = 'delete' or depersonalised_at is null)
                  )
                  when 'member' then exists (select from members where members.person_reference = entry.reference)
                  else exists (select from staff where staff.person_reference = entry.reference)
                end as "isBack"
      from jsonb_to_recordset(${asked}::jsonb) as entry (removal uuid, population text, reference uuid, account text)
      left join removals on removals.id = entry.removal`.execute(db);
  return new Map(
    rows.map(({ removal, state, began, isBack }) => [
      removal,
      { state: state ?? undefined, began: began ?? undefined, isBack },
    ]),
  );
}

type Row = { removal: RemovalId; state: RemovalState | null; began: Date | null; isBack: boolean };
