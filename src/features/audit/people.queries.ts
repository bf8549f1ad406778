import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonDetails, PersonReference } from "#platform/access/actor.ts";
import type { Party, Unnamed, UnnamedPeople } from "./log-entry.ts";
import type { LogScope } from "./log-scope.ts";

type Db = ReadonlyKysely<Database>;

/** Somebody of whom the log tells, while their row is there. */
export type KnownPerson = { readonly details: PersonDetails; readonly party: Party };

type Row = {
  readonly kind: "member" | "staff" | "external-user";
  readonly givenName: string;
  readonly familyName: string;
  readonly identity: string;
  readonly isProtected: boolean;
};

/** Who somebody is or was, to say whose events are shown; undefined beyond the scope. */
export async function selectPerson(
  db: Db,
  scope: LogScope,
  reference: PersonReference,
): Promise<KnownPerson | undefined> {
  const row = await db
    .selectFrom(peopleIn(scope, reference).as("people"))
    .selectAll()
    .$castTo<Row>()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const details = detailsOf(row);
  const party = row.isProtected
    ? { kind: "protected" as const, reference }
    : { kind: "person" as const, reference, details };
  return { details, party };
}

function peopleIn(scope: LogScope, reference: PersonReference): RawBuilder<Row> {
  const names = sql`given_name as "givenName", family_name as "familyName"`;
  const members = sql`select 'member' as kind, ${names}, hsa_id as identity, false as "isProtected"
    from members where person_reference = ${reference}`;
  if ("organisation" in scope) return sql<Row>`(${members} and organisation_id = ${scope.organisation})`;
  return sql<Row>`(${members}
    union all select 'staff', ${names}, identity, false from staff where person_reference = ${reference}
    union all select 'external-user', ${names}, email, protected_at is not null
      from external_users where person_reference = ${reference} and removal_id is null)`;
}

function detailsOf({ kind, givenName, familyName, identity }: Row): PersonDetails {
  switch (kind) {
    case "member":
      return { givenName, familyName, hsaId: identity };
    case "staff":
      return { givenName, familyName, identity };
    case "external-user":
      return { givenName, familyName, email: identity };
  }
}

/**
 * Which of these people no log names, to nobody, and why: their identity is protected, or they are being removed, from
 * the first moment and not only when their key is gone.
 *
 * Unscoped: it only ever takes names away from what the scope has let through.
 */
export async function unnamedAmong(db: Db, references: readonly PersonReference[]): Promise<UnnamedPeople> {
  if (references.length === 0) return new Map();
  const rows = await db
    .selectFrom("external_users")
    .select(["person_reference", sql<Unnamed>`'protected'`.as("why")])
    .where("person_reference", "in", references)
    .where("protected_at", "is not", null)
    .unionAll(
      db
        .selectFrom("removals")
        .select(["person_reference", sql<Unnamed>`'removed'`.as("why")])
        .where("person_reference", "in", references)
        .where("state", "=", "under-way"),
    )
    .execute();
  return new Map(rows.map(({ person_reference, why }) => [person_reference, why]));
}
