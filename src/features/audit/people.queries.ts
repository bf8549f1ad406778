import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonDetails, PersonReference } from "#platform/access/actor.ts";
import type { Party } from "./log-entry.ts";
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
      from external_users where person_reference = ${reference})`;
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
 * Which of these people have a protected identity: no log names them, to nobody.
 *
 * Unscoped: it only ever takes names away from what the scope has let through.
 */
export async function protectedAmong(
  db: Db,
  references: readonly PersonReference[],
): Promise<ReadonlySet<string>> {
  if (references.length === 0) return new Set();
  const rows = await db
    .selectFrom("external_users")
    .select("person_reference")
    .where("person_reference", "in", references)
    .where("protected_at", "is not", null)
    .execute();
  return new Set(rows.map(({ person_reference }) => person_reference));
}
