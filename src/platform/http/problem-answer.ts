import type { FastifyReply, FastifyRequest } from "fastify";
import type { SignedIn } from "#platform/access/actor.ts";
import { isUnavailable } from "#platform/db/violations.ts";
import { cookiesOf } from "./cookies.ts";
import { markAsked } from "./default-deny.ts";
import { languageOf } from "./language.ts";
import { badRequest, Problem, type ProblemStatus, problemStatuses } from "./problem.ts";
import { logProblem } from "./request-log.ts";
import type { Site } from "./site.ts";

const actors = new WeakMap<FastifyRequest, SignedIn>();

/** Keeps who asked, so that an error page is framed like every other page of theirs. */
export function rememberActor(request: FastifyRequest, actor: SignedIn): void {
  actors.set(request, actor);
}

/** Answers with the error page of the problem's status, in the design of every other page. */
export async function answerProblem(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  // whoever hung up in the middle gets no answer, and is no outage of ours
  const problem = request.raw.destroyed && !request.raw.complete ? badRequest("cut off") : problemOf(error);
  logProblem(request, problem, error);
  markAsked(request);
  const language = languageOf(cookiesOf(request, reply, site.origin.protocol === "https:"));
  // without the address, so that two answers that must be alike are alike to the byte
  const framing = { actor: actors.get(request), language, path: "/" };
  if (problem.status === 503) reply.header("retry-after", "30");
  const body = site.frame(site.problemPage(problem.status, framing), framing);
  return reply
    .code(problem.status)
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(body);
}

/** The one decision about what leaves when something went wrong. Everything unforeseen is a 500 that says nothing. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return new Problem(503, "the database cannot be reached");
  const status = statusOf(error);
  if (status === undefined) return new Problem(500, "unforeseen");
  return new Problem(status, codeOf(error));
}

function statusOf(error: unknown): ProblemStatus | undefined {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return undefined;
  const status = error.statusCode;
  if (typeof status !== "number" || status < 400 || status > 499) return undefined;
  return problemStatuses.find((known) => known === status) ?? 400;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "client error";
}
