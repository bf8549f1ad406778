import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { trailToList } from "../about-proposal.ts";
import { draftAddress } from "../addresses.ts";
import { opinionTexts } from "../opinions/opinion-texts.ts";
import type { OwnCase } from "./draft.ts";
import { draftTexts } from "./draft-texts.ts";

type Act = "change" | "submit" | "withdraw";

/** In place of a page, or of an act, that is over for the case: why, and the way to how it stands. */
export function standsFastPage(
  { language }: Pick<Visit<"cases.draft">, "language">,
  own: OwnCase,
  act: Act,
  was: "shown" | "acted on" = "shown",
): Page {
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
          {whyOf(own, act, language)}
        </Notice>
      </>
    ),
  });
}

function whyOf({ kind, state }: OwnCase, act: Act, language: Language): string {
  const texts = draftTexts(language);
  if (kind === "opinion") return opinionTexts(language).over;
  return state === "withdrawn" ? texts.alreadyWithdrawn : texts.over[act];
}
