import { expect, test } from "vitest";
import { Parameters } from "#platform/http/parameters.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { scopeWith } from "../../../../tests/external-office.ts";
import { questionOf } from "./list-question.ts";
import { listStateOf } from "./list-state.ts";
import { chooseWay } from "./list-way.ts";

const masterKey = Buffer.alloc(32, 7) as MasterKey;

function asked(address: string, words?: string) {
  const search = words === undefined ? undefined : { key: "a-key" as never, words };
  const state = listStateOf(Parameters.parse(address), search, scopeWith([]));
  return questionOf(state, masterKey, "2026-11-21" as LocalDate);
}

const million = (inAThousand: number) => ({ people: 1_000_000, inAThousand });

test("up to 100,000 people are counted with the rows, whatever is asked", () => {
  expect(chooseWay(asked(""), { people: 100_000, inAThousand: 0 })).toEqual({ kind: "counted" });
  expect(chooseWay(asked("", "a"), { people: 100_000, inAThousand: 0 })).toEqual({ kind: "counted" });
  expect(chooseWay(asked(""), { people: 100_001, inAThousand: 0 })).toEqual({ kind: "walked" });
});

test.each([
  // what all have, and what none of a thousand has
  ["", "example", 1000, { kind: "walked" }],
  ["", "zzyzx", 0, { kind: "gathered", through: "indexes" }],
  ["sort=created", "berg", 190, { kind: "walked", most: 190_000 }],
  // in an order without an index that holds the text, what one in a hundred has is dearer to walk to than to gather
  ["sort=created", "berg", 10, { kind: "gathered", through: "indexes" }],
  ["sort=name", "berg", 30, { kind: "walked", most: 200_000 }],
  // one or two characters: only all that is searched can tell
  ["sort=email", "zq", 0, { kind: "gathered", through: "narrow" }],
  ["sort=email", "a", 1000, { kind: "walked" }],
  ["sort=email&status=inactive", "a", 1, { kind: "gathered", through: "indexes" }],
  ["number=verified&sort=email", undefined, 0, { kind: "gathered", through: "narrow" }],
  ["sign-in=never&sort=email", undefined, 1, { kind: "gathered", through: "indexes" }],
] as const)(
  "%j, searched for %j, of which there are %d in a thousand, is %j",
  (address, words, share, way) => {
    expect(chooseWay(asked(address, words), million(share))).toEqual(way);
  },
);

test("a whole number or a day of birth is looked up, never walked to by name alone", () => {
  expect(asked("", "19900111-2383").sought?.number).toHaveLength(32);
  expect(asked("", "900111").sought?.birthDates).toEqual(["1990-01-11", "1890-01-11"]);
  expect(chooseWay(asked("", "900111"), million(0))).toEqual({ kind: "gathered", through: "indexes" });
});
