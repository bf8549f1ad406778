import type pg from "pg";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { withoutTimeout } from "#platform/db/without-timeout.ts";

/**
 * Has the database forget the rows that were deleted and changed, indexes included, and look anew at what is left
 * (decision 32): until then old versions of them lie in its files, and some of their values among what it has sampled to
 * plan by. Cannot be done in a transaction.
 */
export async function vacuumTables(
  connection: Pick<DatabaseConnection, "pool">,
  tables: readonly string[],
): Promise<void> {
  await withoutTimeout(connection, async (client) => {
    for (const table of tables) {
      const [schema, name] = table.includes(".") ? table.split(".") : ["public", table];
      if (schema === undefined || name === undefined) continue;
      const quoted = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
      await client.query(`vacuum (analyze, index_cleanup on) ${quoted}`);
      const { rows } = await client.query(`select from ${quoted} limit 1`);
      if (rows.length === 0) await forgetSamples(client, schema, name);
    }
  });
}

/**
 * Of a table that has become empty the planner keeps what it knew of it. PostgreSQL 18 can be told to forget; before that
 * only a superuser can, and whoever owns the table by giving a column the type that it has. What it still knows the
 * search finds.
 */
async function forgetSamples(client: pg.PoolClient, schema: string, table: string): Promise<void> {
  const { rows } = await client.query<{ tells: boolean; superuser: boolean }>(
    `select to_regproc('pg_catalog.pg_clear_attribute_stats') is not null as tells,
            current_setting('is_superuser')::boolean as superuser`,
  );
  const [able] = rows;
  if (able?.tells === true) {
    await client.query(
      `select pg_clear_attribute_stats(schemaname, tablename, attname, inherited)
         from pg_stats where schemaname = $1 and tablename = $2`,
      [schema, table],
    );
  } else if (able?.superuser === true) {
    await client.query(
      "delete from pg_statistic where starelid = format('%I.%I', $1::text, $2::text)::regclass",
      [schema, table],
    );
  } else await retype(client, schema, table);
}

/** Not columns that others are computed from, which the database refuses: they are of tables that are hardly ever empty. */
async function retype(client: pg.PoolClient, schema: string, table: string): Promise<void> {
  await client.query(
    `create or replace function pg_temp.retype(name regclass) returns void language plpgsql as $$
     declare sampled record;
     begin
       perform set_config('lock_timeout', '2s', true);
       for sampled in
         select attname, format_type(atttypid, atttypmod) as type from pg_attribute
          where attrelid = name and attnum > 0 and not attisdropped
       loop
         begin
           execute format('alter table %s alter column %I type %s', name, sampled.attname, sampled.type);
         exception when feature_not_supported or invalid_column_definition then null;
         end;
       end loop;
     end $$`,
  );
  await client.query("select pg_temp.retype(format('%I.%I', $1::text, $2::text)::regclass)", [schema, table]);
}
