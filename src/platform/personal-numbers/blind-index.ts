import { createHmac } from "node:crypto";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";

/**
 * 32 bytes that are the same for the same number and tell nothing of it without the master key: HMAC-SHA-256 of the
 * canonical form, for uniqueness and exact search while the number itself is sealed (decision 6). A plain digest would
 * not do: all the numbers there can be are soon tried.
 */
export function blindIndexOf(master: MasterKey, number: PersonalNumber): Buffer {
  return createHmac("sha256", deriveKey(master, "behorig personal number index")).update(number).digest();
}
