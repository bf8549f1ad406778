import { describe, expect, test } from "vitest";
import { parseLocalDate } from "#platform/time/local-date.ts";
import { parseGroundReference } from "./ground-reference.ts";
import type { KnownValue } from "./known-values.ts";

const known: readonly KnownValue[] = [
  { kind: "name", value: "Alva" },
  { kind: "name", value: "Aktiv" },
  { kind: "name", value: "Alva Aktiv" },
  { kind: "name", value: "Bo Ek" },
  { kind: "name", value: "Dnr" },
  { kind: "name", value: "Blåbärsflickan 77" },
  { kind: "email", value: "alva@medborgare.example" },
  { kind: "telephone", value: "070-174 06 05" },
  { kind: "street-address", value: "Storgatan 12 lgh 1101" },
  { kind: "postal-code", value: "202 61" },
  { kind: "town", value: "Lund" },
  { kind: "personal-number", value: "199001112383" },
  { kind: "birth-date", value: "1990-01-11" },
  { kind: "id", value: "0190a1b2-0000-7000-8000-00000000abcd" },
];
const person = { givenName: "Svea", familyName: "Ny", known };
const today = parseLocalDate("2026-11-30");

const read = (typed: string, whose = person) => {
  if (today === null) throw new Error("no day");
  return parseGroundReference(typed, whose, today);
};

describe("A reference that outlives the person", () => {
  test.each([
    "Svea",
    "Beslut om Ny",
    "Alva",
    "ALVAS begäran",
    "aktiv, alva",
    "Bo Ek 2026/17",
    "Blåbärsflickan",
    "om blåbärsflickan 77",
    "alva@annan.example",
    "0701740605",
    "070 174 06 05",
    "+46 70 174 06 05",
    "Dnr 2026/17 tfn 070/174-06-05",
    "STORGATAN 12",
    "Storgatan 12, 2026/17",
    "900111-2383",
    "19900111 2383",
    "1990 01 11",
    "0190a1b2-0000-7000-8000-00000000abcd",
  ])("holds nothing that is known of them, present or former: %s", (typed) => {
    expect(read(typed)).toEqual({ ok: false, fault: "names-person" });
  });

  test.each([
    "Dnr 2026/17",
    "2026/17",
    "KS 2026:20261",
    "Dnr 20261-17",
    "Ek 2026/4",
    "Storgatan",
    "Lunds kommun 2026/17",
    "Gallringsbeslut 11",
    "KS-2026-01740605",
    "Dnr 070174060512",
    "Beslut 2026-11-30 §12",
    "Aktivitetsplan 2026",
  ])("is let be where it only looks alike: %s", (typed) => {
    expect(read(typed)).toEqual({ ok: true, value: typed });
  });

  const nobody = { givenName: "", familyName: "", known: [] };

  test.each([
    "marta@post.example",
    "Om 19900111-2383",
    "070-123 45 67",
    "ring 0701234567",
    "08-123 456 78",
    "+46 (0)70 123 45 67",
  ])("holds no address or number even where nobody is known any more: %s", (typed) => {
    expect(read(typed, nobody)).toEqual({ ok: false, fault: "names-person" });
  });

  test.each([
    "Dnr 2026/17",
    "Dnr 0123/2026",
    "Dnr 08-1234/2026",
    "KS 2026-000123",
    "Beslut 01-02-2026",
    "KS 01.02.2026",
    "0123-2026-456",
  ])("may be numbered in any way: %s", (typed) => {
    expect(read(typed, nobody)).toEqual({ ok: true, value: typed });
  });
});
