import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { codingFor } from "./compression.ts";
import { markAsked } from "./default-deny.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    isShared?: boolean;
  }
}

/** An answer as it goes out, compressed. */
type SharedAnswer = { readonly headers: Readonly<Record<string, string>>; readonly payload: Buffer };

/** How old an answer may be, in milliseconds: what changes shows so much later to those who are not known here. */
const oldest = 2_000;
const mostBytes = 64 * 1024 * 1024;
const keptHeaders = ["content-type", "content-encoding", "vary", "cache-control"] as const;

/**
 * Makes a page that everybody gets alike once for all who ask for it at the same time, and for a moment after: a proposal
 * that is in the news is read by thousands. Only visitors whose browser sends no cookie share; whoever is signed in, has chosen a
 * language or has just done something sees what is, at once. Of a page that failed, or set a cookie, everybody gets their own.
 */
export function sharePages(pages: FastifyInstance): void {
  const answers = new LRUCache<string, SharedAnswer>({
    ttl: oldest,
    maxSize: mostBytes,
    sizeCalculation: ({ payload }, key) => payload.length + key.length,
  });
  const underWay = new Map<string, Promise<SharedAnswer | undefined>>();
  const making = new WeakMap<FastifyRequest, Making>();

  pages.addHook("onRequest", async (request, reply) => {
    const key = keyOf(request);
    if (key === undefined) return;
    const waited = underWay.get(key);
    const answer = answers.get(key) ?? (waited && (await waited));
    if (answer !== undefined) return giveShared(request, reply, answer);
    if (underWay.has(key)) return;
    const { promise, resolve } = Promise.withResolvers<SharedAnswer | undefined>();
    underWay.set(key, promise);
    making.set(request, { key, begun: performance.now(), resolve });
  });

  pages.addHook("onSend", async (request, reply, payload) => {
    if (making.has(request)) finish(request, shareable(reply, payload));
    return payload;
  });

  // nobody waits for what its asker has given up
  pages.addHook("onRequestAbort", async (request) => finish(request, undefined));

  function finish(request: FastifyRequest, answer: SharedAnswer | undefined): void {
    const made = making.get(request);
    if (made === undefined) return;
    making.delete(request);
    underWay.delete(made.key);
    // as old as the question that it answers
    if (answer !== undefined) answers.set(made.key, answer, { start: made.begun });
    made.resolve(answer);
  }
}

type Making = {
  readonly key: string;
  readonly begun: number;
  readonly resolve: (answer: SharedAnswer | undefined) => void;
};

/** What tells one shared answer from another; undefined where the request is to have its own. */
function keyOf(request: FastifyRequest): string | undefined {
  const { headers, method, routeOptions, url } = request;
  if (method !== "GET" || headers.cookie !== undefined || !routeOptions.config.isShared) return undefined;
  return `${codingFor(request) ?? "as it is"} ${url}`;
}

function shareable(reply: FastifyReply, payload: unknown): SharedAnswer | undefined {
  if (reply.statusCode !== 200 || reply.hasHeader("set-cookie")) return undefined;
  const bytes = typeof payload === "string" ? Buffer.from(payload) : payload;
  if (!Buffer.isBuffer(bytes)) return undefined;
  const headers = keptHeaders.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  return { headers: Object.fromEntries(headers), payload: bytes };
}

function giveShared(request: FastifyRequest, reply: FastifyReply, answer: SharedAnswer): FastifyReply {
  // it was asked when the answer was made, and everybody may see it
  markAsked(request);
  return reply.headers(answer.headers).send(answer.payload);
}
