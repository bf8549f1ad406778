import { expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { CitizenClaim, Claimed } from "#sign-in";
import { readClaimedNumber } from "./claimed-number.ts";

// Numbers that are read stand in the tax agency's lists of test numbers; the others can be nobody's.

const today = "2026-11-25" as LocalDate;
const personal = "199001112383";
const coordination = "196104672388";
const confirmed = { coordinationNumberLevel: "confirmed" };

test.each<[string, Claimed<CitizenClaim>, object]>([
  ["a personal number", { personalNumber: personal }, { kind: "number", number: personal }],
  [
    "a coordination number of a confirmed identity",
    { coordinationNumber: coordination, ...confirmed },
    { kind: "number", number: coordination },
  ],
  [
    "a coordination number in the claim for personal numbers, confirmed",
    { personalNumber: coordination, ...confirmed },
    { kind: "number", number: coordination },
  ],
  ["the same without a word of how sure it is", { personalNumber: coordination }, { kind: "unconfirmed" }],
  ["a coordination number without its level", { coordinationNumber: coordination }, { kind: "unconfirmed" }],
  [
    "a probable one",
    { coordinationNumber: coordination, coordinationNumberLevel: "probable" },
    { kind: "unconfirmed" },
  ],
  [
    "a level in other letters",
    { coordinationNumber: coordination, coordinationNumberLevel: "Confirmed" },
    { kind: "unconfirmed" },
  ],
  [
    "both kinds",
    { personalNumber: personal, coordinationNumber: coordination, ...confirmed },
    { kind: "no-number" },
  ],
  ["neither", { givenName: "Nora" }, { kind: "no-number" }],
  ["ten digits", { personalNumber: "9001112383" }, { kind: "no-number" }],
  ["a hyphen", { personalNumber: "19900111-2383" }, { kind: "no-number" }],
  ["a wrong check digit", { personalNumber: "199001112384" }, { kind: "no-number" }],
  ["somebody not yet born", { personalNumber: "209912312383" }, { kind: "no-number" }],
  ["another country's number", { personalNumber: "NO:05068907693" }, { kind: "no-number" }],
])("an e-ID that hands out %s is read as that and nothing else", (_what, claims, expected) => {
  expect(readClaimedNumber(claims, today)).toEqual(expected);
});
