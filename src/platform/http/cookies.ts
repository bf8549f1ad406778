import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * The cookies of one request. On https their names carry `__Host-`, which binds them to this host and to TLS
 * (RFC 6265bis §4.1.3.2); the demonstration on http has names of its own (decision 39).
 */
export type Cookies = {
  read(name: CookieName): string | undefined;
  /** @param seconds how long the browser keeps it; until it is closed where left out */
  set(name: CookieName, value: string, seconds?: number): void;
  clear(name: CookieName): void;
};

export type CookieName =
  | "session"
  | "sign-in"
  | "refusal"
  | "e-id"
  | "e-id-refusal"
  | "language"
  | "provider"
  | "notice"
  | "browser"
  | "password-choice"
  | "kept-form";

export function cookiesOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Cookies {
  const full = (name: CookieName) => `${secure ? "__Host-behorig" : "behorig-demonstration"}-${name}`;
  const options = { path: "/", httpOnly: true, secure, sameSite: "lax" } as const;
  return {
    read: (name) => request.cookies[full(name)],
    set: (name, value, seconds) => {
      reply.setCookie(full(name), value, seconds === undefined ? options : { ...options, maxAge: seconds });
    },
    clear: (name) => {
      reply.clearCookie(full(name), options);
    },
  };
}
