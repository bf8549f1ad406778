import { expect, test } from "vitest";
import type { Counts } from "../engine/counts.ts";
import { tablesOf } from "../engine/found-rows.ts";
import { fenced, steps } from "../engine/steps.ts";
import { type DoneKind, doingsOf } from "../receipt/done.ts";
import type { Choices, ContentChoice } from "../removal.ts";
import { sideTables } from "../side-tables.ts";
import { phases } from "./progress/phases.ts";

/** Of which previews and receipts tell by what they are to people. */
const toldByKind = ["external_users", "cases", "votes", "comments", "comment_reports"];

/** What a removal leaves as it is: earlier removals tell of themselves. */
const untouched = ["removals"];

test("every table that holds something of an external user is told of in previews and receipts", () => {
  const held = tablesOf("external-user").map(({ table }) => table);
  expect([...toldByKind, ...sideTables, ...untouched].toSorted()).toEqual(held.toSorted());
});

test.each(["external-user", "member", "staff"] as const)(
  "every step of a removal of %s belongs to one of the strides that staff are shown",
  (population) => {
    const outside = ["journal", "values", "sweep", "vacuum"];
    const taken = [...fenced[population], ...steps[population].map(({ table }) => table), ...outside];
    expect(phases[population].flatMap(([, some]) => some).toSorted()).toEqual(taken.toSorted());
  },
);

test.each(["member", "staff"] as const)(
  "everything that a removal of %s takes away is told of on its receipt",
  (population) => {
    const counts = Object.fromEntries(tablesOf(population).map(({ table }) => [table, { deleted: 1 }]));
    const { gone, goneBesides } = doingsOf(counts, {
      account: "delete",
      comments: "delete",
      votes: "delete",
    });
    const told = [...gone, ...goneBesides].reduce((sum, { count }) => sum + count, 0);
    expect(told).toBe(tablesOf(population).filter(({ table }) => !untouched.includes(table)).length);
  },
);

test.each([
  ["delete", "keep", ["account-deleted", "comments-kept", "cases-of-deleted"]],
  ["depersonalise", "keep", ["account-depersonalised", "comments-kept", "cases-of-depersonalised"]],
  ["delete", "delete", ["account-deleted", "comments-deleted", "comments-emptied", "cases-of-deleted"]],
  ["delete", "depersonalise", ["account-deleted", "comments-depersonalised", "cases-of-deleted"]],
  [
    "depersonalise",
    "depersonalise-on-request",
    ["account-depersonalised", "comments-depersonalised-on-request", "cases-of-depersonalised"],
  ],
] as const)(
  "a receipt of %s with comments %s tells of what was done and of nothing else",
  (account, comments, kinds) => {
    const done: Readonly<Record<ContentChoice, Readonly<Record<string, number>>>> = {
      keep: { kept: 3 },
      delete: { deleted: 2, placeholders: 1 },
      depersonalise: { depersonalised: 3 },
      "depersonalise-on-request": { depersonalised: 3 },
    };
    const counts: Counts = {
      external_users: { [account === "delete" ? "deleted" : "blanked"]: 1 },
      cases: { marked: 2 },
      comments: done[comments],
    };
    const choices: Choices = { account, comments, votes: "delete" };
    const { gone, blanked, kept } = doingsOf(counts, choices);
    const told: DoneKind[] = [...gone, ...blanked, ...kept].map(({ kind }) => kind);
    expect(told.toSorted()).toEqual([...kinds].toSorted());
  },
);
