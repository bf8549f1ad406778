import type { DocumentFault } from "./document-fault.ts";
import { tellsPlace, tellsPlaceInText } from "./picture-place.ts";

const endOfImage = 0xd9;
const startOfScan = 0xda;
const exif = Buffer.from("Exif\0\0");

/** What is wrong with a JPEG: its segments follow on each other, there is a picture, and nothing after it (ITU-T T.81, B.1). */
export function judgeJpeg(bytes: Buffer): DocumentFault | undefined {
  let hasFrame = false;
  for (let at = 2; ; ) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return "damaged";
    // bytes of 0xff may fill up before a marker
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!hasFrame) return "damaged";
      return at + 2 === bytes.length ? undefined : "more-than-document";
    }
    if (at + 4 > bytes.length) return "damaged";
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return "damaged";
    const content = bytes.subarray(at + 4, end);
    if (isApplications(marker) && tellsWhere(content)) return "located";
    hasFrame ||= isFrame(marker);
    at = marker === startOfScan ? endOfScan(bytes, end) : end;
  }
}

/** Where the next marker stands: within a scan a 0xff is followed by 0, or by one that counts restarts. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && isWithinScan(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

function isWithinScan(marker = 0): boolean {
  return marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isApplications(marker: number): boolean {
  return marker >= 0xe0 && marker <= 0xef;
}

function tellsWhere(content: Buffer): boolean {
  if (content.subarray(0, exif.length).equals(exif)) return tellsPlace(content.subarray(exif.length));
  return tellsPlaceInText(content);
}
