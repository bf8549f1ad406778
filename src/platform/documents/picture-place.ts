const placeInfo = 0x8825;
const latitude = 2;
const longitude = 4;
const lengthOfEntry = 12;

/** Whether what a camera has written beside a picture says where it was taken (Exif 2.32, 4.6.6). */
export function tellsPlace(exif: Buffer): boolean {
  const order = exif.toString("latin1", 0, 2);
  if (order !== "II" && order !== "MM") return false;
  const read = {
    two: (at: number) =>
      at + 2 > exif.length ? 0 : order === "II" ? exif.readUInt16LE(at) : exif.readUInt16BE(at),
    four: (at: number) =>
      at + 4 > exif.length ? 0 : order === "II" ? exif.readUInt32LE(at) : exif.readUInt32BE(at),
  };
  const place = entriesAt(read, read.four(4)).find(({ tag }) => tag === placeInfo);
  if (place === undefined) return false;
  return entriesAt(read, place.value).some(({ tag }) => tag === latitude || tag === longitude);
}

type Read = { two(at: number): number; four(at: number): number };

function entriesAt(read: Read, start: number): { tag: number; value: number }[] {
  return Array.from({ length: Math.min(read.two(start), 1000) }, (_, index) => {
    const at = start + 2 + index * lengthOfEntry;
    return { tag: read.two(at), value: read.four(at + 8) };
  });
}

/** The same of what is written as text, as in XMP. */
export function tellsPlaceInText(content: Buffer): boolean {
  return content.includes("GPSLatitude") || content.includes("GPSLongitude");
}
