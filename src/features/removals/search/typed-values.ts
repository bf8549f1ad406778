import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { parseTelephoneNumber } from "#platform/identifiers/telephone-number.ts";
import { isUuid } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { KnownValue, SoughtPerson, ValueKind } from "../known-values.ts";

/** Fewer characters are found everywhere. */
const shortest = 4;

/** What somebody has typed to be searched for, one value a line, of whatever kind it looks to be. */
export function typedValues(
  text: string,
  today: LocalDate,
): { readonly sought: SoughtPerson; readonly tooShort: readonly number[] } {
  const lines = text.split(/\r?\n/).map((line, at) => ({ value: line.trim(), number: at + 1 }));
  const written = lines.filter(({ value }) => value !== "");
  const values = written.flatMap(({ value }) => (value.length < shortest ? [] : valuesIn(value, today)));
  const ids = values.filter(({ kind }) => kind === "id").map(({ value }) => value);
  const emails = values.filter(({ kind }) => kind === "email").map(({ value }) => value);
  // a UUID can be either, and whoever's rows are found by it are the person's
  const traces = { id: ids, reference: ids, email: emails, identity: [], session: [] };
  return {
    sought: { values, traces, removal: undefined },
    tooShort: written.filter(({ value }) => value.length < shortest).map(({ number }) => number),
  };
}

function valuesIn(value: string, today: LocalDate): KnownValue[] {
  const as = (...kinds: ValueKind[]) => kinds.map((kind) => ({ kind, value }));
  if (isUuid(value.toLowerCase())) return [{ kind: "id", value: value.toLowerCase() }];
  if (/^[0-9a-f]{64}$/i.test(value)) return as("session");
  if (parseEmailAddress(value).ok) return as("email");
  const number = parsePersonalNumber(value, today);
  // ten digits can be both
  const telephone = parseTelephoneNumber(value).ok ? as("telephone") : [];
  if (number.ok) return [{ kind: "personal-number", value: number.value.canonical }, ...telephone];
  if (telephone.length > 0) return telephone;
  if (/^[A-Z]+\d{10}-[A-Z0-9]+$/i.test(value)) return as("identity");
  return as("name");
}
