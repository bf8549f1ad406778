import type { OrganisationKind } from "#platform/access/actor.ts";
import {
  type OrganisationNumber,
  type OrganisationNumberFault,
  parseOrganisationNumber,
} from "#platform/identifiers/organisation-number.ts";
import { kindOfCode, type OrganisationEntry } from "./organisation.ts";

/** The headings of a file of organisations. */
export const organisationColumns = ["kind", "code", "name", "organisation_number", "county_code"] as const;
export type OrganisationColumn = (typeof organisationColumns)[number];

type ColumnFault = { readonly column: OrganisationColumn; readonly message: string };
type Cell<T> = { readonly value: T } | { readonly fault: string };

/** Reads the cells of one row; every faulty column tells what is wrong with it. */
export function readOrganisationRow(
  cell: (column: OrganisationColumn) => string,
):
  | { readonly ok: true; readonly entry: OrganisationEntry }
  | { readonly ok: false; readonly faults: ColumnFault[] } {
  const kind = readKind(cell("kind"));
  const code = readCode(cell("code"), "value" in kind ? kind.value : undefined);
  const name = readName(cell("name"));
  const number = readNumber(cell("organisation_number"));
  const county = readCounty(cell("county_code"), "value" in code ? code.value : undefined);
  if ("value" in kind && "value" in code && "value" in name && "value" in number && "value" in county) {
    const [organisationNumber, countyCode] = [number.value, county.value];
    return {
      ok: true,
      entry: { kind: kind.value, code: code.value, name: name.value, organisationNumber, countyCode },
    };
  }
  const cells = { kind, code, name, organisation_number: number, county_code: county };
  return { ok: false, faults: faultsOf(cells) };
}

function faultsOf(cells: Record<OrganisationColumn, Cell<unknown>>): ColumnFault[] {
  return organisationColumns.flatMap((column) => {
    const cell = cells[column];
    return "fault" in cell ? [{ column, message: cell.fault }] : [];
  });
}

function readKind(text: string): Cell<OrganisationKind> {
  if (text === "municipality" || text === "region") return { value: text };
  return { fault: `Skriv municipality (kommun) eller region, inte "${text}".` };
}

function readCode(text: string, kind: OrganisationKind | undefined): Cell<string> {
  const found = kindOfCode(text);
  if (found !== undefined && (kind === undefined || kind === found)) return { value: text };
  if (kind === "region") return { fault: `En regions kod har två siffror, inte "${text}".` };
  const advice = /^\d{3}$/.test(text) ? " Kalkylprogram tar bort nollan i början." : "";
  return { fault: `En kommuns kod har fyra siffror, inte "${text}".${advice}` };
}

function readName(text: string): Cell<string> {
  const name = text.normalize("NFC");
  if (name === "") return { fault: "Namnet saknas." };
  if (/[\p{Cc}<>]/u.test(name))
    return { fault: "Namnet innehåller ett tecken som inte får finnas i ett namn." };
  return [...name].length > 200 ? { fault: "Namnet är längre än 200 tecken." } : { value: name };
}

const numberFaults: Record<OrganisationNumberFault, string> = {
  empty: "Organisationsnumret saknas.",
  digits: "Ett organisationsnummer har tio siffror.",
  group: "Numret är inte en organisations: dess tredje siffra är lägre än 2.",
  "check-digit": "Organisationsnumrets kontrollsiffra stämmer inte.",
};

function readNumber(text: string): Cell<OrganisationNumber> {
  const number = parseOrganisationNumber(text);
  return number.ok ? { value: number.value } : { fault: numberFaults[number.fault] };
}

function readCounty(text: string, code: string | undefined): Cell<string> {
  if (!/^\d{2}$/.test(text)) return { fault: `En länskod har två siffror, inte "${text}".` };
  if (code === undefined || code.startsWith(text)) return { value: text };
  return { fault: `Länskoden ${text} stämmer inte med koden ${code}, som börjar med ${code.slice(0, 2)}.` };
}
