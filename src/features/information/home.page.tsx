import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card, PageHeading, Section, TextLink, Tiles } from "#ui/page-parts.tsx";
import { type InformationParts, kinds } from "./information.ts";
import { texts } from "./texts.ts";

/** The authority's first page. */
export function home({ authority }: InformationParts) {
  return ({ language }: Visit<"public">): Page => {
    const text = texts(language);
    const content = (
      <>
        <PageHeading lead={text.homeLead(authority)}>{authority}</PageHeading>
        <Section heading={text.citizens} id="citizens">
          <p>{text.citizensText}</p>
          <p class="b-actions">
            <ButtonLink href="/account/sign-in" variant="primary">
              {text.toMyPages}
            </ButtonLink>
            <ButtonLink href="/proposals">{text.toProposals}</ButtonLink>
          </p>
        </Section>
        <Section heading={text.otherActors} id="other-actors">
          <p>{text.otherActorsText}</p>
          <Tiles>
            {kinds.map(({ kind, slug }) => (
              <Card>
                <h3 class="ds-heading" data-size="2xs">
                  <TextLink href={`/other-actors/${slug}`}>{text[kind]}</TextLink>
                </h3>
                <p>{text[`${kind}Text`]}</p>
              </Card>
            ))}
          </Tiles>
        </Section>
      </>
    );
    return page({ title: text.home, content });
  };
}
