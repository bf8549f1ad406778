import type { DocumentFault } from "./document-fault.ts";
import { judgeJpeg } from "./jpeg.ts";
import { judgePdf } from "./pdf.ts";
import { judgePng } from "./png.ts";
import { endsAsZip } from "./zip.ts";

/** The kinds of file that can be handed in: what everybody can open, and what holds no program as long as it is checked. */
export const documentTypes = ["pdf", "png", "jpeg"] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What a file of each kind is sent as (RFC 8118, RFC 2083, RFC 2046), and how its name ends. */
export const mediaTypes = {
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
} as const satisfies Record<DocumentType, string>;

export const extensions = { pdf: "pdf", png: "png", jpeg: "jpg" } as const satisfies Record<
  DocumentType,
  string
>;

/** As people call them, in every language. */
export const formatNames = { pdf: "PDF", png: "PNG", jpeg: "JPEG" } as const satisfies Record<
  DocumentType,
  string
>;

export type JudgedDocument =
  | { readonly ok: true; readonly type: DocumentType }
  | { readonly ok: false; readonly fault: DocumentFault };

/** Tells what a file is by its content alone: its name and what the browser calls it are what somebody claims. */
export async function judgeDocument(bytes: Buffer): Promise<JudgedDocument> {
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  const type = typeOf(bytes);
  if (type === undefined)
    return { ok: false, fault: isPdfFurtherIn(bytes) ? "more-than-document" : "unknown-type" };
  const fault = endsAsZip(bytes) ? "more-than-document" : await faultOf(type, bytes);
  return fault === undefined ? { ok: true, type } : { ok: false, fault };
}

function typeOf(bytes: Buffer): DocumentType | undefined {
  return documentTypes.find((type) => beginnings[type].every((byte, at) => bytes[at] === byte));
}

const beginnings: Readonly<Record<DocumentType, readonly number[]>> = {
  pdf: [...Buffer.from("%PDF-")],
  png: [0x89, ...Buffer.from("PNG\r\n"), 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};

/** Readers accept a PDF that begins anywhere within the first 1,024 bytes: something else can stand in front of it. */
function isPdfFurtherIn(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024 + 5).includes("%PDF-");
}

async function faultOf(type: DocumentType, bytes: Buffer): Promise<DocumentFault | undefined> {
  switch (type) {
    case "pdf":
      return await judgePdf(bytes);
    case "png":
      return judgePng(bytes);
    case "jpeg":
      return judgeJpeg(bytes);
  }
}
