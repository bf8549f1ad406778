import { expect, test } from "vitest";
import type { LocalDate } from "#platform/time/local-date.ts";
import { personalNumberSearch } from "./personal-number-search.ts";

const today = "2026-11-25" as LocalDate;

test.each(["19900111-2383", "199001112383", "900111-2383", "9001112383", "900111 –2383"])(
  "%j asks for one number",
  (text) => {
    expect(personalNumberSearch(text, today)).toEqual({ kind: "number", number: "199001112383" });
  },
);

test.each([
  ["19900111", ["1990-01-11"]],
  ["1990-01-11", ["1990-01-11"]],
  ["900111", ["1990-01-11", "1890-01-11"]],
  ["900111-", ["1990-01-11", "1890-01-11"]],
  ["900111+", ["1990-01-11", "1890-01-11"]],
  [" 90 01 11 ", ["1990-01-11", "1890-01-11"]],
  ["960229", ["1996-02-29", "1896-02-29"]],
  ["000229", ["2000-02-29"]],
  ["261125", ["2026-11-25", "1926-11-25", "1826-11-25"]],
  ["261126", ["1926-11-26", "1826-11-26"]],
  ["19610467", ["1961-04-07"]],
  ["19230460", ["1923-04"]],
  ["192200-90", ["1922"]],
])("%j asks for those born %j", (text, dates) => {
  expect(personalNumberSearch(text, today)).toEqual({ kind: "birth-date", dates });
});

test.each([
  "",
  "Åsa",
  "9001",
  "90011",
  "1990",
  "900111-2",
  "900111-238",
  "19900111-2384",
  "19901301",
  "19900230",
  "19900000",
  "20270101",
  "17900111",
  "a900111",
  "900111@kommun.example",
  "070-174 06 05",
])("%j asks for neither", (text) => {
  expect(personalNumberSearch(text, today)).toEqual({ kind: "neither" });
});
