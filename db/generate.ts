import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { readCatalogue } from "./catalogue.ts";
import { schemaText } from "./schema-text.ts";
import { tablesText } from "./tables-text.ts";

/** A generated file: where it lies, counted from the project's folder, and what it must hold. */
export type GeneratedFile = { path: string; text: string };

/** What is generated from a migrated embedded database. */
export async function generatedDatabaseFiles(pool: pg.Pool): Promise<GeneratedFile[]> {
  const catalogue = await readCatalogue(pool);
  return [
    { path: "db/schema.sql", text: schemaText(catalogue) },
    { path: "db/tables.ts", text: formatted("db/tables.ts", tablesText(catalogue)) },
  ];
}

export function writeGenerated(files: GeneratedFile[]): void {
  for (const { path, text } of files) writeFileSync(absolute(path), text);
}

/** Lays generated TypeScript out like the rest of the project. */
function formatted(path: string, text: string): string {
  const biome = absolute("node_modules/@biomejs/biome/bin/biome");
  const options = { input: text, encoding: "utf8", cwd: absolute("."), stdio: "pipe" } as const;
  return execFileSync(process.execPath, [biome, "check", "--write", `--stdin-file-path=${path}`], options);
}

function absolute(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
