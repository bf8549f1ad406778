import { createHash, randomBytes } from "node:crypto";

/** 256 random bits that only one browser holds (ASVS 7.2.3 asks for 128). */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret: a copy of the table opens nothing. */
export function digestOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
