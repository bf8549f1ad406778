import type { Details } from "#external-users";
import type { MemberDetails } from "#members";
import { parseDisplayName } from "#platform/identifiers/display-name.ts";
import { type EmailAddress, parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { parseHsaId } from "#platform/identifiers/hsa-id.ts";
import { parsePersonName } from "#platform/identifiers/person-name.ts";
import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { parsePostalCode, parseStreetLine, parseTown } from "#platform/identifiers/postal-address.ts";
import { parseTelephoneNumber } from "#platform/identifiers/telephone-number.ts";
import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";
import { parseIdentity, type StaffDetails } from "#staff";
import type { WorldCitizen } from "./world-citizen.ts";
import type { WorldPerson } from "./world-person.ts";

/** The world's people obey the rules that forms are read by. @throws where one of them does not */
export function readDetails(person: WorldPerson): MemberDetails {
  return {
    givenName: accepted(parsePersonName(person.givenName)),
    familyName: accepted(parsePersonName(person.familyName)),
    hsaId: accepted(parseHsaId(person.hsaId, ["SE"])),
    email: accepted(parseEmailAddress(person.email)),
  };
}

/** The same of one of the authority's own people, who sign in with an HSA-id like everybody in the world. */
export function readStaffDetails(person: WorldPerson): StaffDetails {
  const { givenName, familyName, email } = readDetails(person);
  return { givenName, familyName, email, identity: accepted(parseIdentity("hsa-id", person.hsaId, ["SE"])) };
}

/** The same of a citizen. `number` is an official test number. */
export function readCitizenDetails(citizen: WorldCitizen, today: LocalDate): Details {
  const { address, telephone, number } = citizen;
  return {
    givenName: accepted(parsePersonName(citizen.givenName)),
    familyName: accepted(parsePersonName(citizen.familyName)),
    displayName: accepted(parseDisplayName(citizen.displayName, [])),
    streetAddress: address === undefined ? null : accepted(parseStreetLine(address.street)),
    postalCode: address === undefined ? null : accepted(parsePostalCode(address.postalCode)),
    town: address === undefined ? null : accepted(parseTown(address.town)),
    telephone: telephone === undefined ? null : accepted(parseTelephoneNumber(telephone)).written,
    personalNumber: number === undefined ? null : accepted(parsePersonalNumber(number, today)).canonical,
  };
}

export function readEmail(text: string): EmailAddress {
  return accepted(parseEmailAddress(text));
}

export function readDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
}

type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`a person of the world has a faulty detail: ${result.fault}`);
}
