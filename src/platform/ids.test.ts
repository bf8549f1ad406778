import { expect, test } from "vitest";
import { type Id, isUuid, newId, newReference, parseId } from "./ids.ts";

const noon = new Date("2026-03-02T12:00:00.123Z");

test("an id carries the millisecond it was made in, version 7 and the standard variant", () => {
  const id: Id<"members"> = newId(noon);
  expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(noon.getTime());
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("ids made later come later", () => {
  const later = new Date(noon.getTime() + 1);
  for (let i = 0; i < 100; i++) expect(newId(noon) < newId(later)).toBe(true);
});

test("ids of the same millisecond differ", () => {
  const ids = Array.from({ length: 1000 }, () => newId(noon));
  expect(new Set(ids).size).toBe(1000);
});

test("a reference is random and does not tell the time", () => {
  expect(newReference()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
});

test("only the form that the database prints is read as an id", () => {
  const id = newId(noon);
  expect(parseId(id)).toBe(id);
  for (const text of [
    "",
    id.toUpperCase(),
    ` ${id}`,
    `${id}\n`,
    `{${id}}`,
    id.replaceAll("-", ""),
    `${id}0`,
  ]) {
    expect(parseId(text)).toBeUndefined();
    expect(isUuid(text)).toBe(false);
  }
});
