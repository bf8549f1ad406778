import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { Notice } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { trailToList } from "../about-proposal.ts";
import { draftAddress } from "../addresses.ts";
import type { OwnCase } from "./draft.ts";
import { draftTexts } from "./draft-texts.ts";

/** In place of a page, or of an act, that is over for the case: why, and the way to how it stands. */
export function standsFastPage(
  { language }: Pick<Visit<"cases.draft">, "language">,
  own: OwnCase,
  act: "change" | "submit" | "withdraw",
  was: "shown" | "acted on" = "shown",
): Page {
  const texts = draftTexts(language);
  return page({
    status: was === "shown" ? 410 : 409,
    title: own.title,
    breadcrumb: trailToList(language),
    content: (
      <>
        <BackLink href={draftAddress(own.id)}>{own.title}</BackLink>
        <PageHeading>
          <bdi>{own.title}</bdi>
        </PageHeading>
        <Notice language={language} tone="warning" takesFocus>
          {own.state === "withdrawn" ? texts.alreadyWithdrawn : texts.over[act]}
        </Notice>
      </>
    ),
  });
}
