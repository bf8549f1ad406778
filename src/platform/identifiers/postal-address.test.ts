import { expect, test } from "vitest";
import {
  type AddressLineFault,
  type PostalCodeFault,
  parsePostalCode,
  parseStreetLine,
  parseTown,
} from "./postal-address.ts";

test.each([
  ["Storgatan 3 B, lgh 1102", "Storgatan 3 B, lgh 1102"],
  ["c/o Ek & Lind, Åvägen 12–14", "c/o Ek & Lind, Åvägen 12–14"],
  ["Box 100", "Box 100"],
  ["Byn 3:2 (port #4)", "Byn 3:2 (port #4)"],
  ["  Sankt  Eriks\u00a0gata 1", "Sankt Eriks gata 1"],
  ["A\u030agatan 1", "Ågatan 1"],
])("%j is the street %j", (typed, kept) => {
  expect(parseStreetLine(typed)).toEqual({ ok: true, value: kept });
});

test.each<[string, AddressLineFault]>([
  ["", "empty"],
  ["   ", "empty"],
  ["12", "no-letter"],
  ["Storgatan 3\nTestby", "invisible-character"],
  ["Storgatan\u200b 3", "invisible-character"],
  ["Storgatan <3", "character"],
  ["Storgatan 3 😀", "character"],
  ["Å".repeat(101), "too-long"],
])("%j is no street: %s", (typed, fault) => {
  expect(parseStreetLine(typed)).toEqual({ ok: false, fault });
});

test.each(["123 45", "12345", " 123\u00a045 ", "SE-123 45", "S-12345", "se 123 45", "123-45", "123\u200945"])(
  "%j is the postal code 123 45",
  (typed) => {
    expect(parsePostalCode(typed)).toEqual({ ok: true, value: "123 45" });
  },
);

test.each<[string, PostalCodeFault]>([
  ["", "empty"],
  ["1234", "digits"],
  ["123456", "digits"],
  ["12 345 6", "digits"],
  ["ABC 12", "digits"],
  ["NO-123 45", "digits"],
  ["١٢٣٤٥", "digits"],
  ["012 34", "range"],
  ["991 00", "range"],
])("%j is no postal code: %s", (typed, fault) => {
  expect(parsePostalCode(typed)).toEqual({ ok: false, fault });
});

test.each(["Örebro", "S:t Anna", "Upplands Väsby", "Saltsjö-Boo"])("%s is a town", (name) => {
  expect(parseTown(name)).toEqual({ ok: true, value: name });
});

test.each<[string, AddressLineFault]>([
  ["", "empty"],
  ["Örebro 2", "character"],
  ["<Örebro>", "character"],
  ["-", "no-letter"],
  ["Öre\u202ebro", "invisible-character"],
  ["Å".repeat(61), "too-long"],
])("%j is no town: %s", (typed, fault) => {
  expect(parseTown(typed)).toEqual({ ok: false, fault });
});
