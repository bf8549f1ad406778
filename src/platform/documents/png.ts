import { crc32 } from "node:zlib";
import type { DocumentFault } from "./document-fault.ts";
import { tellsPlace, tellsPlaceInText } from "./picture-place.ts";

const afterSignature = 8;
/** Length, kind and checksum around each chunk. */
const around = 12;

/** What is wrong with a PNG: each chunk is as long as it says and bears its checksum, the last one ends it (RFC 2083 §3). */
export function judgePng(bytes: Buffer): DocumentFault | undefined {
  let at = afterSignature;
  for (let first = true; ; first = false) {
    if (at + around > bytes.length) return "damaged";
    const end = at + around + bytes.readUInt32BE(at);
    if (end > bytes.length) return "damaged";
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return "damaged";
    if (first !== (kind === "IHDR")) return "damaged";
    const content = bytes.subarray(at + 8, end - 4);
    if (kind === "eXIf" && tellsPlace(content)) return "located";
    if (/^(?:iTXt|tEXt)$/.test(kind) && tellsPlaceInText(content)) return "located";
    if (kind === "IEND") return end === bytes.length ? undefined : "more-than-document";
    at = end;
  }
}
