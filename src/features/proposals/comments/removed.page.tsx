import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { trailTo } from "../about-proposal.ts";
import { commentsAddress } from "../addresses.ts";
import type { Proposal } from "../proposal.ts";
import { commentTexts } from "./comment-texts.ts";

/** Of a comment that has been removed nothing can be said or asked any more; what was typed about it can be kept. */
export function removedPage(
  { language }: Pick<Visit<"public">, "language">,
  proposal: Proposal,
  typed: string,
): Page {
  const texts = commentTexts(language);
  return page({
    status: 409,
    title: texts.placeholder,
    breadcrumb: trailTo(proposal, language),
    content: (
      <DialogFrame title={texts.placeholder}>
        <Notice language={language} tone="warning" takesFocus>
          {texts.refusedPlaceholder}
        </Notice>
        {typed !== "" && <Written text={typed} />}
        <p>
          <TextLink href={`${commentsAddress(proposal.id)}#comments`}>{texts.toAll}</TextLink>
        </p>
      </DialogFrame>
    ),
  });
}
