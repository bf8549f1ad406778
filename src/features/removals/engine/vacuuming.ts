import type pg from "pg";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { withoutTimeout } from "#platform/db/without-timeout.ts";

/**
 * Has the database forget the rows that were deleted and changed, indexes included, and look anew at what is left
 * (decision 32): until then old versions of them lie in its files. Cannot be done in a transaction.
 */
export async function vacuumTables(
  connection: Pick<DatabaseConnection, "pool">,
  tables: readonly string[],
): Promise<void> {
  await withoutTimeout(connection, async (client) => {
    for (const table of tables) {
      const name = table
        .split(".")
        .map((part) => client.escapeIdentifier(part))
        .join(".");
      await client.query(`vacuum (analyze, index_cleanup on) ${name}`);
      const { rowCount } = await client.query(`select from ${name} limit 1`);
      if (rowCount === 0) await forgetSamples(client, name);
    }
  });
}

/**
 * A table with no rows is not looked at anew: what was sampled of the last rows, addresses among it, would stay for as
 * long as there are none. Before PostgreSQL 18 samples are forgotten with a column's type alone, so each column is given
 * the one that it has; not those that others are computed from, which the database refuses, and the search then tells.
 */
async function forgetSamples(client: pg.PoolClient, name: string): Promise<void> {
  await client.query(`do $$
    declare sampled record;
    begin
      perform set_config('lock_timeout', '2s', true);
      for sampled in
        select schemaname, tablename, attname, inherited, format_type(atttypid, atttypmod) as type
          from pg_stats join pg_attribute using (attname)
         where attrelid = '${name}'::regclass
           and format('%I.%I', schemaname, tablename)::regclass = attrelid
      loop
        if current_setting('server_version_num')::int >= 180000 then
          execute 'select pg_clear_attribute_stats($1, $2, $3, $4)'
            using sampled.schemaname::text, sampled.tablename::text, sampled.attname::text, sampled.inherited;
        else
          begin
            execute format('alter table %s alter column %I type %s', '${name}', sampled.attname, sampled.type);
          exception when feature_not_supported or invalid_table_definition then null;
          end;
        end if;
      end loop;
    end $$`);
}
