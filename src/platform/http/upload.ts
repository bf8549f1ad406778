import type { Multipart, MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { Parameters } from "./parameters.ts";
import { badRequest, Problem } from "./problem.ts";

/** How many files a form takes, and of how many bytes each. */
export type FileLimits = { readonly most: number; readonly largest: number };

/** A file as a browser sent it: name and content are what somebody claims. */
export type SentFile = {
  readonly field: string;
  readonly name: string;
  /** Nothing, where it is too large. */
  readonly bytes: Buffer;
  readonly isTooLarge: boolean;
};

export type Upload = { readonly form: Parameters; readonly files: readonly SentFile[] };

const mostFields = 50;
/** What is too large is read to its end, so that the form can be answered with what was typed; but no more than this. */
const mostRead = 128 * 1024 * 1024;

/**
 * Reads a form with files (RFC 7578), as strictly as one without; called once it is known that whoever sends it may. Nothing
 * of a file beyond its limit is kept. @throws 400 and 413 for what no page of ours sends
 */
export async function readUpload(
  request: FastifyRequest,
  limits: FileLimits,
  longestField?: number,
): Promise<Upload> {
  refuseEndless(request);
  try {
    return await readParts(request, limits, longestField);
  } catch (error) {
    // its own refusals have a status; what it cannot read at all is a plain error, of whoever sent it
    if (error instanceof Error && "statusCode" in error) throw error;
    if (error instanceof Problem) throw error;
    throw badRequest("a form that cannot be read");
  }
}

async function readParts(
  request: FastifyRequest,
  limits: FileLimits,
  longestField?: number,
): Promise<Upload> {
  const pairs: [name: string, value: string][] = [];
  const files: SentFile[] = [];
  for await (const part of request.parts(optionsOf(limits, longestField))) {
    if (part.type === "file") files.push(await readFile(part));
    else pairs.push([part.fieldname, readField(part)]);
  }
  return { form: Parameters.of(pairs, longestField), files: files.filter(isChosen) };
}

/** Every browser says how much it sends; the server holds it to that. */
function refuseEndless({ headers }: FastifyRequest): void {
  const length = Number(headers["content-length"] ?? Number.NaN);
  if (Number.isNaN(length)) throw badRequest("an upload of unknown length");
  if (length > mostRead) throw new Problem(413, "an upload beyond all limits");
}

function optionsOf({ most, largest }: FileLimits, longestField = 10_000) {
  return {
    throwFileSizeLimit: false,
    // the bytes as they are, to be read strictly below
    defCharset: "latin1",
    limits: {
      files: most,
      fileSize: largest,
      fields: mostFields,
      fieldSize: 4 * longestField,
      parts: most + mostFields,
      headerPairs: 20,
    },
  };
}

/** A part that names no file is one all the same where it says that it is of unknown bytes. */
async function readFile({ fieldname, filename = "", file }: MultipartFile): Promise<SentFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk);
  const isTooLarge = file.truncated;
  return {
    field: fieldname,
    name: filename,
    bytes: isTooLarge ? Buffer.alloc(0) : Buffer.concat(chunks),
    isTooLarge,
  };
}

function readField(part: Exclude<Multipart, MultipartFile>): string {
  if (typeof part.value !== "string" || part.valueTruncated)
    throw badRequest("a field that no form of ours has");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(part.value, "latin1"));
  } catch {
    throw badRequest("the form is not UTF-8");
  }
}

/** A browser sends an empty file without a name where none was chosen. */
function isChosen({ name, bytes, isTooLarge }: SentFile): boolean {
  return name !== "" || bytes.length > 0 || isTooLarge;
}
