import { domainToASCII } from "node:url";
import { cleanPastedText } from "./pasted-text.ts";

declare const emailAddress: unique symbol;

/** An e-mail address: the local part as written, the domain in lower-case A-labels (decision 20). */
export type EmailAddress = string & { readonly [emailAddress]: true };

/** What is wrong with an address; each has a sentence of its own. */
export type EmailAddressFault =
  | "empty"
  | "too-long"
  | "no-at"
  | "several-at"
  | "non-ascii-local"
  | "local-part"
  | "domain";

export type EmailAddressResult =
  | { readonly ok: true; readonly value: EmailAddress }
  | { readonly ok: false; readonly fault: EmailAddressFault };

/** RFC 5321 §4.5.3.1.3: a path of 256 octets with its angle brackets. */
const EMAIL_ADDRESS_MAX_LENGTH = 254;
const LOCAL_PART_MAX_LENGTH = 64;
const DOMAIN_MAX_LENGTH = 253;

/** RFC 5322 §3.2.3, dot-atom; the quoted form exists only on paper. */
const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** Reads an address. Domains kept for examples, such as .example, are as good as others. */
export function parseEmailAddress(typed: string): EmailAddressResult {
  const written = cleanPastedText(typed);
  if (written === "") return { ok: false, fault: "empty" };
  const at = written.indexOf("@");
  if (at === -1) return { ok: false, fault: "no-at" };
  if (at !== written.lastIndexOf("@")) return { ok: false, fault: "several-at" };
  const localPart = written.slice(0, at);
  const localFault = faultInLocalPart(localPart);
  if (localFault !== null) return { ok: false, fault: localFault };
  const domain = asciiDomain(written.slice(at + 1));
  if (domain === null) return { ok: false, fault: "domain" };
  const address = `${localPart}@${domain}`;
  if (address.length > EMAIL_ADDRESS_MAX_LENGTH) return { ok: false, fault: "too-long" };
  return { ok: true, value: address as EmailAddress };
}

function faultInLocalPart(localPart: string): EmailAddressFault | null {
  if (localPart.length > LOCAL_PART_MAX_LENGTH) return "too-long";
  if (/\P{ASCII}/u.test(localPart)) return "non-ascii-local";
  return DOT_ATOM.test(localPart) ? null : "local-part";
}

/** Null where the domain has no dot, is a network number, or has a label that no name server would hold. */
function asciiDomain(written: string): string | null {
  if (written.length > DOMAIN_MAX_LENGTH || !/^[\p{L}\p{M}\p{N}.\-\u3002]+$/u.test(written)) return null;
  const domain = domainToASCII(written);
  const labels = domain.split(".");
  if (domain.length > DOMAIN_MAX_LENGTH || labels.length < 2) return null;
  if (!labels.every((label) => LABEL.test(label)) || /^[0-9]+$/.test(labels.at(-1) ?? "")) return null;
  return domain;
}
