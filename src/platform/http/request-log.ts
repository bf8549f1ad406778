import type { FastifyInstance, FastifyRequest } from "fastify";
import { traceOf } from "#platform/trace.ts";
import type { Problem } from "./problem.ts";
import type { Site } from "./site.ts";

/** One line a request: the route's pattern, never the address, which could hold what a person typed. */
export function logRequests(app: FastifyInstance, observe: Site["observe"]): void {
  app.addHook("onResponse", async (request, reply) => {
    observe?.({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });
}

/** What went wrong, without the error's message: a database's message can quote what was typed. */
export function logProblem(request: FastifyRequest, problem: Problem, error: unknown): void {
  const fields = { route: request.routeOptions.url, status: problem.status, reason: problem.message };
  if (problem.status < 500) request.log.info(fields, "refused");
  else request.log.error({ ...fields, ...traceOf(error) }, "failed");
}
