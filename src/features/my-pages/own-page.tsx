import type { VNode } from "preact";
import { type Link, type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { myPagesTexts } from "./my-pages-texts.ts";
import { noticeIn } from "./notices.ts";

type OwnPageParts = {
  readonly title: string;
  readonly content: VNode;
  /** What the previous request did, in another slice's words. */
  readonly told?: string | undefined;
  /** The pages between the overview and this one. */
  readonly above?: readonly Link[];
};

/** A page below the overview of Mina sidor. */
export function ownPage(
  { language, notice }: Pick<Visit<"public">, "language" | "notice">,
  { title, content, told, above = [] }: OwnPageParts,
): Page {
  return page({
    title,
    place: myPagesTexts(language).title,
    breadcrumb: [{ label: myPagesTexts(language).title, href: "/my-pages" }, ...above],
    notice: told ?? noticeIn(language, notice),
    content,
  });
}
