import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Member } from "#platform/access/actor.ts";
import type { Door } from "#platform/change.ts";
import type { Language } from "#platform/text/texts.ts";
import { readForm } from "./body.ts";
import type { Cookies } from "./cookies.ts";
import { markAsked, refuseUnasked } from "./default-deny.ts";
import { redirectToOrigin } from "./origin.ts";
import { Problem, type ProblemStatus } from "./problem.ts";
import { answerProblem } from "./problem-answer.ts";
import type { Page } from "./reply.ts";
import { logRequests } from "./request-log.ts";
import type { Route } from "./route.ts";
import { answerRoute } from "./route-answer.ts";
import { addSecurityHeaders } from "./security-headers.ts";

/** What a page is framed with besides itself. */
export type Framing = {
  readonly actor: Member | undefined;
  readonly language: Language;
  readonly path: string;
};

/** All that the pipeline is given: it knows nothing of what the site is about. */
export type Site = {
  readonly door: Door;
  /** The one address the site has, for example https://behorighet.example. */
  readonly origin: URL;
  /** The origin of the sign-in provider. */
  readonly signInOrigin: string;
  /** Where somebody who has to sign in first is sent. */
  readonly signInPath: string;
  readonly routes: readonly Route[];
  readonly logger: FastifyBaseLogger | undefined;
  findActor(cookies: Cookies): Promise<Member | undefined>;
  frame(page: Page, framing: Framing): string;
  problemPage(status: ProblemStatus, framing: Framing): Page;
};

const largestBody = 64 * 1024;

/** The pipeline that every request passes: authenticate, ask for access, parse, handle, frame. */
export async function createPipeline(site: Site): Promise<FastifyInstance> {
  const app = fastify({
    ...(site.logger === undefined ? { logger: false } : { loggerInstance: site.logger }),
    disableRequestLogging: true,
    bodyLimit: largestBody,
    // the query is read by Parameters, strictly and only where it is used
    routerOptions: { querystringParser: () => ({}), maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => answerProblem(site, request, reply, error),
  });
  await addSecurityHeaders(app, site.origin.protocol === "https:", site.signInOrigin);
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    timeWindow: "1 minute",
    errorResponseBuilder: () => new Problem(429, "too many requests from one network address"),
  });
  logRequests(app);
  refuseUnasked(app);
  redirectToOrigin(app, site.origin);
  app.setErrorHandler((error, request, reply) => answerProblem(site, request, reply, error));
  app.setNotFoundHandler((request, reply) => {
    markAsked(request);
    return answerProblem(site, request, reply, new Problem(404, "no such address"));
  });
  await app.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "buffer" }, readForm);
    for (const route of site.routes) addRoute(pages, site, route);
  });
  return app;
}

function addRoute(app: FastifyInstance, site: Site, route: Route): void {
  app.route({
    method: route.method,
    url: route.url,
    config: route.limit === undefined ? {} : { rateLimit: { max: route.limit } },
    handler: (request, reply) => answerRoute(site, route, request, reply),
  });
}
