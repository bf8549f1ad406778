import type { FastifyInstance, FastifyRequest } from "fastify";

const asked = new WeakSet<FastifyRequest>();

/** Notes that it has been decided whether this request may be answered. */
export function markAsked(request: FastifyRequest): void {
  asked.add(request);
}

/** Default deny at run time (invariant 1): an answer that nobody asked access for leaves as an empty 500. */
export function refuseUnasked(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (asked.has(request)) return payload;
    request.log.error({ route: request.routeOptions.url }, "answered without asking for access");
    reply.code(500).removeHeader("content-length").removeHeader("location").removeHeader("set-cookie");
    return "";
  });
}
