import { expect, test } from "vitest";
import { type Capacity, decideEntry } from "./entry.ts";
import type { Levels } from "./offered.ts";

const levels = { members: ["two", "three"], staff: ["three"], citizens: ["one"] };

const membersOnly: Levels = { ...levels, staff: [] };

const member = (suspended = false) => capacity("member", suspended);
const staff = () => capacity("staff", false);

/** Of a capacity no more is read here than whose it is. */
function capacity(kind: "member" | "staff", suspended: boolean): Capacity {
  return { actor: { kind } as Capacity["actor"], language: null, suspended };
}

test.each<[string, Capacity[], string, string, number, Levels?]>([
  ["nobody's", [], "three", "not-registered", 0],
  ["a member's at a level of members", [member()], "two", "enter", 1],
  ["a member's at a level of citizens alone", [member()], "one", "assurance", 0],
  ["a member's at no level that is known", [member()], "three+", "assurance", 0],
  ["of the staff at a level of members alone", [staff()], "two", "assurance", 0],
  ["of the staff at a provider of members alone", [staff()], "three", "another-provider", 0, membersOnly],
  ["both at a provider of members alone", [staff(), member()], "three", "enter", 1, membersOnly],
  ["of the staff at theirs", [staff()], "three", "enter", 1],
  ["both at a level of members alone", [staff(), member()], "two", "enter", 1],
  ["both at a level of both", [staff(), member()], "three", "choose", 2],
  ["a suspended member's", [member(true)], "two", "suspended", 0],
  [
    "a suspended member's, and of the staff at too low a level",
    [staff(), member(true)],
    "two",
    "suspended",
    0,
  ],
])("an identity that is %s", (_whose, capacities, acr, kind, count, demanded = levels) => {
  const entry = decideEntry(capacities, acr, demanded);
  expect(entry.kind).toBe(kind);
  const open = entry.kind === "choose" ? entry.capacities.length : entry.kind === "enter" ? 1 : 0;
  expect(open).toBe(count);
});
