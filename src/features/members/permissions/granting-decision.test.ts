import { expect, test } from "vitest";
import type { PersonReference } from "#platform/access/actor.ts";
import { withDifference } from "#platform/forms/ticks.ts";
import { decideGranting, type GrantId, type GrantingFacts, type PermissionId } from "./granting-decision.ts";

const me = "me" as PersonReference;
const read = "read" as PermissionId;
const write = "write" as PermissionId;
const old = "old" as PermissionId;
const grant = (name: string) => name as GrantId;

type Held = Partial<Record<"read" | "write" | "old", { grant: string; by: string }>>;

/** @param takenBack who has taken back which grant */
function facts(held: Held, takenBack: Readonly<Record<string, string>> = {}): GrantingFacts {
  return {
    grantable: new Set([read, write]),
    held: new Map(
      Object.entries(held).map(([permission, { grant: id, by }]) => [
        permission as PermissionId,
        { row: grant(id), by },
      ]),
    ),
    takenBack: new Map(Object.entries(takenBack).map(([id, by]) => [grant(id), by])),
  };
}

function ticks(seen: Record<string, string>, ...ticked: PermissionId[]) {
  const pairs = Object.entries(seen).map(
    ([permission, id]) => [permission as PermissionId, grant(id)] as const,
  );
  return { seen: new Map(pairs), ticked: new Set(ticked) };
}

const cases: readonly [string, Parameters<typeof facts>, ReturnType<typeof ticks>, unknown][] = [
  ["a tick gives", [{}], ticks({}, read), { kind: "change", give: [read], take: [] }],
  [
    "a tick taken away takes back the very grant that was seen",
    [{ read: { grant: "g1", by: "other" } }],
    ticks({ read: "g1" }),
    { kind: "change", give: [], take: [{ thing: read, row: "g1" }] },
  ],
  [
    "what another has given meanwhile stays when one ticks something else",
    [{ write: { grant: "g2", by: "other" } }],
    ticks({}, read),
    { kind: "change", give: [read], take: [] },
  ],
  [
    "what another has taken meanwhile stays taken when one ticks something else",
    [{}],
    ticks({ write: "g2" }, write, read),
    { kind: "change", give: [read], take: [] },
  ],
  [
    "nothing ticked or unticked is nothing to do",
    [{}],
    ticks({ read: "g1" }, read),
    { kind: "nothing-to-do" },
  ],
  [
    "two who give the same are told",
    [{ read: { grant: "g1", by: "other" } }],
    ticks({}, read),
    { kind: "conflict", permissions: [read] },
  ],
  ["two who take the same are told", [{}], ticks({ read: "g1" }), { kind: "conflict", permissions: [read] }],
  [
    "taking what another has taken and given anew is a conflict",
    [{ read: { grant: "g2", by: "other" } }],
    ticks({ read: "g1" }),
    { kind: "conflict", permissions: [read] },
  ],
  [
    "the same form sent twice has given already",
    [{ read: { grant: "g1", by: "me" } }],
    ticks({}, read),
    { kind: "nothing-to-do" },
  ],
  [
    "the same form sent twice has taken already",
    [{}, { g1: "me" }],
    ticks({ read: "g1" }),
    { kind: "nothing-to-do" },
  ],
  ["a permission that cannot be given is refused", [{}], ticks({}, read, old), { kind: "not-grantable" }],
  ["one that could not have been seen is refused", [{}], ticks({ old: "g9" }), { kind: "not-grantable" }],
  [
    "a dormant one can be taken away beside what is given",
    [{ old: { grant: "g9", by: "other" } }],
    ticks({ old: "g9" }, read),
    { kind: "change", give: [read], take: [{ thing: old, row: "g9" }] },
  ],
  [
    "a dormant one cannot be given, also where it is held",
    [{ old: { grant: "g9", by: "other" } }],
    ticks({}, old),
    { kind: "not-grantable" },
  ],
  [
    "two who take the same dormant one are told",
    [{}, { g9: "other" }],
    ticks({ old: "g9" }),
    { kind: "conflict", permissions: [old] },
  ],
  [
    "a dormant one that oneself has taken already is nothing to do",
    [{}, { g9: "me" }],
    ticks({ old: "g9" }),
    { kind: "nothing-to-do" },
  ],
  [
    "one withdrawn since, ticked before and now, is left as it is",
    [{}],
    ticks({ old: "g9" }, old, read),
    { kind: "change", give: [read], take: [] },
  ],
];

test.each(cases)("%s", (_, [held, taken], posted, decision) => {
  expect(decideGranting(facts(held, taken), me, posted)).toEqual(decision);
});

test("a second try shows how things stand now with one's own changes laid over", () => {
  const posted = ticks({ read: "g1" }, write);
  expect(withDifference([read, old], posted)).toEqual(new Set([old, write]));
});
