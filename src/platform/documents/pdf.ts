import type { DocumentFault } from "./document-fault.ts";
import { namesIn } from "./pdf-names.ts";
import { numberedStreams } from "./pdf-streams.ts";

/**
 * What is wrong with a PDF. It is read as a list of names and not as objects: readers mend broken files each in its own
 * way, so what a name is part of says less than that it is there. What this cannot see stands in decision 26.
 */
export async function judgePdf(bytes: Buffer): Promise<DocumentFault | undefined> {
  const text = bytes.toString("latin1");
  if (!/^%PDF-[12]\.\d[\r\n]/.test(text) || !text.includes("startxref")) return "damaged";
  const end = text.lastIndexOf("%%EOF");
  if (end === -1) return "damaged";
  // some programs fill up with NUL or empty lines
  if (/[^\0\s]/.test(text.slice(end + 5))) return "more-than-document";
  const plain = faultIn(text);
  if (plain !== undefined) return plain;
  const packed = await numberedStreams(bytes);
  if (typeof packed === "string") return packed;
  return packed.map(faultIn).find((fault) => fault !== undefined);
}

function faultIn(text: string): DocumentFault | undefined {
  const names = namesIn(text, new Set([encryption, ...active]));
  if (names.has(encryption)) return "locked";
  return names.size > 0 ? "active" : undefined;
}

const encryption = "Encrypt";

/**
 * Names that make a document do something or carry something (ISO 32000-2, 7.11.4, 12.6.4, 12.7.8, 13.7): programs, the start
 * of others, files within, what is sent or fetched, and forms whose programs stand in XML. Links to the web are let be.
 * Two letters, as in `JS`, stand in every longer picture by chance; what runs a program says one of these too.
 */
const active = [
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "RichMediaContent",
  "OnInstantiate",
  "SubmitForm",
  "ImportData",
  "Rendition",
  "GoToE",
  "GoToR",
  "XFA",
];
