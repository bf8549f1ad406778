import type { FastifyRequest } from "fastify";
import { forbidden } from "./problem.ts";

/**
 * Refuses a write that another site started. Browsers say so themselves in Sec-Fetch-Site or, older ones, in Origin;
 * a client that sends neither is no browser and carries nobody's cookies. SameSite on the cookies is the second wall.
 */
export function requireSameOrigin(request: FastifyRequest, origin: string): void {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) {
    if (site !== "same-origin") throw forbidden("a write started by another site");
    return;
  }
  const sender = request.headers.origin;
  if (sender !== undefined && sender !== origin) throw forbidden("a write from another origin");
}
