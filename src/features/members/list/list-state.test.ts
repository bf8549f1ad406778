import { describe, expect, test } from "vitest";
import type { EServiceInForce } from "#catalogue";
import { Parameters } from "#platform/http/parameters.ts";
import type { Id } from "#platform/ids.ts";
import { listQuery, listStateOf } from "./list-state.ts";

const entry = (key: string) => ({ key, name: key, nameEn: null, description: "", descriptionEn: null });

const catalogue: EServiceInForce[] = ["money", "care"].map((key) => ({
  ...entry(key),
  id: key as Id<"e_services">,
  address: null,
  permissions: ["read", "write"].map((permission) => ({
    ...entry(permission),
    id: `${key}-${permission}` as Id<"permissions">,
    kind: "type",
    lastDay: null,
  })),
}));

const read = (query: string) => listStateOf(Parameters.parse(query), catalogue);

describe("the list's address", () => {
  test("without anything is everybody by family name, fifty a page", () => {
    const { state } = read("");
    expect(state).toMatchObject({ search: "", sort: "family-name", direction: "ascending", size: 50 });
    expect(listQuery(state)).toBe("");
  });

  test.each([
    "search=anna+ek&e-service=money&permission=money.read&permission=none&sort=email&direction=descending",
    "size=500&density=compact&page=3",
    "page=last",
    "after=018bcfe5-68fa-770f-894e-a0e7e1fc7697",
    "sort=hsa-id&before=018bcfe5-68fa-770f-894e-a0e7e1fc7697",
  ])("says all of the state again: %s", (query) => {
    expect(listQuery(read(query).state)).toBe(query);
  });

  test.each([
    "sort=shoe-size",
    "direction=sideways",
    "size=7",
    "size=1e3",
    "page=0",
    "page=-1",
    "page=first",
    "after=1",
    "before=018BCFE5-68FA-770F-894E-A0E7E1FC7697",
    "colour=red",
  ])("takes what it does not understand as not said: %s", (query) => {
    expect(listQuery(read(query).state)).toBe("");
  });

  test.each([
    ["search=++anna+ek++", "anna ek"],
    ["search=+", ""],
    ["search=anna++%09ek", "anna ek"],
    ["search=anna%0Aek", "anna ek"],
    ["search=", ""],
  ])("searches for what was meant: %s", (query, search) => {
    expect(read(query).state.search).toBe(search);
  });

  test("drops a permission of another e-service than the chosen one, and says which", () => {
    const { state, dropped } = read("e-service=care&permission=money.read&permission=care.write");
    expect(state.permissions.map(({ value }) => value)).toEqual(["care.write"]);
    expect(dropped.elsewhere.map(({ value }) => value)).toEqual(["money.read"]);
    expect(dropped.unknown).toBe(0);
  });

  test("counts filters that are not in force", () => {
    expect(read("e-service=old&permission=care.old&permission=care.read").dropped.unknown).toBe(2);
  });
});
