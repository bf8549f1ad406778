import { z } from "zod";
import type { Cookies } from "#platform/http/cookies.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import { refusalReasons } from "./events.ts";

/*
 * Why somebody was refused, kept in their own browser for as long as it takes to read and to ask for help. It may hold
 * the HSA-id of somebody who is not ours: that belongs neither into an address nor into our tables, and sealed it is of
 * no use to whoever next looks through the browser's cookies.
 */

const name = "refusal";
const seconds = 15 * 60;

const kept = z.object({
  /** `expired` is nobody's attempt: it is shown, but there is nothing to log. */
  reason: z.enum([...refusalReasons, "expired"]),
  kind: z.enum(["municipality", "region"]).optional(),
  /** What the provider said of somebody whom we do not know. */
  person: z.object({ hsaId: z.string(), issuingOrganisation: z.string().optional() }).optional(),
});

export type Refusal = z.infer<typeof kept>;

export function keepRefusal(cookies: Cookies, masterKey: MasterKey, refusal: Refusal): void {
  const sealed = encrypt(keyFrom(masterKey), Buffer.from(JSON.stringify(kept.parse(refusal))), name);
  cookies.set(name, sealed.toString("base64url"), seconds);
}

/** @returns `undefined` also for what was not sealed here, or not with today's keys */
export function readRefusal(cookies: Cookies, masterKey: MasterKey): Refusal | undefined {
  const sealed = cookies.read(name);
  if (sealed === undefined) return undefined;
  try {
    const text = decrypt(keyFrom(masterKey), Buffer.from(sealed, "base64url"), name);
    return kept.parse(JSON.parse(text.toString("utf8")));
  } catch {
    return undefined;
  }
}

/** A key of its own, so that nothing sealed for a browser could pass for something sealed in the log. */
function keyFrom(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, "behorig refusal cookie");
}
