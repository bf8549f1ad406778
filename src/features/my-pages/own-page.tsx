import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { myPagesTexts } from "./my-pages-texts.ts";
import { noticeIn } from "./notices.ts";

/** A page below the overview of Mina sidor. */
export function ownPage(
  { language, notice }: Pick<Visit<"public">, "language" | "notice">,
  { title, content }: { title: string; content: VNode },
): Page {
  return page({
    title,
    place: myPagesTexts(language).title,
    breadcrumb: [{ label: myPagesTexts(language).title, href: "/my-pages" }],
    notice: noticeIn(language, notice),
    content,
  });
}
