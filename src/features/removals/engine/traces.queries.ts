import { type RawBuilder, sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Population, Trace } from "#db/personal-data.ts";
import type { Database } from "#db/tables.ts";
import type { Removed } from "../removal.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/** What a person's rows are found by. Addresses are in lower case, identities in their canonical form. */
export type TraceValues = { readonly [T in Exclude<Trace, "session">]: readonly string[] } & {
  readonly session: readonly Buffer[];
};

type Found = { readonly trace: Trace; readonly text: string | null; readonly bytes: Buffer | null };

/**
 * What the person's rows are found by now.
 *
 * Unscoped: whoever removes somebody has had them in their scope.
 */
export async function findTraces(
  db: Db,
  { population, subject, reference }: Omit<Removed, "subject"> & { readonly subject: string | undefined },
): Promise<TraceValues> {
  if (subject === undefined) return { id: [], reference: [reference], email: [], identity: [], session: [] };
  const rows = await db
    .selectFrom(sql<Found>`(${further[population](subject)})`.as("found"))
    .selectAll()
    .$castTo<Found>()
    .execute();
  const texts = (wanted: Trace) =>
    rows.flatMap(({ trace, text }) => (trace === wanted && text !== null ? [text] : []));
  return {
    id: [subject],
    reference: [reference],
    email: texts("email"),
    identity: texts("identity"),
    session: rows.flatMap(({ bytes }) => bytes ?? []),
  };
}

/** Beside the row's own id and the person's reference. */
const further: Readonly<Record<Population, (subject: string) => RawBuilder<unknown>>> = {
  "external-user": (subject) => sql`
    select 'email' as trace, lower(email collate "C") as text, null::bytea as bytes from (
      select email from external_users where id = ${subject} and email <> ''
      union select email from email_changes where external_user_id = ${subject}
      union select former_email from email_changes where external_user_id = ${subject} and former_email is not null
      union select email from links where external_user_id = ${subject}
    ) as addresses
    union all select 'session', null, id from sessions where external_user_id = ${subject}`,
  member: (subject) => sql`
    select 'identity' as trace, hsa_id_canonical as text, null::bytea as bytes from members where id = ${subject}
    union all select 'session', null, id from sessions where member_id = ${subject}`,
  staff: (subject) => sql`
    select 'identity' as trace, identity_canonical as text, null::bytea as bytes from staff where id = ${subject}
    union all select 'session', null, id from sessions where staff_id = ${subject}`,
};
