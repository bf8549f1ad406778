import { createHash } from "node:crypto";
import type { Catalogue, Column, Constraint, Table } from "./catalogue.ts";

const heading = `-- What the migrations add up to, for reading. Generated: npm run generate`;
const longestShown = 2000;

/** The schema as SQL, for people: a change of it shows in one place, whichever migrations made it. */
export function schemaText({ schemas, extensions, functions, tables }: Catalogue): string {
  const parts = [
    heading,
    extensions.map((name) => `create extension ${name};`).join("\n"),
    schemas.map((name) => `create schema ${name};`).join("\n"),
    ...functions.map(functionText),
    ...tables.map(tableText),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** A function that is mostly a table of letters would drown the rest; its digest still shows a change. */
function functionText(definition: string): string {
  const text = definition.trim();
  if (text.length <= longestShown) return `${text};`;
  const [head] = text.split(/\n\s*(?:AS|RETURN|BEGIN)\b/);
  const digest = createHash("sha256").update(text).digest("hex");
  return `${head}\n -- ${text.length} characters in all, see the migration; SHA-256 ${digest}\n;`;
}

function tableText(table: Table): string {
  const lines = [...table.columns.map(columnText), ...table.constraints.map(constraintText)];
  const create = `create table ${table.name} (\n${lines.map((line) => `  ${line}`).join(",\n")}\n);`;
  return [create, ...[...table.indexes, ...table.triggers].map((definition) => `${definition};`)].join("\n");
}

function columnText(column: Column): string {
  const parts = [column.name, column.type];
  if (!column.nullable) parts.push("not null");
  if (column.identity) parts.push(`generated ${column.identity} as identity`);
  if (column.expression !== null) {
    parts.push(
      column.generated ? `generated always as (${column.expression}) stored` : `default ${column.expression}`,
    );
  }
  return parts.join(" ");
}

function constraintText({ name, definition }: Constraint): string {
  return `constraint ${name} ${definition}`;
}
