import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testDatabase } from "../tests/database.ts";
import { type Column, readCatalogue, type Table } from "./catalogue.ts";
import { generatedDatabaseFiles } from "./generate.ts";
import { tablesText } from "./tables-text.ts";

test("schema.sql and tables.ts say what the migrations make; npm run generate mends them", async ({
  skip,
}) => {
  const { pool, engine } = await testDatabase();
  skip(
    engine === "postgresql",
    "the files are made from PGlite; server versions spell the catalogue differently",
  );
  for (const { path, text } of await generatedDatabaseFiles(pool)) {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"), path).toBe(text);
  }
});

test("both engines have the same tables", async () => {
  const { pool } = await testDatabase();
  const written = readFileSync(new URL("tables.ts", import.meta.url), "utf8");
  const compact = (text: string) => text.replace(/[\s|]+/g, "");
  expect(compact(tablesText(await readCatalogue(pool)))).toBe(compact(written));
});

const column = (name: string, baseType: string, more: Partial<Column> = {}): Column => {
  return {
    name,
    type: baseType,
    baseType,
    nullable: false,
    expression: null,
    generated: false,
    identity: null,
    ...more,
  };
};

const house: Table = {
  name: "houses",
  columns: [
    column("id", "uuid"),
    column("kind", "text"),
    column("note", "text", { nullable: true, expression: "''::text" }),
    column("sort_key", "text", { generated: true, expression: "lower(kind)" }),
    column("number", "int8", { identity: "always" }),
  ],
  constraints: [
    { name: "a", kind: "primary key", columns: ["id"], definition: "PRIMARY KEY (id)", target: null },
    {
      name: "b",
      kind: "check",
      columns: ["kind"],
      definition: "CHECK ((kind = ANY (ARRAY['villa'::text, 'it''s'::text])))",
      target: null,
    },
  ],
  indexes: [],
  triggers: [],
};

const room: Table = {
  name: "inside.rooms",
  columns: [
    column("id", "uuid"),
    column("house_id", "uuid"),
    column("house_kind", "text"),
    column("owner", "uuid"),
  ],
  constraints: [
    {
      name: "c",
      kind: "foreign key",
      columns: ["house_kind", "house_id"],
      definition: "",
      target: { table: "houses", columns: ["kind", "id"] },
    },
  ],
  indexes: [],
  triggers: [],
};

test("ids are a type of their own per table, also through a foreign key; lists are unions; what the database fills in cannot be written", () => {
  const text = tablesText({ schemas: [], extensions: [], functions: [], tables: [house, room] });
  expect(text).toContain('"inside.rooms": InsideRooms;');
  expect(text).toContain('id: Id<"houses">;');
  expect(text).toContain('kind: "villa" | "it\'s";');
  expect(text).toContain("note: Generated<string | null>;");
  expect(text).toContain("sort_key: GeneratedAlways<string>;");
  expect(text).toContain("number: GeneratedAlways<number>;");
  expect(text).toContain('house_id: Id<"houses">;');
  expect(text).toContain('house_kind: "villa" | "it\'s";');
  expect(text).toContain("owner: string;");
});

test("an unknown column type is refused rather than guessed", () => {
  const odd = { ...house, columns: [column("shape", "polygon")], constraints: [] };
  expect(() => tablesText({ schemas: [], extensions: [], functions: [], tables: [odd] })).toThrow(
    "houses.shape",
  );
});
