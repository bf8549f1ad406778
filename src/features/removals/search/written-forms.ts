import { parseTelephoneNumber } from "#platform/identifiers/telephone-number.ts";
import { fold } from "#platform/text/fold.ts";

/** A text in Unicode's forms, in both cases and as it is searched; the finding itself does not tell a from A. */
export function formsOfText(text: string): string[] {
  const written = [text, text.toLowerCase(), text.toUpperCase()];
  const forms = [
    ...written.flatMap((form) => [form, form.normalize("NFC"), form.normalize("NFD")]),
    fold(text),
  ];
  return [...new Set(forms)];
}

/** A name as it is, and with its last words first, as lists have it: Andersson Anna; Andersson, Anna. */
export function formsOfName(name: string): string[] {
  const words = name.split(/\s+/);
  const turned = words.slice(1).flatMap((_, at) => {
    const [first, last] = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    return [`${last} ${first}`, `${last}, ${first}`];
  });
  return [...new Set([name, ...turned].flatMap(formsOfText))];
}

/** Given and family name as people put them before the @ of an address of mail, where å is often an a. */
export function formsOfLocalPart(name: string): string[] {
  const words = fold(name).split(/\s+/);
  const [given, family] = [words[0], words.at(-1)];
  if (given === undefined || family === undefined || words.length < 2) return [];
  const joined = ["", ".", "_", "-"].flatMap((sign) => [
    `${given}${sign}${family}`,
    `${family}${sign}${given}`,
  ]);
  return joined.flatMap((form) => [form, form.normalize("NFD").replace(/\p{M}/gu, "")]);
}

/** Ten and twelve digits, with everything that people put before the last four; and otherwise as it is. */
export function formsOfPersonalNumber(number: string): string[] {
  const parts = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(number.replace(/[\s+-]/g, ""));
  if (parts === null) return [number];
  const [, century, year, month, day, lastFour] = parts;
  const dates = [
    `${century}${year}${month}${day}`,
    `${year}${month}${day}`,
    `${century}${year}-${month}-${day}`,
  ];
  const separators = ["", "-", "+", " ", "\u2013"];
  return dates.flatMap((date) => separators.map((separator) => `${date}${separator}${lastFour}`));
}

/** As it is written, and as it is dialled at home and from abroad, with and without the hyphen after the area code. */
export function formsOfTelephone(written: string): string[] {
  const read = parseTelephoneNumber(written);
  if (!read.ok) return [written];
  const { canonical } = read.value;
  const abroad = canonical.slice(1);
  const forms = [written, canonical, abroad, `00${abroad}`, written.replace(/[^0-9+]/g, "")];
  if (!abroad.startsWith("46")) return [...new Set(forms)];
  const home = `0${abroad.slice(2)}`;
  const grouped = [2, 3, 4].map((area) => `${home.slice(0, area)}-${home.slice(area)}`);
  return [...new Set([...forms, home, ...grouped])];
}

/** As PostgreSQL prints it, and without hyphens. */
export function formsOfUuid(uuid: string): string[] {
  return [uuid, uuid.replaceAll("-", "")];
}
