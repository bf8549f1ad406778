import type { FastifyInstance } from "fastify";
import { readOnly } from "#platform/db/read-only.ts";
import { page } from "#platform/http/reply.ts";
import { type AppOptions, createApp } from "../app.ts";
import { frameWith } from "../frame.tsx";
import type { ProviderSettings } from "../provider-settings.ts";
import { citizenAddresses, serviceAddresses } from "../providers.ts";
import { testCitizens } from "./citizens.queries.ts";
import type { Frame } from "./identity-provider/choosing-card.page.tsx";
import { createIdentityProvider } from "./identity-provider/identity-provider.ts";
import { inProcessFetch } from "./identity-provider/in-process-fetch.ts";
import { citizenCards } from "./identity-provider/test-citizen.ts";
import { serviceCards } from "./identity-provider/test-person.ts";
import { letterPage } from "./mailbox/letter-page.ts";
import { mailboxRoutes } from "./mailbox/mailbox.page.tsx";
import { createMailbox } from "./mailbox/mailbox.ts";
import { demonstrationRoutes } from "./people.page.tsx";
import { testPeople } from "./people.queries.ts";

/**
 * The real site together with identity providers of its own, which offer everybody who is registered, and pages that
 * show what has come into the mailbox.
 */
export async function createDemonstrationSite(
  options: Omit<AppOptions, "fetch" | "additionalRoutes">,
  mailbox = createMailbox(),
): Promise<FastifyInstance> {
  const { config, db, masterKey } = options;
  let app: FastifyInstance | undefined;
  const fetch = (...request: Parameters<ReturnType<typeof inProcessFetch>>) => {
    if (app === undefined) throw new Error("nobody can sign in before the site is there");
    return inProcessFetch(app)(...request);
  };
  app = await createApp({
    ...options,
    fetch,
    additionalRoutes: [...demonstrationRoutes(config.authority), ...mailboxRoutes(mailbox)],
  });
  const frame = frameWith({ ...options, authority: config.authority, demonstration: true });
  const framed: Frame = (parts, framing) => frame(page(parts), { ...framing, actor: undefined });
  for (const settings of config.providers.service) {
    const service = await createIdentityProvider({
      ...counterpartOf(settings, serviceAddresses(config.origin, settings)),
      cards: serviceCards,
      people: () => testPeople(readOnly(db), config.authority),
      frame: framed,
    });
    await app.register(service);
  }
  await app.register(letterPage(mailbox));
  for (const settings of config.providers.citizen) {
    const citizens = await createIdentityProvider({
      ...counterpartOf(settings, citizenAddresses(config.origin, settings)),
      cards: citizenCards,
      people: () => testCitizens(readOnly(db), masterKey),
      frame: framed,
    });
    await app.register(citizens);
  }
  return app;
}

/** The other end of what the site has been told of a provider. */
function counterpartOf(provider: ProviderSettings, addresses: ReturnType<typeof serviceAddresses>) {
  if (!("secret" in provider.proof)) throw new Error("the demonstration's providers know it by a secret");
  const client = { id: provider.clientId, secret: provider.proof.secret, ...addresses };
  return { issuer: provider.issuer, client };
}
