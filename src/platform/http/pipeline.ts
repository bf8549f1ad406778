import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { readForm } from "./body.ts";
import { compressPages } from "./compression.ts";
import { refuseUnasked } from "./default-deny.ts";
import { legibleAddress, redirectToOrigin } from "./origin.ts";
import { Problem } from "./problem.ts";
import { answerProblem } from "./problem-answer.ts";
import { logRequests } from "./request-log.ts";
import type { Route } from "./route.ts";
import { answerNowhere, answerRoute } from "./route-answer.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { sharePages } from "./shared-pages.ts";
import type { Site } from "./site.ts";
import { answerUnreadable } from "./unreadable-request.ts";

const largestBody = 64 * 1024;
/** What a character can become on its way: three bytes of UTF-8, each of them %XX. */
const bytesPerCharacter = 9;
/** Milliseconds that a client may take to send a request's head; one that never comes holds nothing up. */
const slowestHead = 30_000;
/** The same of a whole request. Three files of 10 MB come within it at 2 Mbit/s, which every office has. */
const slowestRequest = 120_000;
/** More than Node reads as a request's head, so that the router never answers in our place. */
const longestAddress = 20_000;

/** The pipeline that every request passes: authenticate, ask for access, parse, handle, frame. */
export async function createPipeline(site: Site): Promise<FastifyInstance> {
  const app = fastify({
    ...(site.logger === undefined ? { logger: false } : { loggerInstance: site.logger }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: site.proxies.length === 0 ? false : [...site.proxies],
    requestTimeout: slowestRequest,
    http: { headersTimeout: slowestHead },
    // the query is read by Parameters, strictly and only where it is used
    routerOptions: { querystringParser: () => ({}), maxParamLength: longestAddress },
    clientErrorHandler: answerUnreadable(site),
    rewriteUrl: (request) => legibleAddress(request.url ?? "/"),
  });
  await addSecurityHeaders(app, site.origin.protocol === "https:", site.signInOrigins);
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    timeWindow: "1 minute",
    errorResponseBuilder: () => new Problem(429, "too many requests from one network address"),
  });
  logRequests(app, site.observe);
  refuseUnasked(app);
  compressPages(app);
  redirectToOrigin(app, site.origin);
  app.setErrorHandler((error, request, reply) => answerProblem(site, request, reply, error));
  app.setNotFoundHandler((request, reply) => answerNowhere(site, request, reply));
  await app.register(async (pages) => {
    readForms(pages);
    if (site.sharesPages) sharePages(pages);
    for (const route of site.routes) if (route.files === undefined) addRoute(pages, site, route);
  });
  // apart from the others, which take no files and so refuse a form that can hold some
  await app.register(async (pages) => {
    readForms(pages);
    await pages.register(multipart);
    for (const route of site.routes) if (route.files !== undefined) addRoute(pages, site, route);
  });
  return app;
}

function readForms(pages: FastifyInstance): void {
  pages.removeAllContentTypeParsers();
  pages.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "buffer" }, readForm);
}

function addRoute(app: FastifyInstance, site: Site, route: Route): void {
  const { longestField, isShared = false } = route;
  app.route({
    method: route.method,
    url: route.url,
    bodyLimit: largestBody + bytesPerCharacter * (longestField ?? 0),
    config: {
      ...(route.limit === undefined ? {} : { rateLimit: { max: route.limit } }),
      ...(longestField === undefined ? {} : { longestField }),
      isShared,
    },
    handler: (request, reply) => answerRoute(site, route, request, reply),
  });
}
