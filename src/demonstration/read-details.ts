import type { MemberDetails } from "#members";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { parseHsaId } from "#platform/identifiers/hsa-id.ts";
import { parsePersonName } from "#platform/identifiers/person-name.ts";
import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";
import { parseIdentity, type StaffDetails } from "#staff";
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
