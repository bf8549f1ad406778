import { z } from "zod";
import { sealedCookie } from "#platform/http/sealed-cookie.ts";
import { faults } from "#sign-in";
import { identificationRefusals, signInRefusals } from "./refusals.ts";

const kept = z.object({
  /** `expired` is nobody's attempt: it is shown, but there is nothing to log. */
  reason: z.enum([...identificationRefusals, ...signInRefusals, "expired"]),
  wanted: z.enum(["sign-in", "verification"]),
  /** What was wrong with the provider's answer, where that is the reason. */
  fault: z.enum(faults).optional(),
  /** What the log's line of it is found by. */
  trace: z.string().optional(),
  /** What the e-ID calls its holder, who may have used another's by mistake. Never the number. */
  name: z.string().optional(),
});

export type Refusal = z.infer<typeof kept>;

/** Why an e-ID led nowhere, for as long as it takes to read and to ask for help. */
export const refusalCookie = sealedCookie({ name: "e-id-refusal", schema: kept, seconds: 15 * 60 });
