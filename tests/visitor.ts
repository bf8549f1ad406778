import type { LightMyRequestResponse } from "fastify";

/** An answer as a browser sees it. */
export type Answer = Pick<LightMyRequestResponse, "statusCode" | "headers" | "body" | "cookies">;

/** A form as it is sent: its bytes and what they are. */
export type SentForm = { readonly type: string; readonly payload: string | Buffer };

/** A site that can be asked: in process, or over the network. */
export type Askable = {
  inject(request: {
    method: "GET" | "POST" | "HEAD";
    url: string;
    headers: Record<string, string>;
    payload?: string | Buffer;
    remoteAddress?: string;
  }): Promise<Answer>;
};

export type Visitor = {
  get(address: string | URL): Promise<Answer>;
  post(address: string | URL, form?: Record<string, string> | URLSearchParams): Promise<Answer>;
  /** Sends a form with files, or bytes that claim to be one. */
  upload(address: string | URL, form: FormData | SentForm): Promise<Answer>;
  /** Goes on from `answer` until the site no longer sends the browser elsewhere, or out of `origin`. */
  follow(answer: Answer): Promise<Answer>;
  /** What the browser would send as cookies to this path. */
  cookieHeader(pathname: string): string;
};

/**
 * A browser without scripts that visits the site in process: it keeps cookies and says where it comes from.
 * @param kept the cookies that it has from before
 * @param remoteAddress the address on the network that it comes from
 * @param userAgent what it calls itself
 */
export function visitorTo(
  site: Askable,
  origin: URL,
  kept: Readonly<Record<string, string>> = {},
  remoteAddress = "127.0.0.1",
  userAgent = "a test",
): Visitor {
  const cookies = new Map(Object.entries(kept).map(([name, value]) => [name, { value, path: "/" }]));

  async function request(method: "GET" | "POST", address: string | URL, form?: SentForm) {
    const { pathname, search } = new URL(address, origin);
    const answer = await site.inject({
      method,
      url: pathname + search,
      remoteAddress,
      headers: {
        ...headersOf(method, origin),
        cookie: sent(pathname),
        "user-agent": userAgent,
        ...(form === undefined ? {} : { "content-type": form.type }),
      },
      ...(form === undefined ? {} : { payload: form.payload }),
    });
    for (const { name, value, path = "/", expires, maxAge } of answer.cookies) {
      if (maxAge === 0 || (expires !== undefined && expires.getTime() <= Date.now())) cookies.delete(name);
      else cookies.set(name, { value, path });
    }
    return answer;
  }

  const sent = (pathname: string) =>
    [...cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");

  const get = (address: string | URL) => request("GET", address);
  return {
    get,
    cookieHeader: sent,
    post: (address, form = {}) =>
      request("POST", address, {
        type: "application/x-www-form-urlencoded",
        payload: new URLSearchParams(form).toString(),
      }),
    upload: async (address, form) =>
      request("POST", address, form instanceof FormData ? await asSent(form) : form),
    async follow(answer) {
      let last = answer;
      for (let steps = 0; last.statusCode >= 300 && last.statusCode < 400; steps += 1) {
        const to = new URL(last.headers.location ?? "", origin);
        if (to.origin !== origin.origin) break;
        if (steps === 20)
          throw new Error(`The site sends the browser round in circles, at last to ${to.pathname}.`);
        last = await get(to);
      }
      return last;
    },
  };
}

function headersOf(method: "GET" | "POST", origin: URL): Record<string, string> {
  const headers = { host: origin.host, accept: "text/html", "sec-fetch-site": "same-origin" };
  return method === "GET" ? headers : { ...headers, origin: origin.origin };
}

/** As a browser would write it. */
async function asSent(form: FormData): Promise<SentForm> {
  const written = new Response(form);
  return {
    type: written.headers.get("content-type") ?? "",
    payload: Buffer.from(await written.arrayBuffer()),
  };
}
