import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { Card, PageHeading, TextLink } from "#ui/page-parts.tsx";
import type { InformationParts } from "./information.ts";
import { texts } from "./texts.ts";

/** The authority's first page. */
export function home({ authority }: InformationParts) {
  return ({ language }: Visit<"public">): Page => {
    const text = texts(language);
    const content = (
      <>
        <PageHeading lead={text.homeLead(authority)}>{authority}</PageHeading>
        <Card>
          <h2 class="ds-heading" data-size="xs">
            <TextLink href="/other-actors">{text.otherActors}</TextLink>
          </h2>
          <p>{text.otherActorsText}</p>
        </Card>
      </>
    );
    return page({ title: text.home, content });
  };
}
