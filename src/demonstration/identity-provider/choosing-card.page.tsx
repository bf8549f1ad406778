import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { errors, type InteractionResults } from "oidc-provider";
import type { VNode } from "preact";
import { z } from "zod";
import { PageHeading } from "#ui/page-parts.tsx";
import { Cards, cardsTitle, type TypedCard } from "./cards.tsx";
import type { OpenIdProvider } from "./openid-provider.ts";
import { acr, awkwardCards, type TestPerson } from "./test-person.ts";

export type ChoosingCardOptions = OpenIdProvider & {
  people(): Promise<readonly TestPerson[]>;
  frame(title: string, content: VNode): string;
};

const noCard: TypedCard = { hsaId: "", givenName: "", familyName: "", error: undefined };

const posted = z.object({
  choice: z.string().max(100),
  hsaId: z.string().trim().max(64).default(""),
  givenName: z.string().trim().max(200).default(""),
  familyName: z.string().trim().max(200).default(""),
});

/** Shows the cards, and tells the provider which one was chosen. */
export function choosingCard(options: ChoosingCardOptions): FastifyPluginAsync {
  const { provider } = options;

  async function show(request: FastifyRequest, reply: FastifyReply, typed: TypedCard) {
    await provider.interactionDetails(request.raw, reply.raw);
    const content = <Cards action={request.url} people={await options.people()} typed={typed} />;
    return html(reply, options.frame(cardsTitle, content));
  }

  async function choose(request: FastifyRequest, reply: FastifyReply) {
    const form = posted.parse(request.body);
    const person = await chosen(form, options.people);
    if (person === "nobody") {
      reply.status(422);
      return show(request, reply, { ...form, error: "Skriv ett HSA-id" });
    }
    const result: InteractionResults =
      person === "cancelled"
        ? { error: "access_denied", error_description: "The person cancelled" }
        : { login: { accountId: options.admit(person), acr: person.acr, remember: false } };
    const onwards = await provider.interactionResult(request.raw, reply.raw, result, {
      mergeWithLastSubmission: false,
    });
    return reply.redirect(onwards, 303);
  }

  return async (site: FastifyInstance) => {
    site.removeAllContentTypeParsers();
    site.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string" },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    );
    site.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      return html(reply.status(400), options.frame(expiredTitle, <PageHeading>{expiredTitle}</PageHeading>));
    });
    site.get("/:uid", (request, reply) => show(request, reply, noCard));
    site.post("/:uid", choose);
  };
}

const expiredTitle = "Det tog för lång tid. Börja om inloggningen.";

async function chosen(
  form: z.infer<typeof posted>,
  people: () => Promise<readonly TestPerson[]>,
): Promise<TestPerson | "cancelled" | "nobody"> {
  if (form.choice === "cancel") return "cancelled";
  if (form.choice === "typed") {
    if (form.hsaId === "") return "nobody";
    return { ...form, key: "typed", acr: acr.loa3, organisation: "Egen inmatning", hint: "" };
  }
  const registered = await people();
  return [...registered, ...awkwardCards(registered)].find(({ key }) => key === form.choice) ?? "nobody";
}

function html(reply: FastifyReply, page: string) {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(page);
}
