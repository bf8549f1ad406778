import { hkdfSync } from "node:crypto";

/** 32 bytes outside the database: they wrap every person's key, and keys for other purposes are derived from them. */
export type MasterKey = Buffer & { readonly masterKey: unique symbol };

/**
 * A key of 32 bytes for one purpose (HKDF, RFC 5869, with SHA-256), so that nothing sealed for one purpose could pass
 * for something sealed for another. The purpose is for ever: with another text what was sealed cannot be opened.
 */
export function deriveKey(master: MasterKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "", purpose, 32));
}
