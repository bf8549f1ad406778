import type pg from "pg";

/** A column as it is searched. */
export type SearchedColumn = {
  readonly name: string;
  /** The type's own name, for example `uuid`, `_text` for an array. */
  readonly type: string;
};

/** A table of any schema but PostgreSQL's own. */
export type SearchedTable = {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly SearchedColumn[];
  /** Its size on disk, and that with what is stored beside the rows. */
  readonly pages: number;
  readonly bytes: number;
};

/**
 * Unscoped: every table that has rows of its own, in every schema, whoever made it; also what a database administrator
 * has put aside. A partitioned table's rows lie in its parts.
 */
export async function searchedTables(client: Queries): Promise<SearchedTable[]> {
  const { rows } = await client.query<SearchedTable>(`
    select nspname as schema, relname as name,
           (pg_relation_size(pg_class.oid) / current_setting('block_size')::int)::int as pages,
           pg_table_size(pg_class.oid)::float8 as bytes,
           (select coalesce(json_agg(json_build_object('name', attname, 'type', typname) order by attnum), '[]')
              from pg_attribute join pg_type on pg_type.oid = atttypid
             where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'm') and nspname <> 'information_schema' and nspname not like 'pg\\_%'
     order by nspname <> 'public', nspname collate "C", relname collate "C"`);
  return rows;
}

/** Whatever sends statements: the pool, or one of its connections. */
export type Queries = Pick<pg.PoolClient, "query">;
