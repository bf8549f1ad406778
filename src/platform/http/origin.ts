import type { FastifyInstance, FastifyRequest } from "fastify";
import { markAsked } from "./default-deny.ts";
import { badRequest } from "./problem.ts";

/**
 * The site has one address. Whoever asks for it by another name (127.0.0.1 for localhost, say) is sent there, as
 * cookies and the sign-in provider know that name only; a write to another name is refused.
 */
export function redirectToOrigin(app: FastifyInstance, origin: URL): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.host === origin.host) return;
    if (request.method !== "GET" && request.method !== "HEAD") throw badRequest("another host name");
    markAsked(request);
    return reply.redirect(origin.origin + pathAndQuery(request), 308);
  });
}

/**
 * What cannot be decoded leads nowhere. The router would refuse it itself, past every hook, and so without the
 * headers and the frame that each answer has.
 */
export function legibleAddress(url: string): string {
  try {
    decodeURI(url.split("?", 1)[0] ?? "");
    return url;
  } catch {
    return "/illegible";
  }
}

/** Whatever form the request's address had (RFC 9112 §3.2.2 lets it name a host), only what lies within the site. */
function pathAndQuery(request: FastifyRequest): string {
  const { pathname, search } = new URL(request.url.replace(/^[/\\]+/, "/"), "http://ours.invalid");
  return pathname.replace(/^\/+/, "/") + search;
}
