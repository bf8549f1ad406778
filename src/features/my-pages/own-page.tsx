import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { myPagesTexts } from "./my-pages-texts.ts";
import { noticeIn } from "./notices.ts";

/** A page below the overview of Mina sidor. @param told what the previous request did, in another slice's words */
export function ownPage(
  { language, notice }: Pick<Visit<"public">, "language" | "notice">,
  { title, content, told }: { title: string; content: VNode; told?: string | undefined },
): Page {
  return page({
    title,
    place: myPagesTexts(language).title,
    breadcrumb: [{ label: myPagesTexts(language).title, href: "/my-pages" }],
    notice: told ?? noticeIn(language, notice),
    content,
  });
}
