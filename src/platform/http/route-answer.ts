import type { FastifyReply, FastifyRequest } from "fastify";
import type { SignedIn } from "#platform/access/actor.ts";
import { freshActs } from "#platform/access/fresh-acts.ts";
import type { Act } from "#platform/access/matrix.ts";
import { may } from "#platform/access/policy.ts";
import { type Change, change, record, type Tx } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { browserName } from "./browser-name.ts";
import { type Cookies, cookiesOf } from "./cookies.ts";
import { markAsked } from "./default-deny.ts";
import { sendDocument } from "./document-answer.ts";
import { keepForm } from "./kept-form.ts";
import { languageOf } from "./language.ts";
import { networkOf } from "./network.ts";
import { Parameters } from "./parameters.ts";
import { forbidden, notFound } from "./problem.ts";
import { answerProblem, rememberActor } from "./problem-answer.ts";
import { type Download, type Page, type Reply, redirect } from "./reply.ts";
import type { Route, Submission } from "./route.ts";
import { requireSameOrigin } from "./same-origin.ts";
import type { Asking, Site } from "./site.ts";
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
  const actor = await site.findActor(cookies, askingOf(request));
  if (actor !== undefined) rememberActor(request, actor);
  const refused = refusedAct(route, actor);
  markAsked(request);
  if (refused !== undefined && actor === undefined)
    return send(site, request, reply, cookies, undefined, signInFirst(site, request, refused));
  if (refused !== undefined) throw forbidden(`the matrix refuses ${refused}`);
  if (demandsFreshSignIn(route) && !(await site.isFresh(cookies)))
    return send(
      site,
      request,
      reply,
      cookies,
      actor,
      signInAgain(site, route, request, cookies, known(actor)),
    );
  const answer = await route.handle(
    submissionOf(site, request, cookies, actor, await uploadOf(route, request)),
  );
  const [look, ...looks] = answer.kind === "page" ? answer.looks : [];
  if (look !== undefined)
    await change(site.door, known(actor), async () => record(undefined, look, ...looks));
  return send(site, request, reply, cookies, actor, answer);
}

function demandsFreshSignIn({ access }: Route): boolean {
  return access !== "public" && freshActs.has(access);
}

/** Somebody who has been signed in for a while shows once more who they are, and goes on where they were. */
function signInAgain(
  site: Site,
  route: Route,
  request: FastifyRequest,
  cookies: Cookies,
  { reference }: SignedIn,
): Reply {
  const target = request.method === "GET" ? request.url : waiting(site, route, request, cookies, reference);
  return redirect(`${site.signInAgainPath}?return=${encodeURIComponent(target)}`);
}

/** Where somebody goes on after signing in who has sent a form: to what they sent, or else to the page where they did. */
function waiting(site: Site, route: Route, request: FastifyRequest, cookies: Cookies, owner: string): string {
  const { body } = request;
  if (!route.keepsForm || !(body instanceof Parameters)) return pathOf(request);
  const isKept = keepForm(cookies, site.door.masterKey, owner, { address: request.url, form: body });
  return isKept ? site.keptFormPath : pathOf(request);
}

function askingOf(request: FastifyRequest): Asking {
  return { browser: browserName(request.headers["user-agent"]) };
}

/** The act that the address asks for, where the matrix does not let the actor do it. */
function refusedAct({ access }: Route, actor: SignedIn | undefined): Act | undefined {
  return access === "public" || may(actor, access) ? undefined : access;
}

/** An address that does not exist, in the frame of whoever asks: signing out is possible from every view (manual §4.8). */
export async function answerNowhere(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  markAsked(request);
  const cookies = cookiesOf(request, reply, site.origin.protocol === "https:");
  const actor = await site.findActor(cookies, askingOf(request));
  if (actor !== undefined) rememberActor(request, actor);
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
  actor: SignedIn | undefined,
  { form, files }: Upload,
) {
  const submission = {
    actor,
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
    change: <T>(act: (tx: Tx) => Promise<Change<T>>) => change(site.door, known(actor), act),
  };
  // the guard above has just established the actor type that the route's access promises
  return submission as unknown as Submission<never>;
}

function known(actor: SignedIn | undefined): SignedIn {
  if (actor === undefined) throw new Error("a change without an actor");
  return actor;
}

/** Somebody without a session signs in first and comes back to where they were going. */
function signInFirst(site: Site, request: FastifyRequest, act: Act): Reply {
  const target = request.method === "GET" ? request.url : pathOf(request);
  return redirect(`${site.signInPath(act)}?return=${encodeURIComponent(target)}`);
}

function send(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: Cookies,
  actor: SignedIn | undefined,
  answer: Reply,
): FastifyReply | Promise<FastifyReply> {
  reply.header("cache-control", "no-store");
  if (answer.kind === "redirect") {
    if (answer.notice !== undefined) cookies.set("notice", answer.notice, 60);
    return reply.redirect(answer.to, answer.status);
  }
  if (answer.kind === "download") return sendFile(reply, answer);
  if (answer.kind === "document") return sendDocument(request, reply, answer);
  return sendPage(site, request, reply, cookies, actor, answer);
}

function sendFile(reply: FastifyReply, { name, type, body }: Download): FastifyReply {
  if (name !== undefined) reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type(type).send(body);
}

function sendPage(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: Cookies,
  actor: SignedIn | undefined,
  page: Page,
): FastifyReply {
  if (page.notice !== undefined) cookies.clear("notice");
  if (page.retryAfter !== undefined) reply.header("retry-after", String(page.retryAfter));
  const framing = { actor, language: languageOf(cookies), path: request.url };
  return reply.code(page.status).type("text/html; charset=utf-8").send(site.frame(page, framing));
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
