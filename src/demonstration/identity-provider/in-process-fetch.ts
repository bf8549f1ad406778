import type { FastifyInstance } from "fastify";

type Options = { method: string; headers: Record<string, string>; body: unknown };

/**
 * Asks a site in this very process, without the network: a sign-in needs no port, and the demonstration's own
 * address can be anything that the browser reaches.
 */
export function inProcessFetch(site: FastifyInstance) {
  return async (url: string, { method, headers, body }: Options): Promise<Response> => {
    const { pathname, search, host } = new URL(url);
    const answer = await site.inject({
      method: method === "POST" ? "POST" : "GET",
      url: pathname + search,
      headers: { ...headers, host },
      ...(body instanceof URLSearchParams ? { payload: body.toString() } : {}),
    });
    const answered = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined) answered.set(name, String(value));
    }
    return new Response(answer.body, { status: answer.statusCode, headers: answered });
  };
}
