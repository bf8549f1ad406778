import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "#platform/text/texts.ts";
import { scratchDoor } from "../../../../tests/scratch.ts";
import { demonstrationConfig } from "../../../config.ts";
import { siteLetters } from "../../../letters.ts";
import { wordsFor } from "./data-words.ts";
import { exportedTables } from "./exported-tables.ts";

type Code = { readonly table: string; readonly column: string; readonly code: string };
let codes: Code[];

/** What the database lets stand in the columns that people read, where it is one of a few codes. */
beforeAll(async () => {
  const { connection } = await scratchDoor(new Date("2026-11-21T12:00:00Z"));
  const { rows } = await connection.pool.query(
    `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as rule
       from pg_constraint where contype = 'c'`,
  );
  const readable = exportedTables().flatMap(({ table, readable: columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  codes = rows.flatMap(({ table, rule }: { table: string; rule: string }) => {
    const [, column = "", list = ""] = /^CHECK \(\(+(\w+) = ANY \(ARRAY\[(.*)\]\)/.exec(rule) ?? [];
    if (!readable.includes(`${table}.${column}`)) return [];
    return [...list.matchAll(/'([^']+)'/g)].map(([, code = ""]) => ({ table, column, code }));
  });
});

describe.each(languages)("In %s", (language) => {
  test("every code that is stored of a person is told in words", () => {
    expect(codes.length).toBeGreaterThan(60);
    for (const { table, column, code } of codes) {
      expect(wordsFor(language, table, column, code), `${table}.${column}`).not.toBe(code);
    }
  });

  test("every letter is told of by its subject", () => {
    for (const { kind, subject } of siteLetters(demonstrationConfig({}))) {
      expect(wordsFor(language, "mails", "kind", kind), kind).toBe(subject[language]);
    }
  });
});

test("A way of signing in is a password or an e-ID, and an address is as people write it", () => {
  expect(wordsFor("sv", "sessions", "acr", "password")).toBe("Lösenord");
  expect(wordsFor("en", "sessions", "acr", "http://id.elegnamnden.se/loa/1.0/loa3")).toBe("E-ID");
  expect(wordsFor("sv", "links", "email", "maj@xn--blbr-noae.example")).toBe("maj@blåbär.example");
  expect(wordsFor("sv", "comments", "text", "published")).toBe("published");
});
