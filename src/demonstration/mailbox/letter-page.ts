import type { FastifyPluginAsync } from "fastify";
import { markAsked } from "#platform/http/default-deny.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Mailbox } from "./mailbox.ts";

/**
 * What a mail program may do with a letter and no more: styles within it, links that somebody presses. No script, no
 * form, nothing fetched from anywhere, and no origin of its own from which it could reach the site.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-top-navigation-by-user-activation";

/** A letter's HTML, as a page of its own: within one of ours our own policy would take its styles away. */
export function letterPage(mailbox: Mailbox): FastifyPluginAsync {
  return async (site) => {
    site.get<{ Params: { id: string } }>("/demonstration/mail/:id/letter", (request, reply) => {
      // Everybody may read everything in the demonstration.
      markAsked(request);
      const mail = mailbox.find(request.params.id);
      if (mail === undefined) throw notFound();
      return reply
        .header("content-security-policy", policy)
        .header("cache-control", "no-store")
        .type("text/html; charset=utf-8")
        .send(mail.html);
    });
  };
}
