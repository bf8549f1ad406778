import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";

/**
 * The number as it is stored: AES-256-GCM with a key of its own, bound to the id of the row that it stands in, so that
 * nobody who can write to the database can move one person's number to another's row (decision 6).
 */
export function sealPersonalNumber(master: MasterKey, number: PersonalNumber, boundTo: string): Buffer {
  return encrypt(keyFrom(master), Buffer.from(number), boundTo);
}

/** @throws if it was sealed for another row or with another master key, or has been altered since */
export function openPersonalNumber(master: MasterKey, sealed: Buffer, boundTo: string): PersonalNumber {
  // the seal vouches that it is the number that was sealed
  return decrypt(keyFrom(master), sealed, boundTo).toString() as PersonalNumber;
}

function keyFrom(master: MasterKey): Buffer {
  return deriveKey(master, "behorig personal number");
}
