import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { markAsked } from "./default-deny.ts";

/** A file that is the same for everybody and changes its address when its content changes. */
export type ServedFile = {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  readonly compressed?: { readonly brotli: Buffer; readonly gzip: Buffer };
};

/** Serves files from memory, compressed beforehand, to be kept for a year. */
export function addAssetRoutes(app: FastifyInstance, files: readonly ServedFile[]): void {
  for (const file of files) {
    app.get(file.path, (request, reply) => {
      markAsked(request);
      return sendFile(request, reply, file);
    });
  }
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: ServedFile): FastifyReply {
  reply
    .header("cache-control", "public, max-age=31536000, immutable")
    .header("vary", "accept-encoding")
    .type(file.type);
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (file.compressed === undefined) return reply.send(file.body);
  if (/\bbr\b/.test(accepted)) return reply.header("content-encoding", "br").send(file.compressed.brotli);
  if (/\bgzip\b/.test(accepted)) return reply.header("content-encoding", "gzip").send(file.compressed.gzip);
  return reply.send(file.body);
}
