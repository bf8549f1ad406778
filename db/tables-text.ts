import type { Catalogue, Column, Table } from "./catalogue.ts";

const heading = `// What the tables hold, for Kysely. Generated: npm run generate

import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Id } from "#platform/ids.ts";

/** Anything that JSON can say, as it comes from a \`jsonb\` column. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A \`jsonb\` column is written as JSON text: the driver would turn a bare array into a PostgreSQL array. */
type Json = ColumnType<JsonValue, string, string>;`;

const typescriptTypes: Record<string, string> = {
  bool: "boolean",
  bytea: "Buffer",
  date: "string",
  float4: "number",
  float8: "number",
  inet: "string",
  int2: "number",
  int4: "number",
  int8: "number",
  json: "Json",
  jsonb: "Json",
  name: "string",
  numeric: "string",
  text: "string",
  timestamptz: "Date",
  uuid: "string",
  varchar: "string",
};

/**
 * The tables as TypeScript. An `id` is a type of its own per table, and so is every foreign key to it;
 * a text that a check constraint limits to a list is a union; what the database fills in cannot be written.
 * Throws for a column type that it does not know, rather than guess.
 */
export function tablesText({ tables }: Catalogue): string {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const database = tables.map(({ name }) => `  ${propertyName(name)}: ${typeName(name)};`);
  return [
    heading,
    `export interface Database {\n${database.join("\n")}\n}`,
    ...tables.map((table) => interfaceText(table, byName)),
  ].join("\n\n");
}

function interfaceText(table: Table, tables: Map<string, Table>): string {
  const lines = table.columns.map(
    (column) => `  ${propertyName(column.name)}: ${columnType(column, table, tables)};`,
  );
  return `export interface ${typeName(table.name)} {\n${lines.join("\n")}\n}`;
}

function columnType(column: Column, table: Table, tables: Map<string, Table>): string {
  const value = valueType(column, table, tables);
  const type = column.nullable ? `${value} | null` : value;
  if (value === "Json" && column.expression !== null)
    return "ColumnType<JsonValue, string | undefined, string>";
  if (column.generated || column.identity === "always") return `GeneratedAlways<${type}>`;
  if (column.expression !== null || column.identity !== null) return `Generated<${type}>`;
  return type;
}

function valueType(column: Column, table: Table, tables: Map<string, Table>): string {
  return specialType(column.name, table, tables, new Set()) ?? plainType(column, table);
}

/** The id or union that a column has of its own, or shares with the column its foreign key points to. */
function specialType(
  name: string,
  table: Table,
  tables: Map<string, Table>,
  seen: Set<string>,
): string | undefined {
  const place = `${table.name} ${name}`;
  if (seen.has(place)) return undefined;
  seen.add(place);
  const choices = listedValues(name, table);
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(" | ");
  for (const { columns, target } of table.constraints) {
    const aim = target && tables.get(target.table);
    const aimColumn = target?.columns[columns.indexOf(name)];
    const found = aim && aimColumn !== undefined ? specialType(aimColumn, aim, tables, seen) : undefined;
    if (found) return found;
  }
  return isOwnId(name, table) ? `Id<${JSON.stringify(table.name)}>` : undefined;
}

function isOwnId(name: string, table: Table): boolean {
  const isUuid = table.columns.some((column) => column.name === name && column.baseType === "uuid");
  const key = table.constraints.find(({ kind }) => kind === "primary key");
  return name === "id" && isUuid && key?.columns.length === 1 && key.columns[0] === name;
}

/** `check (kind in ('a', 'b'))` or `check (kind = 'a')`, as the catalogue spells them. */
function listedValues(name: string, table: Table): string[] | undefined {
  for (const { kind, columns, definition } of table.constraints) {
    if (kind !== "check" || columns.length !== 1 || columns[0] !== name) continue;
    const literal = "'(?:[^']|'')*'::text";
    const list = new RegExp(
      `^CHECK \\(\\(\\w+ = (?:ANY \\(ARRAY\\[(${literal}(?:, ${literal})*)\\]\\)|(${literal}))\\)\\)$`,
    );
    const [, several, single] = list.exec(definition) ?? [];
    const literals = (several ?? single)?.match(new RegExp(literal, "g"));
    if (literals) return literals.map((text) => text.slice(1, -"'::text".length).replaceAll("''", "'"));
  }
  return undefined;
}

function plainType({ name, type, baseType }: Column, table: Table): string {
  const isArray = baseType.startsWith("_");
  const element = typescriptTypes[isArray ? baseType.slice(1) : baseType];
  if (element === undefined)
    throw new Error(`${table.name}.${name}: teach db/tables-text.ts the type ${type}.`);
  return isArray ? `${element}[]` : element;
}

/** `keystore.person_keys` becomes `KeystorePersonKeys`. */
function typeName(table: string): string {
  return table.replace(/(?:^|[._])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function propertyName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : JSON.stringify(name);
}
