import type pg from "pg";

/** A column as the catalogue has it. */
export type Column = {
  name: string;
  /** As SQL writes it, for example `timestamp(3) with time zone`. */
  type: string;
  /** The type's own name without length or precision, for example `timestamptz`, `_text` for an array. */
  baseType: string;
  nullable: boolean;
  /** The default, or the expression of a generated column. */
  expression: string | null;
  generated: boolean;
  identity: "always" | "by default" | null;
};

export type Constraint = {
  name: string;
  kind: "primary key" | "unique" | "foreign key" | "check" | "exclusion";
  columns: string[];
  definition: string;
  /** Of a foreign key: the table that it points to, and the columns there, in the order of `columns`. */
  target: { table: string; columns: string[] } | null;
};

export type Table = {
  /** Without its schema when that is `public`. */
  name: string;
  columns: Column[];
  constraints: Constraint[];
  indexes: string[];
  triggers: string[];
};

export type Catalogue = { schemas: string[]; extensions: string[]; functions: string[]; tables: Table[] };

/**
 * Reads what the migrations made: every schema but PostgreSQL's own and that of pg-boss, which is its author's to know
 * and makes tables of its own as days pass. In an order that never changes by itself.
 */
export async function readCatalogue(pool: pg.Pool): Promise<Catalogue> {
  return {
    schemas: await names(pool, schemasQuery),
    extensions: await names(pool, extensionsQuery),
    functions: await names(pool, functionsQuery),
    tables: (await pool.query<{ table: Table }>(tablesQuery)).rows.map((row) => row.table),
  };
}

async function names(pool: pg.Pool, query: string): Promise<string[]> {
  return (await pool.query<{ name: string }>(query)).rows.map((row) => row.name);
}

const ownSchema = `nspname not in ('information_schema', 'pgboss') and nspname not like 'pg\\_%'`;
const notOfExtension = (catalogue: string) =>
  `not exists (select from pg_depend
                where classid = '${catalogue}'::regclass and objid = ${catalogue}.oid and deptype = 'e')`;

const schemasQuery = `
  select nspname as name from pg_namespace where ${ownSchema} and nspname <> 'public' order by nspname collate "C"`;

const extensionsQuery = `
  select extname as name from pg_extension where extname <> 'plpgsql' order by extname collate "C"`;

const functionsQuery = `
  select pg_get_functiondef(pg_proc.oid) as name
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
   where ${ownSchema} and ${notOfExtension("pg_proc")}
   order by nspname collate "C", proname collate "C", pg_get_function_identity_arguments(pg_proc.oid)`;

const tableName = (schema: string, table: string) =>
  `case when ${schema} = 'public' then ${table} else ${schema} || '.' || ${table} end`;

const columnsQuery = `
  select json_agg(json_build_object(
           'name', attname,
           'type', format_type(atttypid, atttypmod),
           'baseType', typname,
           'nullable', not attnotnull,
           'expression', pg_get_expr(adbin, adrelid),
           'generated', attgenerated <> '',
           'identity', case attidentity when 'a' then 'always' when 'd' then 'by default' end
         ) order by attnum)
    from pg_attribute
    join pg_type on pg_type.oid = atttypid
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
   where attrelid = pg_class.oid and attnum > 0 and not attisdropped`;

const columnNames = (table: string, numbers: string) => `
  (select json_agg(attname order by place)
     from unnest(${numbers}) with ordinality as key(number, place)
     join pg_attribute on attrelid = ${table} and attnum = key.number)`;

// From PostgreSQL 18 "not null" is a constraint too; the column says it already.
const constraintsQuery = `
  select json_agg(json_build_object(
           'name', conname,
           'kind', case contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key'
                                when 'c' then 'check' when 'x' then 'exclusion' end,
           'columns', coalesce(${columnNames("conrelid", "conkey")}, '[]'),
           'definition', pg_get_constraintdef(pg_constraint.oid),
           'target', case when contype = 'f' then json_build_object(
             'table', (select ${tableName("nspname", "relname")}
                         from pg_class as aim join pg_namespace on pg_namespace.oid = relnamespace
                        where aim.oid = confrelid),
             'columns', ${columnNames("confrelid", "confkey")}) end
         ) order by position(contype::text in 'pufcx'), conname collate "C")
    from pg_constraint
   where conrelid = pg_class.oid and contype in ('p', 'u', 'f', 'c', 'x')`;

const indexesQuery = `
  select json_agg(pg_get_indexdef(indexrelid) order by indexrelid::regclass::text collate "C")
    from pg_index
   where indrelid = pg_class.oid and not exists (select from pg_constraint where conindid = indexrelid)`;

const triggersQuery = `
  select json_agg(pg_get_triggerdef(pg_trigger.oid) order by tgname collate "C")
    from pg_trigger
   where tgrelid = pg_class.oid and not tgisinternal`;

const tablesQuery = `
  select json_build_object(
           'name', ${tableName("nspname", "relname")},
           'columns', coalesce((${columnsQuery}), '[]'),
           'constraints', coalesce((${constraintsQuery}), '[]'),
           'indexes', coalesce((${indexesQuery}), '[]'),
           'triggers', coalesce((${triggersQuery}), '[]')
         ) as "table"
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where relkind in ('r', 'p') and ${ownSchema} and ${notOfExtension("pg_class")}
   order by nspname <> 'public', nspname collate "C", relname collate "C"`;
