import { crc32, deflateSync } from "node:zlib";
import { pdfOf, smallPdf } from "../src/demonstration/small-pdf.ts";

/** A small PDF of one page. */
export function pdf(words = "Beslut"): Buffer {
  return smallPdf([words]);
}

/** One with more in its catalogue, and these bytes as its page's content. */
export function pdfWith(catalogue: string, content: Buffer = Buffer.from("BT ET")): Buffer {
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from("\nendstream"),
    ]),
  ]);
}

type Chunk = readonly [kind: string, content: Buffer];

/** One grey dot. */
export function png(): Buffer {
  return pngOf([head, picture, end]);
}

export function pngWith(chunk: Chunk, place: "first" | "second" = "second"): Buffer {
  return pngOf(place === "first" ? [chunk, head, picture, end] : [head, chunk, picture, end]);
}

const head: Chunk = ["IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])];
const picture: Chunk = ["IDAT", deflateSync(Buffer.from([0, 128]))];
const end: Chunk = ["IEND", Buffer.alloc(0)];

function pngOf(chunks: readonly Chunk[]): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, ...chunks.map(chunkOf)]);
}

function chunkOf([kind, content]: Chunk): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(kind), content]);
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** The parts of a picture in their order; what is drawn is nothing. */
export function jpeg(): Buffer {
  return jpegWith(Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1"));
}

/** @param said what its first segment for programs holds */
export function jpegWith(said: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, said),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
}
