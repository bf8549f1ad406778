import { z } from "zod";
import { type FileFault, inFileOrder, type ReadFile } from "#platform/files/file-fault.ts";
import { formatJsonPath, type JsonPath, jsonRows } from "#platform/files/json-rows.ts";
import { parseJson } from "#platform/files/parse-json.ts";
import { parseLocalDate } from "#platform/time/local-date.ts";
import { faultMessage } from "./catalogue-file-messages.ts";

/** Text on one line, in Unicode's form NFC. */
function line(longest: number) {
  return z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        .regex(/^[^\p{Cc}<>]*$/u),
    );
}

const key = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** Left out it says nothing, and `null` says that there is none. */
const optional = <T extends z.ZodType>(type: T) => type.nullish();
const date = z.string().transform((text, context) => {
  const parsed = parseLocalDate(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: "Skriv en dag som finns i kalendern, som 2026-01-31." });
  return z.NEVER;
});

/** Everybody who may use the e-service sees where it is: an address with a password in it would tell the password. */
const address = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((text) => !URL.canParse(text) || !namesUser(new URL(text)), {
    message: "Adressen får inte ha användarnamn eller lösenord. Ta bort det som står före @.",
  });

function namesUser({ username, password }: URL): boolean {
  return username !== "" || password !== "";
}

const texts = {
  key,
  name: line(200),
  nameEn: optional(line(200)),
  description: line(1_000),
  descriptionEn: optional(line(1_000)),
};

const permission = z
  .strictObject({
    ...texts,
    kind: z.enum(["type", "function"]),
    validFrom: optional(date),
    validTo: optional(date),
    formerNames: z.array(line(200)).default([]),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ["validTo"],
    message: "Sista dagen ligger före första dagen.",
  });

const eService = z.strictObject({
  ...texts,
  audience: z.enum(["municipality", "region"]),
  address: optional(address),
  permissions: z.array(permission).superRefine(refuseRepeatedKeys),
});

const file = z.strictObject({
  note: z.string().optional(),
  eServices: z.array(eService).min(1).superRefine(refuseRepeatedKeys),
});

/** A catalogue as a file tells it, with what each permission used to be called. */
export type CatalogueFile = z.infer<typeof file>;
export type EServiceEntry = CatalogueFile["eServices"][number];
export type PermissionEntry = EServiceEntry["permissions"][number];

/** Reads a catalogue file: JSON of the form in `examples/`. Tells everything that is wrong with it at once. */
export function readCatalogueFile(text: string): ReadFile<CatalogueFile> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const read = file.safeParse(json.value, { reportInput: true });
  if (read.success) return { ok: true, value: read.data };
  const rowOf = jsonRows(text);
  const faults = read.error.issues.flatMap((issue) => faultsOf(issue, rowOf));
  return { ok: false, faults: inFileOrder(faults) };
}

function faultsOf(issue: z.core.$ZodIssue, rowOf: (path: JsonPath) => number): FileFault[] {
  const paths =
    issue.code === "unrecognized_keys" ? issue.keys.map((name) => [...issue.path, name]) : [issue.path];
  return paths.map((path) => ({
    row: rowOf(path),
    place: path.length === 0 ? undefined : formatJsonPath(path),
    message: faultMessage(issue),
  }));
}

function refuseRepeatedKeys(entries: readonly { key: string }[], context: z.core.$RefinementCtx): void {
  const first = new Map<string, number>();
  for (const [index, { key }] of entries.entries()) {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else {
      const message = `Nyckeln finns redan i listan, på plats ${earlier}. Varje nyckel får stå en gång.`;
      context.addIssue({ code: "custom", path: [index, "key"], message });
    }
  }
}
