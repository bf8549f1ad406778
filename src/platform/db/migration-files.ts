import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One step of the schema: `0003-members.sql`. The digest shows whether it was edited after being applied. */
export type Migration = { number: number; name: string; sql: string; digest: string };

/** The program's own migrations. */
export const migrationsFolder = fileURLToPath(new URL("../../../db/migrations/", import.meta.url));

/** Reads a folder of migrations in order. Throws when a file is misnamed or a number is missing or double. */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file, index) => {
    const [, digits, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
    if (digits === undefined || name === undefined)
      throw new Error(`Name migrations like 0001-name.sql, not ${file}.`);
    if (Number(digits) !== index + 1)
      throw new Error(`Migrations count from 0001 without gaps; ${file} is number ${index + 1}.`);
    const sql = readFileSync(`${folder}/${file}`, "utf8").replaceAll("\r\n", "\n");
    return { number: index + 1, name, sql, digest: createHash("sha256").update(sql).digest("hex") };
  });
}
