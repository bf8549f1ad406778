import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { markAsked } from "#platform/http/default-deny.ts";
import type { CardHolder } from "./card-kind.ts";
import { choosingCard, type Frame } from "./choosing-card.page.tsx";
import { createOpenIdProvider, type OpenIdProviderOptions, sessionCookieAt } from "./openid-provider.ts";

export type IdentityProviderOptions<Holder extends CardHolder> = OpenIdProviderOptions<Holder> & {
  /** Asked at each sign-in, so that a user added a moment ago can be chosen. */
  people(): Promise<readonly Holder[]>;
  /** Makes a whole HTML page. */
  frame: Frame;
};

/**
 * A test provider of the demonstration, mounted at the path of its issuer. It lets anybody be anybody:
 * nothing outside `src/demonstration/` may import it (asserted by the architecture test).
 */
export async function createIdentityProvider<Holder extends CardHolder>(
  options: IdentityProviderOptions<Holder>,
): Promise<FastifyPluginAsync> {
  const openId = await createOpenIdProvider(options);
  const answer = openId.provider.callback();
  const mount = options.issuer.pathname;

  async function handOver(request: FastifyRequest, reply: FastifyReply) {
    const { raw } = request;
    // The answer bypasses Fastify, so what its hooks have set (content security policy) is carried over.
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    reply.hijack();
    const originalUrl = raw.url ?? mount;
    if (!request.url.startsWith(`${mount}/session/end`)) forgetSession(raw.headers, mount);
    Object.assign(raw, { originalUrl, url: originalUrl.slice(mount.length) || "/" });
    await answer(raw, reply.raw);
  }

  return async (site: FastifyInstance) => {
    // Open to everybody by its nature: it is where one goes before being anybody.
    site.addHook("onRequest", async (request) => markAsked(request));
    await site.register(choosingCard({ ...options, ...openId }), { prefix: `${mount}/card` });
    await site.register(
      async (protocol) => {
        // The provider reads the body itself.
        protocol.removeAllContentTypeParsers();
        protocol.addContentTypeParser("*", (_request, _payload, done) => done(null));
        protocol.route({ method: ["GET", "POST"], url: "/*", handler: handOver });
      },
      { prefix: mount },
    );
  };
}

/** Each sign-in begins without the last one's session, as when a card is put into the reader. */
function forgetSession(headers: IncomingHttpHeaders, mount: string): void {
  const kept = headers.cookie?.split("; ").filter((cookie) => !cookie.startsWith(sessionCookieAt(mount)));
  headers.cookie = kept?.join("; ");
}
