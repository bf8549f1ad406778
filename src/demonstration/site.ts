import type { FastifyInstance } from "fastify";
import { readOnly } from "#platform/db/read-only.ts";
import { page } from "#platform/http/reply.ts";
import { type AppOptions, createApp, providerConfig } from "../app.ts";
import { frameWith } from "../frame.tsx";
import { createIdentityProvider } from "./identity-provider/identity-provider.ts";
import { inProcessFetch } from "./identity-provider/in-process-fetch.ts";
import { letterPage } from "./mailbox/letter-page.ts";
import { mailboxRoutes } from "./mailbox/mailbox.page.tsx";
import { createMailbox } from "./mailbox/mailbox.ts";
import { demonstrationRoutes } from "./people.page.tsx";
import { testPeople } from "./people.queries.ts";

/**
 * The real site together with an identity provider of its own, which offers everybody who is registered, and pages
 * that show what has come into the mailbox.
 */
export async function createDemonstrationSite(
  options: Omit<AppOptions, "fetch" | "additionalRoutes">,
  mailbox = createMailbox(),
): Promise<FastifyInstance> {
  const { config, db } = options;
  let app: FastifyInstance | undefined;
  const fetch = (...request: Parameters<ReturnType<typeof inProcessFetch>>) => {
    if (app === undefined) throw new Error("nobody can sign in before the site is there");
    return inProcessFetch(app)(...request);
  };
  app = await createApp({
    ...options,
    fetch,
    additionalRoutes: [...demonstrationRoutes, ...mailboxRoutes(mailbox)],
  });
  const frame = frameWith({ ...options, authority: config.authority, demonstration: true });
  const { redirectUri, postLogoutRedirectUri } = providerConfig(config);
  const identityProvider = await createIdentityProvider({
    issuer: config.provider.issuer,
    client: {
      id: config.provider.clientId,
      secret: config.provider.clientSecret,
      redirectUri,
      postLogoutRedirectUri,
    },
    people: () => testPeople(readOnly(db)),
    frame: (parts, framing) => frame(page(parts), { ...framing, actor: undefined }),
  });
  await app.register(identityProvider);
  await app.register(letterPage(mailbox));
  return app;
}
