import { expect, test } from "vitest";
import type { Right } from "#platform/access/rights.ts";
import type { StaffId } from "../staff-person.ts";
import { decideRights, type HoldingId, type RightsFacts } from "./rights-decision.ts";

const person = "person" as StaffId;
const me = { staff: "me" as StaffId, reference: "my reference" };
const operator = { staff: null, reference: null };
const row = (name: string) => name as HoldingId;

type Held = Partial<Record<Right, { row: string; by: string | null }>>;

function facts(held: Held, more: { taken?: string[]; managers?: StaffId[] } = {}): RightsFacts {
  const entries = Object.entries(held) as [Right, { row: string; by: string | null }][];
  return {
    person,
    held: new Map(entries.map(([right, holding]) => [right, { row: row(holding.row), by: holding.by }])),
    takenBack: new Map((more.taken ?? []).map((id) => [row(id), me.reference])),
    managers: new Set(more.managers ?? [me.staff]),
  };
}

function ticks(seen: Partial<Record<Right, string>>, ...ticked: Right[]) {
  const entries = Object.entries(seen) as [Right, string][];
  return { seen: new Map(entries.map(([right, id]) => [right, row(id)])), ticked: new Set(ticked) };
}

const byOther = (id: string) => ({ row: id, by: "another" });
const top: Right = "manage-external-users";
const sub: Right = "set-passwords";

const cases: readonly [string, RightsFacts, ReturnType<typeof ticks>, unknown][] = [
  ["a tick gives", facts({}), ticks({}, "read-log"), { kind: "change", give: ["read-log"], take: [] }],
  [
    "a right and one below it are given together",
    facts({}),
    ticks({}, top, sub),
    { kind: "change", give: [top, sub], take: [] },
  ],
  [
    "a tick taken away takes the very row that was seen",
    facts({ "read-log": byOther("r1") }),
    ticks({ "read-log": "r1" }),
    { kind: "change", give: [], take: [{ thing: "read-log", row: "r1" }] },
  ],
  [
    "a right without the one that it stands below is a fault of the form",
    facts({}),
    ticks({}, sub, "verify-emails"),
    { kind: "without-footing", rights: [sub, "verify-emails"] },
  ],
  [
    "so is one that is left when the one above is taken",
    facts({ [top]: byOther("r1"), [sub]: byOther("r2") }),
    ticks({ [top]: "r1", [sub]: "r2" }, sub),
    { kind: "without-footing", rights: [sub] },
  ],
  [
    "what another gives meanwhile stays when one ticks something else",
    facts({ "read-log": byOther("r1") }),
    ticks({}, top),
    { kind: "change", give: [top], take: [] },
  ],
  [
    "two who give the same are told",
    facts({ "read-log": byOther("r1") }),
    ticks({}, "read-log"),
    { kind: "conflict", rights: ["read-log"] },
  ],
  [
    "two who take the same are told",
    facts({}),
    ticks({ "read-log": "r1" }),
    { kind: "conflict", rights: ["read-log"] },
  ],
  [
    "whoever gives a right while another takes the one above is told of that one",
    facts({}),
    ticks({ [top]: "r1" }, top, sub),
    { kind: "conflict", rights: [top] },
  ],
  [
    "whoever takes a right while another gives one below is told of that one",
    facts({ [top]: { row: "r1", by: "my reference" }, [sub]: byOther("r2") }),
    ticks({ [top]: "r1" }),
    { kind: "conflict", rights: [sub] },
  ],
  [
    "the same form sent twice has given already",
    facts({ "read-log": { row: "r1", by: "my reference" } }),
    ticks({}, "read-log"),
    { kind: "nothing-to-do" },
  ],
  [
    "the same form sent twice has taken already",
    facts({}, { taken: ["r1"] }),
    ticks({ "read-log": "r1" }),
    { kind: "nothing-to-do" },
  ],
];

test.each(cases)("%s", (_, found, posted, decision) => {
  expect(decideRights(found, me, posted)).toEqual(decision);
});

test("nobody changes their own rights, whatever they tick", () => {
  const own = { ...facts({}), person: me.staff };
  expect(decideRights(own, me, ticks({}, "read-log"))).toEqual({ kind: "own-rights" });
  expect(decideRights(own, me, ticks({}))).toEqual({ kind: "own-rights" });
});

test("the last who looks after staff keeps that right, and loses it where there is another", () => {
  const held = { "manage-staff": byOther("r1"), "read-log": byOther("r2") };
  const taking = ticks({ "manage-staff": "r1", "read-log": "r2" }, "read-log");
  expect(decideRights(facts(held, { managers: [person] }), operator, taking)).toEqual({
    kind: "last-manager",
  });
  expect(decideRights(facts(held, { managers: [person, me.staff] }), operator, taking).kind).toBe("change");
  const other = ticks({ "manage-staff": "r1", "read-log": "r2" }, "manage-staff");
  expect(decideRights(facts(held, { managers: [person] }), operator, other).kind).toBe("change");
});
