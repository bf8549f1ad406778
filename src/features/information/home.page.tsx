import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card, PageHeading, Section, TextLink, Tiles } from "#ui/page-parts.tsx";
import { type InformationParts, kinds } from "./information.ts";
import { texts } from "./texts.ts";

/** The authority's first page. */
export function home({ authority }: InformationParts) {
  return ({ actor, language }: Visit<"public">): Page => {
    const text = texts(language);
    const content = (
      <>
        <PageHeading lead={text.homeLead(authority)}>{authority}</PageHeading>
        <Citizens language={language} isSignedIn={actor?.kind === "external-user"} />
        <Section heading={text.otherActors} id="other-actors">
          <p>{text.otherActorsText}</p>
          <Tiles>
            {kinds.map(({ kind, slug }) => (
              <Way href={`/other-actors/${slug}`} name={text[kind]} about={text[`${kind}Text`]} />
            ))}
          </Tiles>
        </Section>
      </>
    );
    return page({ title: text.home, content });
  };
}

function Citizens({ language, isSignedIn }: { language: Language; isSignedIn: boolean }): VNode {
  const text = texts(language);
  const myPages = isSignedIn ? "/my-pages" : "/account/sign-in";
  return (
    <Section heading={text.citizens} id="citizens">
      <p>{text.citizensText}</p>
      <Tiles>
        <Way href="/proposals" name={text.proposals} about={text.proposalsText} />
        <Way href={myPages} name={text.myPages} about={text.myPagesText} />
      </Tiles>
      {!isSignedIn && (
        <p class="b-actions">
          <ButtonLink href="/account/sign-in" variant="primary">
            {text.toSignIn}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}

function Way({ href, name, about }: { href: string; name: string; about: string }): VNode {
  return (
    <Card>
      <h3 class="ds-heading" data-size="2xs">
        <TextLink href={href}>{name}</TextLink>
      </h3>
      <p>{about}</p>
    </Card>
  );
}
