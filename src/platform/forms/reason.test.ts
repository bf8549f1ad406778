import { expect, test } from "vitest";
import { parseReason } from "./reason.ts";

test.each([
  ["Visade pass.", "Visade pass."],
  ["  Två\r\nrader  ", "Två rader"],
  ["Mjukt bindes\u00adtreck och 👩\u200d👧", "Mjukt bindes\u00adtreck och 👩\u200d👧"],
  ["<b>ej markering</b>", "<b>ej markering</b>"],
  ["å".repeat(500), "å".repeat(500)],
])("%j is a reason", (typed, value) => {
  expect(parseReason(typed)).toEqual({ ok: true, value });
});

test.each([
  ["", "empty"],
  [" \u00a0\n", "empty"],
  ["å".repeat(501), "too-long"],
  ["dolt\u202etecken", "invisible-character"],
  ["\u00ad", "invisible-character"],
])("%j is none: %s", (typed, fault) => {
  expect(parseReason(typed)).toEqual({ ok: false, fault });
});
