import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { SignedIn } from "#platform/access/actor.ts";
import { type Change, change, record, type Tx } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { browserName } from "./browser-name.ts";
import { type Cookies, cookiesOf } from "./cookies.ts";
import { markAsked } from "./default-deny.ts";
import { sendDocument } from "./document-answer.ts";
import type { Asking, Found, SessionLasts } from "./found-session.ts";
import { languageOf } from "./language.ts";
import { networkOf } from "./network.ts";
import { Parameters } from "./parameters.ts";
import { notFound } from "./problem.ts";
import { answerProblem, rememberActor } from "./problem-answer.ts";
import type { Download, Page, Reply } from "./reply.ts";
import type { Route, Submission } from "./route.ts";
import { requireSameOrigin } from "./same-origin.ts";
import { pathOf, replyInstead } from "./sign-in-first.ts";
import type { Site } from "./site.ts";
import { readUpload, type Upload } from "./upload.ts";

const noForm = new Parameters(new Map());

/** Finds the actor, asks the access matrix, and only then lets the handler see the request. */
export async function answerRoute(
  site: Site,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (route.method !== "GET") requireSameOrigin(request, site.origin.origin);
  const cookies = cookiesOf(request, reply, site.origin.protocol === "https:");
  const found = await site.findActor(cookies, askingOf(request));
  const actor = found?.actor;
  if (actor !== undefined) rememberActor(request, actor);
  const instead = await replyInstead(site, route, request, cookies, actor);
  markAsked(request);
  if (instead !== undefined) return send(site, request, reply, cookies, found, instead);
  const answer = await route.handle(
    submissionOf(site, request, cookies, found, await uploadOf(route, request)),
  );
  const [look, ...looks] = answer.kind === "page" ? answer.looks : [];
  if (look !== undefined)
    await change(site.door, known(actor), async () => record(undefined, look, ...looks));
  return send(site, request, reply, cookies, found, answer);
}

/** Sent along by a script that asks by itself. Whoever sends it falsely only loses their own session earlier. */
const unaskedHeader = "x-unasked";

function askingOf(request: FastifyRequest): Asking {
  const { "user-agent": userAgent, [unaskedHeader]: unasked } = request.headers;
  return { browser: browserName(userAgent), isUnasked: unasked !== undefined };
}

/** An address that does not exist, in the frame of whoever asks: signing out is possible from every view (manual §4.8). */
export async function answerNowhere(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  markAsked(request);
  const cookies = cookiesOf(request, reply, site.origin.protocol === "https:");
  const found = await site.findActor(cookies, askingOf(request));
  if (found !== undefined) rememberActor(request, found.actor);
  return answerProblem(site, request, reply, notFound());
}

/** Files are read only now that somebody who may has sent them. */
async function uploadOf({ files, longestField }: Route, request: FastifyRequest): Promise<Upload> {
  if (files !== undefined && request.isMultipart()) return await readUpload(request, files, longestField);
  return { form: request.body instanceof Parameters ? request.body : noForm, files: [] };
}

function submissionOf(
  site: Site,
  request: FastifyRequest,
  cookies: Cookies,
  found: Found | undefined,
  { form, files }: Upload,
) {
  const submission = {
    actor: found?.actor,
    sessionLasts: found?.lasts,
    language: languageOf(cookies),
    now: site.door.clock(),
    path: pathOf(request),
    params: request.params,
    query: Parameters.parse(request.url.split("?", 2)[1] ?? ""),
    form,
    files,
    lostFiles: files.length > 0,
    cookies,
    network: networkOf(request.ip),
    db: readOnly(site.door.db),
    notice: cookies.read("notice"),
    change: <T>(act: (tx: Tx) => Promise<Change<T>>) => change(site.door, known(found?.actor), act),
  };
  // the guard above has just established the actor type that the route's access promises
  return submission as unknown as Submission<never>;
}

function known(actor: SignedIn | undefined): SignedIn {
  if (actor === undefined) throw new Error("a change without an actor");
  return actor;
}

function send(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: Cookies,
  found: Found | undefined,
  answer: Reply,
): FastifyReply | Promise<FastifyReply> {
  reply.header("cache-control", "no-store");
  if (answer.kind === "redirect") {
    if (answer.notice !== undefined) cookies.set("notice", answer.notice, 60);
    return reply.redirect(answer.to, answer.status);
  }
  if (answer.kind === "download") return sendFile(reply, answer);
  if (answer.kind === "document") return sendDocument(request, reply, answer);
  return sendPage(site, request, reply, cookies, found, answer);
}

function sendFile(reply: FastifyReply, { name, type, body }: Download): FastifyReply {
  if (name !== undefined) reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type(type).send(typeof body === "string" ? body : Readable.from(body));
}

function sendPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: Cookies,
  found: Found | undefined,
  page: Page,
): FastifyReply {
  if (page.notice !== undefined) cookies.clear("notice");
  if (page.retryAfter !== undefined) reply.header("retry-after", String(page.retryAfter));
  if (found !== undefined) reply.header(lastsHeader, inHeader(found.lasts));
  const framing = { ...(found ?? { actor: undefined }), language: languageOf(cookies), path: request.url };
  return reply.code(page.status).type("text/html; charset=utf-8").send(site.frame(page, framing));
}

/** For a part of a page that a script asks for: the whole page says the same in its body. */
const lastsHeader = "session-lasts";

function inHeader({ seconds, isExtendable }: SessionLasts): string {
  return isExtendable ? `${seconds}` : `${seconds}; last`;
}
