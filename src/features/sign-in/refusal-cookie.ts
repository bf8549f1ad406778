import { z } from "zod";
import { sealedCookie } from "#platform/http/sealed-cookie.ts";
import { refusalReasons } from "./events.ts";
import { faults } from "./faults.ts";

const kept = z.object({
  /** `expired` is nobody's attempt: it is shown, but there is nothing to log. */
  reason: z.enum([...refusalReasons, "expired"]),
  /** What was wrong with the provider's answer, where that is the reason. */
  fault: z.enum(faults).optional(),
  /** What the log's line of it is found by. */
  trace: z.string().optional(),
  kind: z.enum(["municipality", "region"]).optional(),
  /** What the provider said of somebody whom we do not know. */
  person: z.object({ hsaId: z.string(), issuingOrganisation: z.string().optional() }).optional(),
});

export type Refusal = z.infer<typeof kept>;

/** Why somebody was refused, for as long as it takes to read and to ask for help. */
export const refusalCookie = sealedCookie({ name: "refusal", schema: kept, seconds: 15 * 60 });
