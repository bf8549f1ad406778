import { expect, test } from "vitest";
import type { PersonReference } from "#platform/access/actor.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { Parameters } from "#platform/http/parameters.ts";
import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { newReference } from "#platform/ids.ts";
import { parseLocalDate } from "#platform/time/local-date.ts";
import { email } from "../../../../tests/municipality.ts";
import { type DetailsCorrection, decideDetailsCorrection, shownDetails } from "./details-correction.ts";
import { detailsShape, type TypedDetails } from "./details-form.ts";
import type { StoredDetails } from "./own-details.queries.ts";

const today = parseLocalDate("2026-11-21");
if (today === null) throw new Error("the day is in the calendar");
const number = parsePersonalNumber("189001019802", today);
if (!number.ok) throw new Error("an official test number is a number");

const stored: StoredDetails = {
  reference: newReference() as PersonReference,
  email: email("maj.ek@medborgare.example"),
  texts: {
    givenName: "Maj",
    familyName: "Ek",
    displayName: "Maj",
    streetAddress: null,
    postalCode: null,
    town: null,
    telephone: "070-174 06 05",
  },
  personalNumber: number.value.canonical,
  personalNumberVerifiedAt: null,
};
const saved = shownDetails(stored);

/** The form sent with these changes, as it was shown with `seen`. */
function sent(changes: Partial<TypedDetails>, seen: TypedDetails = saved): DetailsCorrection {
  const typed = new URLSearchParams({ ...seen, ...changes }).toString();
  const read = parseForm(
    detailsShape({ officialNames: [], today: today ?? raise() }),
    Parameters.parse(typed),
  );
  if (!read.ok) throw new Error(`the test's own form has faults: ${JSON.stringify(read.errors)}`);
  return { wanted: read.values, seen };
}
function raise(): never {
  throw new Error("no day");
}

test("what somebody changes is changed, and only that", () => {
  expect(decideDetailsCorrection(stored, sent({ town: "Provköping", telephone: "" }))).toEqual({
    kind: "correct",
    changed: ["town", "telephone"],
  });
});

test("the same form sent twice has nothing left to do", () => {
  const correction = sent({ town: "Provköping" });
  const after = { ...stored, texts: { ...stored.texts, town: "Provköping" } };
  expect(decideDetailsCorrection(after, correction)).toEqual({ kind: "nothing-to-do" });
  expect(decideDetailsCorrection(stored, sent({}))).toEqual({ kind: "nothing-to-do" });
});

test("what others have changed meanwhile stands, and is asked about only where both changed the same", () => {
  const meanwhile = { ...stored, texts: { ...stored.texts, familyName: "Ekblad", town: "Testeby" } };
  expect(decideDetailsCorrection(meanwhile, sent({ givenName: "Maja" }))).toEqual({
    kind: "correct",
    changed: ["givenName"],
  });
  expect(decideDetailsCorrection(meanwhile, sent({ givenName: "Maja", town: "Provköping" }))).toEqual({
    kind: "conflict",
    details: ["town"],
  });
});

test("the same number written otherwise is no change", () => {
  expect(saved.personalNumber).toBe("18900101-9802");
  expect(decideDetailsCorrection(stored, sent({ personalNumber: "900101+9802" }))).toEqual({
    kind: "nothing-to-do",
  });
});

test("a number that is verified stands fast, and one that is not can be taken away", () => {
  const verified = { ...stored, personalNumberVerifiedAt: new Date() };
  const { personalNumber: _, ...withoutNumber } = sent({ town: "Provköping" }).wanted;
  expect(decideDetailsCorrection(verified, { wanted: withoutNumber, seen: saved }).kind).toBe("correct");
  expect(decideDetailsCorrection(verified, sent({ personalNumber: "" }))).toEqual({
    kind: "personal-number-bound",
  });
  expect(decideDetailsCorrection(stored, sent({ personalNumber: "" }))).toEqual({
    kind: "correct",
    changed: ["personalNumber"],
  });
});
