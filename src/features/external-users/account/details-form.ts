import { field } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseDisplayName } from "#platform/identifiers/display-name.ts";
import { parsePersonName } from "#platform/identifiers/person-name.ts";
import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { parsePostalCode, parseStreetLine, parseTown } from "#platform/identifiers/postal-address.ts";
import { parseTelephoneNumber } from "#platform/identifiers/telephone-number.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { DetailName } from "./details.ts";

/** What the reading of details needs to know: the names that nobody may pass for, and which day it is. */
export type DetailRules = { readonly officialNames: readonly string[]; readonly today: LocalDate };

/** The details as somebody typed them, right or wrong. */
export type TypedDetails = Readonly<Record<DetailName, string>>;

/** How the fields are read; those that may be left out are null where they are. */
export function detailsShape({ officialNames, today }: DetailRules) {
  return {
    givenName: field(parsePersonName),
    familyName: field(parsePersonName),
    displayName: field((typed) => parseDisplayName(typed, officialNames)),
    streetAddress: field(unlessEmpty(parseStreetLine)),
    postalCode: field(unlessEmpty(parsePostalCode)),
    town: field(unlessEmpty(parseTown)),
    telephone: field(unlessEmpty(readTelephone)),
    personalNumber: field(unlessEmpty((typed) => readPersonalNumber(typed, today))),
  };
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

function unlessEmpty<T>(parse: (typed: string) => Outcome<T>): (typed: string) => Outcome<T | null> {
  return (typed) => (typed.trim() === "" ? { ok: true, value: null } : parse(typed));
}

/** Kept as it is written: people group the digits as they remember them. */
function readTelephone(typed: string) {
  const read = parseTelephoneNumber(typed);
  return read.ok ? { ok: true as const, value: read.value.written } : read;
}

function readPersonalNumber(typed: string, today: LocalDate) {
  const read = parsePersonalNumber(typed, today);
  return read.ok ? { ok: true as const, value: read.value.canonical } : read;
}

/** What was typed, to be shown again. */
export function typedDetails(form: Parameters): TypedDetails {
  return eachDetail((name) => form.one(name) ?? "");
}

export function eachDetail(typedAs: (name: DetailName) => string): TypedDetails {
  return {
    givenName: typedAs("givenName"),
    familyName: typedAs("familyName"),
    displayName: typedAs("displayName"),
    streetAddress: typedAs("streetAddress"),
    postalCode: typedAs("postalCode"),
    town: typedAs("town"),
    telephone: typedAs("telephone"),
    personalNumber: typedAs("personalNumber"),
  };
}
