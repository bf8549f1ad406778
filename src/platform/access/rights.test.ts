import { expect, test } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { effectiveRights, inOrder, type Right, rights, rightsWithoutFooting } from "./rights.ts";

test("the rights that the code knows are those that the database's rows may hold", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ definition: string }>(
    "select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'staff_rights_name'",
  );
  const names = [...(rows[0]?.definition ?? "").matchAll(/'([^']+)'/g)].map((match) => match[1]);
  expect(names.toSorted()).toEqual(rights.toSorted());
});

test.each([
  ["nothing for nothing", [], []],
  ["a right that stands alone", ["read-log"], ["read-log"]],
  ["a right below another only together with it", ["set-passwords"], []],
  [
    "both of two that go together",
    ["set-passwords", "manage-external-users"],
    ["manage-external-users", "set-passwords"],
  ],
  ["nothing for a name of another version", ["rule-the-world"], []],
  ["nothing for a name that every object has", ["constructor", "toString"], []],
] as const)("held rights give %s", (_, held, given) => {
  expect(inOrder(effectiveRights(held))).toEqual(given);
});

test("those without the right that they stand below are named", () => {
  const held = new Set<Right>(["set-passwords", "verify-emails", "read-log"]);
  expect(rightsWithoutFooting(held)).toEqual(["set-passwords", "verify-emails"]);
  expect(rightsWithoutFooting(new Set([...held, "manage-external-users" as const]))).toEqual([]);
});
