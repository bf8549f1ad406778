import { z } from "zod";
import { field } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseLocalDate } from "#platform/time/local-date.ts";

/** What staff type of an entry: its names and descriptions, and of an e-service where it is opened. Empty where there is none. */
export const typedFields = ["name", "nameEn", "description", "descriptionEn", "address"] as const;
export type TypedField = (typeof typedFields)[number];
export type TypedTexts = Readonly<Record<TypedField, string>>;

export const nothingTyped: TypedTexts = {
  name: "",
  nameEn: "",
  description: "",
  descriptionEn: "",
  address: "",
};

/** How long they can be, in the interface as in a file. */
export const longest = { name: 200, description: 1_000, address: 500 } as const;

/** How the texts are read. */
export const textShape = {
  name: field(required(longest.name)),
  nameEn: field(line(longest.name)),
  description: field(required(longest.description)),
  descriptionEn: field(line(longest.description)),
};

export const addressShape = { address: field(readAddress) };

/** What the form had shown comes back with it. */
export const seenShape = {
  seenName: z.string(),
  seenNameEn: z.string(),
  seenDescription: z.string(),
  seenDescriptionEn: z.string(),
};

export function typedIn(form: Parameters): TypedTexts {
  const one = (name: TypedField) => form.one(name) ?? "";
  return {
    name: one("name"),
    nameEn: one("nameEn"),
    description: one("description"),
    descriptionEn: one("descriptionEn"),
    address: one("address"),
  };
}

export function seenIn(form: Parameters): TypedTexts {
  return {
    name: form.one("seenName") ?? "",
    nameEn: form.one("seenNameEn") ?? "",
    description: form.one("seenDescription") ?? "",
    descriptionEn: form.one("seenDescriptionEn") ?? "",
    address: form.one("seenAddress") ?? "",
  };
}

export function readDay(typed: string) {
  const day = parseLocalDate(typed.trim());
  if (day !== null) return { ok: true, value: day } as const;
  return { ok: false, fault: typed.trim() === "" ? "missing" : "no-day" } as const;
}

/** Text on one line, as a file has it: empty where there is none. */
function line(most: number) {
  return (typed: string) => {
    const text = typed.normalize("NFC").replace(/\s+/g, " ").trim();
    if (/[\p{Cc}<>]/u.test(text)) return { ok: false, fault: "characters" } as const;
    if ([...text].length > most) return { ok: false, fault: "too-long" } as const;
    return { ok: true, value: text } as const;
  };
}

function required(most: number) {
  const read = line(most);
  return (typed: string) => (typed.trim() === "" ? ({ ok: false, fault: "missing" } as const) : read(typed));
}

/** Everybody who may use the e-service sees where it is: an address with a password in it would tell the password. */
function readAddress(typed: string) {
  const text = typed.trim();
  if (text === "") return { ok: true, value: "" } as const;
  if (text.length > longest.address) return { ok: false, fault: "too-long" } as const;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:\/\//.test(text)) return { ok: false, fault: "no-address" } as const;
  const namesUser = url.username !== "" || url.password !== "";
  return namesUser ? ({ ok: false, fault: "names-user" } as const) : ({ ok: true, value: text } as const);
}
