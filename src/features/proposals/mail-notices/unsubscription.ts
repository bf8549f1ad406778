import { z } from "zod";
import type { Id } from "#platform/ids.ts";
import { idOf } from "#platform/jobs/job.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { Unsubscription } from "./choosing-notices.ts";
import { noticeKinds } from "./notice.ts";

const told = z.strictObject({
  reader: idOf<"external_users">(),
  stops: z.enum([...noticeKinds, "daily"]),
});

const place = "notice unsubscription";

/**
 * What a letter's link says of whom it stops notices to: sealed, so that it tells nobody anything and nobody can make
 * one, and good for as long as the letter is kept. It opens nothing else, and what it stops can be chosen again.
 */
export function unsubscriptionSecret(
  masterKey: MasterKey,
  reader: Id<"external_users">,
  stops: Unsubscription,
): string {
  const content = Buffer.from(JSON.stringify({ reader, stops }));
  return encrypt(keyOf(masterKey), content, place).toString("base64url");
}

/** @returns `undefined` for what no letter of ours has held */
export function readUnsubscription(
  masterKey: MasterKey,
  secret: string,
): { readonly reader: Id<"external_users">; readonly stops: Unsubscription } | undefined {
  try {
    const content = decrypt(keyOf(masterKey), Buffer.from(secret, "base64url"), place);
    return told.parse(JSON.parse(content.toString()));
  } catch {
    return undefined;
  }
}

function keyOf(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, `behorig ${place}`);
}
