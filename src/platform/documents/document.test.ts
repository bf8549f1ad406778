import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { jpeg, jpegWith, pdf, pdfWith, png, pngWith } from "../../../tests/documents-to-attach.ts";
import { judgeDocument } from "./document.ts";
import type { DocumentFault } from "./document-fault.ts";

test.each([
  ["a PDF", pdf(), "pdf"],
  ["a PDF that ends in empty lines", Buffer.concat([pdf(), Buffer.from("\r\n\r\n\0\0")]), "pdf"],
  ["a PDF with a link to the web", pdfWith("/A << /S /URI /URI (https://demo.example) >>"), "pdf"],
  ["a PDF that opens at a page", pdfWith("/OpenAction [3 0 R /Fit]"), "pdf"],
  ["a PDF with packed text", pdfWith("", streamOf("1 0 0 1 72 700 cm (Beslut) Tj")), "pdf"],
  ["a PNG", png(), "png"],
  ["a JPEG", jpeg(), "jpeg"],
  ["a JPEG that tells of its camera", jpegWith(exifWith(0x0110, 2)), "jpeg"],
] as const)("%s is accepted as what it is", async (_what, bytes, type) => {
  expect(await judgeDocument(bytes)).toEqual({ ok: true, type });
});

/** With a table of its own for how letters are written, which comes before the first of them. */
const packed = streamOf(Array.from({ length: 60 }, (_, at) => `${at * 7} <</S /JavaScript>>`).join(" "));
const located = exifWith(0x8825, 2);

test.each<[string, Buffer, DocumentFault]>([
  ["nothing", Buffer.alloc(0), "empty"],
  ["a program", Buffer.from("MZ\x90\0\x03\0\0\0"), "unknown-type"],
  ["an archive", zip(), "unknown-type"],
  [
    "a picture that can hold scripts",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "unknown-type",
  ],
  ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "unknown-type"],
  ["a text that only says PDF", Buffer.from("PDF-1.7"), "unknown-type"],
  [
    "a web page in front of a PDF",
    Buffer.concat([Buffer.from("<script>1</script>\n"), pdf()]),
    "more-than-document",
  ],
  ["a web page after a PDF", Buffer.concat([pdf(), Buffer.from("<script>1</script>")]), "more-than-document"],
  ["an archive after a PDF", Buffer.concat([pdf(), zip()]), "more-than-document"],
  ["an archive that a PDF ends in", Buffer.concat([pdf(), zip("\n%%EOF")]), "more-than-document"],
  ["an archive after a PNG", Buffer.concat([png(), zip()]), "more-than-document"],
  ["an archive after a JPEG", Buffer.concat([jpeg(), zip()]), "more-than-document"],
  ["half a PDF", pdf().subarray(0, 200), "damaged"],
  ["the head of a PDF", Buffer.from("%PDF-1.7\n%%EOF"), "damaged"],
  ["half a PNG", png().subarray(0, 40), "damaged"],
  ["a PNG whose bytes were changed", changed(png(), 20), "damaged"],
  ["a PNG without a picture's head", pngWith(["tEXt", Buffer.from("a\0b")], "first"), "damaged"],
  ["half a JPEG", jpeg().subarray(0, -2), "damaged"],
  ["a JPEG without a picture", Buffer.from([0xff, 0xd8, 0xff, 0xd9]), "damaged"],
  ["a PDF with a program", pdfWith("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "active"],
  ["a PDF that hides its program", pdfWith("/OpenAction << /S /J#61v#61Script /JS (1) >>"), "active"],
  ["a PDF that starts something", pdfWith("/OpenAction << /S /Launch /F (cmd.exe) >>"), "active"],
  ["a PDF with a file within", pdfWith("/Names << /EmbeddedFiles 9 0 R >>"), "active"],
  ["a PDF with a form in XML", pdfWith("/AcroForm << /XFA [(a) 9 0 R] >>"), "active"],
  ["a PDF with a packed program", pdfWith("", streamOf("7 0 << /S /JavaScript /JS (1) >>")), "active"],
  [
    "a PDF with a packed program behind a remark",
    pdfWith("", streamOf("%\n 7 0 << /S /#4aavaScript >>")),
    "active",
  ],
  [
    "a PDF whose packed part breaks off wrongly",
    pdfWith("", broken(streamOf("7 0 ".repeat(400)))),
    "damaged",
  ],
  ["a PDF whose packed part is soon broken", pdfWith("", changed(packed, packed.length >> 1)), "damaged"],
  [
    "a PDF that unpacks to a hundred times itself",
    pdfWith("", streamOf("7 ".repeat(20_000_000))),
    "unreadable",
  ],
  ["an encrypted PDF", pdfWith("/Encrypt 9 0 R"), "locked"],
  ["a JPEG that tells where it was taken", jpegWith(located), "located"],
  ["a JPEG that tells so in text", jpegWith(Buffer.from("http://ns\0 exif:GPSLatitude='59'")), "located"],
  ["a PNG that tells where it was taken", pngWith(["eXIf", located.subarray(6)]), "located"],
])("%s is refused", async (_what, bytes, fault) => {
  expect(await judgeDocument(bytes)).toEqual({ ok: false, fault });
});

test("a picture of ten megabytes in a PDF is no program by chance", async () => {
  // every three bytes that begin a short name, many times over, as in a large picture
  const noise = Buffer.from("/JS\x01/XFA\x02/JS\x03".repeat(100_000), "latin1");
  expect(await judgeDocument(pdfWith("", noise))).toEqual({ ok: true, type: "pdf" });
});

function streamOf(text: string): Buffer {
  return deflateSync(Buffer.from(text, "latin1"));
}

/** The checksum at the end is wrong. */
function broken(packed: Buffer): Buffer {
  return changed(packed, packed.length - 1);
}

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}

/** An empty archive; what it says of itself comes last. */
function zip(comment = ""): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, Buffer.from(comment)]);
}

/** What a camera writes, with one entry that leads to one entry. */
function exifWith(tag: number, inner: number): Buffer {
  const bytes = Buffer.alloc(6 + 8 + 2 + 12 + 4 + 2 + 12);
  bytes.write("Exif\0\0II*\0", "latin1");
  bytes.writeUInt32LE(8, 6 + 4);
  bytes.writeUInt16LE(1, 6 + 8);
  bytes.writeUInt16LE(tag, 6 + 10);
  bytes.writeUInt32LE(26, 6 + 18);
  bytes.writeUInt16LE(1, 6 + 26);
  bytes.writeUInt16LE(inner, 6 + 28);
  return bytes;
}
