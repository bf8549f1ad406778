import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** Turbo's progress bar is the one style that a script writes; its hash for version 8.0.23. */
const turboProgressBar = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

/**
 * Content security policy without `unsafe-inline`, and the other headers of ASVS V3.4.
 *
 * @param signInOrigins where a sign-out form may be redirected to: `form-action` governs redirects after a POST too
 */
export async function addSecurityHeaders(
  app: FastifyInstance,
  secure: boolean,
  signInOrigins: readonly string[],
): Promise<void> {
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", turboProgressBar],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'", ...signInOrigins],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "no-referrer" },
    crossOriginEmbedderPolicy: true,
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}
