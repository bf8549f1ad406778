import { create as contentDisposition } from "content-disposition";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { SentDocument } from "./reply.ts";

/** Whoever opens it within the browser after all opens it as a site of its own, in which nothing runs or is fetched. */
const policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Sends a document that somebody has handed in. What is public may be kept by anybody, but asked for anew each time: it can
 * be taken away.
 */
export async function sendDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, type, digest, isPublic, bytes }: SentDocument,
): Promise<FastifyReply> {
  const tag = `"${digest.toString("base64url")}"`;
  reply
    .header("cache-control", isPublic ? "public, no-cache" : "private, no-store")
    .header("content-security-policy", policy)
    .header("etag", tag);
  if (knows(request.headers["if-none-match"], tag)) return reply.code(304).send();
  const content = await bytes();
  return reply.header("content-disposition", contentDisposition(name)).type(type).send(content);
}

/** RFC 9110 §13.1.2: compared weakly. */
function knows(header: string | undefined, tag: string): boolean {
  const tags = (header ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return tags.includes(tag) || tags.includes("*");
}
