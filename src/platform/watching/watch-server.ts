import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { StartupError } from "#platform/startup-error.ts";
import type { Metrics } from "./metrics.ts";

type Watched = {
  /** Whether the process can do its work now: the database answers, its schema is ours, jobs are carried out. */
  readonly isReady: () => Promise<boolean>;
  readonly metrics: Pick<Metrics, "read">;
};

/** Longer than this, and whoever asks has given up. In milliseconds. */
const patience = 3_000;

/**
 * For whoever watches the process, on an address of its own that no proxy leads to: no cookies, no actor, no line in the
 * log. The answers say yes or no, and never why.
 *
 * @throws StartupError where the address cannot be had
 */
export async function startWatchServer(watched: Watched, { host, port }: WatchAddress): Promise<Server> {
  const server = createServer({ requestTimeout: 10_000 }, async (request, response) => {
    const answer = await answerTo(request.method === "GET" ? request.url : undefined, watched);
    response.writeHead(answer.status, { "content-type": answer.type, "cache-control": "no-store" });
    response.end(answer.text);
  });
  server.listen({ port, host });
  try {
    await once(server, "listening");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "okänt fel";
    throw new StartupError(
      `Det går inte att svara på ${host}, port ${port} (${code}). Ändra BEHORIG_WATCH.`,
      {
        cause,
      },
    );
  }
  return server;
}

export type WatchAddress = { readonly host: string; readonly port: number };

type Answer = { readonly status: number; readonly type: string; readonly text: string };

async function answerTo(address: string | undefined, { isReady, metrics }: Watched): Promise<Answer> {
  switch (address) {
    case "/health/live":
      return plain(200, "live");
    case "/health/ready":
      return (await within(isReady())) === true ? plain(200, "ready") : plain(503, "not ready");
    case "/metrics": {
      const read = await within(metrics.read());
      return read === undefined ? plain(503, "not ready") : { status: 200, ...read };
    }
    default:
      return plain(404, "not found");
  }
}

/** Undefined where it fails or takes too long. */
async function within<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([work, tooLong]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function plain(status: number, text: string): Answer {
  return { status, type: "text/plain; charset=utf-8", text: `${text}\n` };
}
