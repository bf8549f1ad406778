import type { FastifyRequest } from "fastify";
import type { SignedIn } from "#platform/access/actor.ts";
import { freshActs } from "#platform/access/fresh-acts.ts";
import { may } from "#platform/access/policy.ts";
import type { Cookies } from "./cookies.ts";
import { keepForm } from "./kept-form.ts";
import { Parameters } from "./parameters.ts";
import { forbidden } from "./problem.ts";
import { type Reply, redirect } from "./reply.ts";
import type { Route } from "./route.ts";
import type { Site } from "./site.ts";

/**
 * Where somebody is led instead of to what they asked for: to signing in, or to showing once more who they are. Undefined
 * where they may go on.
 * @throws 403 where the access matrix refuses somebody who is signed in
 */
export async function replyInstead(
  site: Site,
  { access, keepsForm }: Route,
  request: FastifyRequest,
  cookies: Cookies,
  actor: SignedIn | undefined,
): Promise<Reply | undefined> {
  if (access === "public") return undefined;
  const by = (owner: string | undefined) => (keepsForm ? waiting(site, request, cookies, owner) : undefined);
  if (may(actor, access)) {
    if (!freshActs.has(access) || (await site.isFresh(cookies))) return undefined;
    // the guard has just said that somebody is signed in: nobody else is let through
    return toward(site.signInAgainPath, request, by((actor as SignedIn).reference));
  }
  if (actor !== undefined) throw forbidden(`the matrix refuses ${access}`);
  return toward(site.signInPath(access), request, by(await site.formerOwner(cookies)));
}

/** @param kept where what was sent waits, if it does; otherwise one comes back to the page */
function toward(door: string, request: FastifyRequest, kept: string | undefined): Reply {
  const target = request.method === "GET" ? request.url : (kept ?? pathOf(request));
  return redirect(`${door}?return=${encodeURIComponent(target)}`);
}

function waiting(
  site: Site,
  { body, url }: FastifyRequest,
  cookies: Cookies,
  owner: string | undefined,
): string | undefined {
  if (owner === undefined || !(body instanceof Parameters)) return undefined;
  const isKept = keepForm(cookies, site.door.masterKey, owner, { address: url, form: body });
  return isKept ? site.keptFormPath : undefined;
}

export function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "/";
}
