import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { errors, type InteractionResults } from "oidc-provider";
import type { VNode } from "preact";
import { z } from "zod";
import { cookiesOf } from "#platform/http/cookies.ts";
import { languageOf } from "#platform/http/language.ts";
import type { Language } from "#platform/text/texts.ts";
import { PageHeading } from "#ui/page-parts.tsx";
import type { CardHolder, CardKind } from "./card-kind.ts";
import { Cards, type TypedCard } from "./cards.tsx";
import { texts } from "./cards-texts.ts";
import type { OpenIdProvider } from "./openid-provider.ts";

/** Makes a whole HTML page of a title and a main part. */
export type Frame = (
  page: { readonly title: string; readonly content: VNode },
  framing: { readonly language: Language; readonly path: string },
) => string;

export type ChoosingCardOptions<Holder extends CardHolder> = OpenIdProvider<Holder> & {
  readonly issuer: URL;
  readonly cards: CardKind<Holder>;
  people(): Promise<readonly Holder[]>;
  frame: Frame;
};

const noCard: TypedCard = { hsaId: "", givenName: "", familyName: "", error: undefined };

const posted = z.object({
  choice: z.string().max(100),
  hsaId: z.string().trim().max(64).default(""),
  givenName: z.string().trim().max(200).default(""),
  familyName: z.string().trim().max(200).default(""),
});

/** Shows the cards, and tells the provider which one was chosen. */
export function choosingCard<Holder extends CardHolder>(
  options: ChoosingCardOptions<Holder>,
): FastifyPluginAsync {
  const { provider, cards } = options;
  const languageIn = (request: FastifyRequest, reply: FastifyReply) =>
    languageOf(cookiesOf(request, reply, options.issuer.protocol === "https:"));

  async function show(request: FastifyRequest, reply: FastifyReply, typed: TypedCard) {
    await provider.interactionDetails(request.raw, reply.raw);
    const language = languageIn(request, reply);
    const people = await options.people();
    const content = (
      <Cards language={language} action={request.url} kind={cards} people={people} typed={typed} />
    );
    return html(
      reply,
      options.frame({ title: texts(language).title, content }, { language, path: request.url }),
    );
  }

  async function choose(request: FastifyRequest, reply: FastifyReply) {
    const form = posted.parse(request.body);
    const person = await chosen(form, cards, options.people);
    if (person === "nobody") {
      reply.status(422);
      return show(request, reply, { ...form, error: texts(languageIn(request, reply)).hsaIdMissing });
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
    site.setErrorHandler((error, request, reply) => {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      const language = languageIn(request, reply);
      const title = texts(language).expired;
      const content = <PageHeading>{title}</PageHeading>;
      return html(reply.status(400), options.frame({ title, content }, { language, path: request.url }));
    });
    site.get("/:uid", (request, reply) => show(request, reply, noCard));
    site.post("/:uid", choose);
  };
}

async function chosen<Holder extends CardHolder>(
  { choice, ...card }: z.infer<typeof posted>,
  cards: CardKind<Holder>,
  people: () => Promise<readonly Holder[]>,
): Promise<Holder | "cancelled" | "nobody"> {
  if (choice === "cancel") return "cancelled";
  if (choice === "typed") return card.hsaId === "" ? "nobody" : (cards.typed?.(card) ?? "nobody");
  const registered = await people();
  return [...registered, ...cards.awkward(registered)].find(({ key }) => key === choice) ?? "nobody";
}

function html(reply: FastifyReply, page: string) {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(page);
}
