import type { CustomFetch } from "openid-client";

/** How a provider fails to answer: nothing comes, too late, or only that it is ill or has too much to do. */
export type Silence = "no-answer" | "slow" | "ill";

class Unreachable extends Error {
  readonly silence: Silence;

  constructor(silence: Silence, cause?: unknown) {
    super(silence, { cause });
    this.silence = silence;
  }
}

/**
 * Lets through what answers, whole, and marks every failure to get an answer so that it is known later: also one that
 * begins in time and then comes drop by drop.
 */
export function watchingReach(fetch: CustomFetch): CustomFetch {
  return async (url, options) => {
    const answer = await whole(() => fetch(url, options));
    if (answer.status >= 500 || answer.status === 429) throw new Unreachable("ill");
    return answer;
  };
}

async function whole(ask: () => Promise<Response>): Promise<Response> {
  try {
    const answer = await ask();
    const body = await answer.arrayBuffer();
    const { status, headers } = answer;
    // an answer such as 304 may have no body, not even an empty one
    return new Response(body.byteLength === 0 ? null : body, { status, headers });
  } catch (cause) {
    throw new Unreachable(isTimeout(cause) ? "slow" : "no-answer", cause);
  }
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && ["TimeoutError", "AbortError"].includes(cause.name);
}

/** The library wraps what a request throws, so the mark can lie one or more causes down. */
export function silenceOf(error: unknown): Silence | undefined {
  if (error instanceof Unreachable) return error.silence;
  return error instanceof Error && error.cause !== undefined ? silenceOf(error.cause) : undefined;
}
