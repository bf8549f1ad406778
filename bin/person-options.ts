import type { MemberDetails } from "#members";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type EmailAddressFault, parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { type HsaId, type HsaIdFault, parseHsaId } from "#platform/identifiers/hsa-id.ts";
import { type PersonNameFault, parsePersonName } from "#platform/identifiers/person-name.ts";
import { type Call, type Option, UsageError } from "./command.ts";

/** The options that tell who somebody is; `hsaId` names the one that holds the HSA-id. */
export const personOptions: Readonly<Record<"given-name" | "family-name" | "email", Option>> = {
  "given-name": { value: "NAMN", required: true, about: "förnamn" },
  "family-name": { value: "NAMN", required: true, about: "efternamn" },
  email: { value: "ADRESS", required: true, about: "e-postadress" },
};

export const hsaIdOption: Option = { value: "HSA-ID", required: true, about: "personens HSA-id" };

/** @throws UsageError with every fault of every option */
export function readPerson(call: Call, hsaIdName: string, prefixes: readonly string[]): MemberDetails {
  const contact = readContact(call);
  const hsaId = parseHsaId(call.required(hsaIdName), prefixes);
  if (contact.ok && hsaId.ok) return { ...contact.value, hsaId: hsaId.value };
  const { ofNames, ofEmail } = contact.faults;
  const ofHsaId = hsaId.ok ? [] : [`--${hsaIdName}: ${hsaIdFaults[hsaId.fault]}`];
  throw new UsageError([...ofNames, ...ofHsaId, ...ofEmail]);
}

type Contact = Omit<MemberDetails, "hsaId">;
type ContactFaults = { readonly ofNames: readonly string[]; readonly ofEmail: readonly string[] };

/** Names and e-mail, apart from who somebody is; their faults stand on either side of that one's. */
export function readContact(
  call: Call,
):
  | { readonly ok: true; readonly value: Contact; readonly faults: ContactFaults }
  | { readonly ok: false; readonly faults: ContactFaults } {
  const givenName = parsePersonName(call.required("given-name"));
  const familyName = parsePersonName(call.required("family-name"));
  const email = parseEmailAddress(call.required("email"));
  const faults = {
    ofNames: [
      ...(givenName.ok ? [] : [`--given-name: ${nameFaults[givenName.fault]}`]),
      ...(familyName.ok ? [] : [`--family-name: ${nameFaults[familyName.fault]}`]),
    ],
    ofEmail: email.ok ? [] : [`--email: ${emailFaults[email.fault]}`],
  };
  if (!givenName.ok || !familyName.ok || !email.ok) return { ok: false, faults };
  const value = { givenName: givenName.value, familyName: familyName.value, email: email.value };
  return { ok: true, value, faults };
}

/**
 * Waits for what stores a person's details. @throws UsageError where the database refuses one of them: it keeps
 * limits, as of a name's bytes, that are not the parsers'
 */
export async function orPersonFaults<T>(work: Promise<T>, hsaIdName: string): Promise<T> {
  const result = await orFieldErrors(work.then((outcome) => ({ kind: "done" as const, outcome })));
  if (result.kind === "done") return result.outcome;
  const options = new Map([...optionOfField, ["hsaId", hsaIdName]]);
  throw new UsageError(
    result.errors.map(
      ({ field, fault }) => `--${options.get(field) ?? field}: ${faultTexts[field]?.[fault] ?? refused}`,
    ),
  );
}

const optionOfField = new Map([
  ["givenName", "given-name"],
  ["familyName", "family-name"],
  ["email", "email"],
]);

const refused = "databasen godtar inte värdet.";

/** @throws UsageError where it is no HSA-id */
export function readHsaId(call: Call, prefixes: readonly string[]): HsaId {
  const hsaId = parseHsaId(call.required("hsa-id"), prefixes);
  if (hsaId.ok) return hsaId.value;
  throw new UsageError([`--hsa-id: ${hsaIdFaults[hsaId.fault]}`]);
}

const nameFaults: Record<PersonNameFault, string> = {
  empty: "namnet är tomt.",
  "too-long": "namnet är för långt: högst 100 tecken och 300 byte.",
  "invisible-character": "namnet innehåller ett tecken som inte syns.",
  character: "namnet får ha bokstäver, mellanslag, bindestreck, apostrof och punkt.",
  "no-letter": "namnet har ingen bokstav.",
};

export const hsaIdFaults: Record<HsaIdFault, string> = {
  empty: "HSA-id är tomt.",
  "too-long": "ett HSA-id har högst 31 tecken.",
  prefix: "ett HSA-id börjar med SE.",
  digits: "efter de första bokstäverna kommer tio siffror.",
  "missing-hyphen": "efter de tio siffrorna kommer ett bindestreck.",
  "suffix-length": "efter bindestrecket kommer 1–18 tecken.",
  "suffix-alphabet": "efter bindestrecket får det stå a–z och siffror.",
  "check-digit": "kontrollsiffran stämmer inte; jämför de tio siffrorna före bindestrecket.",
};

const emailFaults: Record<EmailAddressFault, string> = {
  empty: "adressen är tom.",
  "too-long": "adressen är för lång.",
  "no-at": "adressen har inget @.",
  "several-at": "adressen har mer än ett @.",
  "non-ascii-local": "före @ får bara a–z, siffror och vissa tecken stå.",
  "local-part": "det som står före @ kan inte vara en adress.",
  domain: "det som står efter @ kan inte vara en adress.",
};

/** The same faults as the database's constraints name them. */
const faultTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  givenName: nameFaults,
  familyName: nameFaults,
  hsaId: hsaIdFaults,
  email: emailFaults,
};
