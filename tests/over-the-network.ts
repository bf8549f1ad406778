import type { Answer, Askable } from "./visitor.ts";

/** The site of another process, asked as if it were in this one. */
export function overTheNetwork(origin: URL): Askable {
  return {
    async inject({ method, url, headers, payload }) {
      const { host: _, ...sent } = headers;
      const response = await fetch(new URL(url, origin), {
        method,
        headers: sent,
        redirect: "manual",
        ...(payload === undefined
          ? {}
          : { body: typeof payload === "string" ? payload : new Uint8Array(payload) }),
      });
      return {
        statusCode: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
        cookies: response.headers.getSetCookie().map(readCookie),
      };
    },
  };
}

function readCookie(line: string): Answer["cookies"][number] {
  const [pair = "", ...attributes] = line.split(/;\s*/);
  const split = pair.indexOf("=");
  const named = new Map(
    attributes.map((attribute) => {
      const [name = "", value = ""] = attribute.split("=");
      return [name.toLowerCase(), value];
    }),
  );
  const maxAge = named.get("max-age");
  const expires = named.get("expires");
  return {
    name: pair.slice(0, split),
    value: pair.slice(split + 1),
    path: named.get("path") ?? "/",
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    ...(expires === undefined ? {} : { expires: new Date(expires) }),
  };
}
