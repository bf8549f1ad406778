import { createHmac } from "node:crypto";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { RemovalId } from "./removal.ts";

/**
 * By what a kept comment or vote tells which removal kept it, so that it can be removed later (decision 27): a UUID
 * (version 8) that only the program can make. The removal's own id would lead whoever reads the tables from a kept name
 * to the person's reference, and from there through the log to cases and depersonalised comments.
 */
export function keptBy(masterKey: MasterKey, removal: RemovalId): string {
  const key = deriveKey(masterKey, "behorig kept by removal");
  const bytes = createHmac("sha256", key).update(removal).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
