import { z } from "zod";
import { claimNames, type ProfileName, profiles, soleKey } from "#sign-in";
import { secureAddress } from "./production-settings.ts";

/** What the file of providers holds ([docs/OPERATIONS.md](../docs/OPERATIONS.md#sign-in-providers)). */
const levels = z.array(z.string().min(1)).min(1);
const text = z.string().trim().min(1);
const describedProvider = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/, "ska vara små bokstäver a–z, siffror och bindestreck, 31 tecken högst")
    .refine((key) => key !== soleKey, "får inte vara default"),
  name: text,
  nameEn: text.optional(),
  issuer: secureAddress,
  clientId: text,
  clientSecretFile: text.optional(),
  keyFiles: z.array(text).min(1).optional(),
  // the names are the table's own
  profile: z.enum(Object.keys(profiles) as ProfileName[]),
  assurance: z.strictObject({
    members: levels.optional(),
    staff: levels.optional(),
    citizens: levels.optional(),
  }),
  claims: z.partialRecord(z.enum(claimNames), text).optional(),
  levels: z.record(text, z.url("ska vara adresser, som nivåerna har")).optional(),
  reserveLevels: levels.optional(),
  scope: z
    .string()
    .regex(/^openid( [\x21\x23-\x5b\x5d-\x7e]+)*$/, "ska börja med openid")
    .optional(),
});

export const describedProviders = z.strictObject({ providers: z.array(describedProvider).min(1) });
export type DescribedProvider = z.infer<typeof describedProvider>;

/** For faults that the schema has no words of its own for. Never the value. */
export function describeInFile(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "saknas" : "har fel typ";
    case "too_small":
      return "är tomt";
    case "unrecognized_keys":
      return `har fält som inte finns: ${issue.keys.join(", ")}`;
    default:
      return "har ett värde som inte finns";
  }
}
