import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Icon, type IconName } from "./icons.tsx";
import { uiTexts } from "./texts.ts";

export type PagerProps = {
  language: Language;
  /** Addresses of the other pages; one that is missing leads nowhere and is not drawn as a link. */
  first?: string | undefined;
  previous?: string | undefined;
  next?: string | undefined;
  last?: string | undefined;
  /** Page numbers, where the number of rows is small enough to have them. */
  pages?: readonly { number: string; href: string; current: boolean }[] | undefined;
  /** The rows shown, already written as numbers in the language: "51", "100", "1 204". */
  range?: { from: string; to: string; total: string } | undefined;
};

export function Pager(props: PagerProps): VNode {
  const texts = uiTexts(props.language);
  return (
    <nav class="b-pager" aria-label={texts.pager}>
      {props.range && (
        <p class="b-pager__range">{texts.rowRange(props.range.from, props.range.to, props.range.total)}</p>
      )}
      <ul class="b-pager__links">
        <PagerStep label={texts.first} href={props.first} />
        <PagerStep label={texts.previous} href={props.previous} icon="arrowLeft" rel="prev" />
        {props.pages?.map((page) => (
          <li>
            <a
              class="b-pager__link"
              href={page.href}
              aria-label={texts.page(page.number)}
              aria-current={page.current ? "page" : undefined}
            >
              {page.number}
            </a>
          </li>
        ))}
        <PagerStep label={texts.next} href={props.next} icon="arrowRight" rel="next" />
        <PagerStep label={texts.last} href={props.last} />
      </ul>
    </nav>
  );
}

function PagerStep(props: {
  label: string;
  href: string | undefined;
  icon?: IconName;
  rel?: "prev" | "next";
}): VNode {
  const content = (
    <>
      {props.icon === "arrowLeft" && <Icon name="arrowLeft" />}
      {props.label}
      {props.icon === "arrowRight" && <Icon name="arrowRight" />}
    </>
  );
  return (
    <li>
      {props.href === undefined ? (
        <span class="b-pager__link" data-idle="">
          {content}
        </span>
      ) : (
        <a class="b-pager__link" href={props.href} rel={props.rel}>
          {content}
        </a>
      )}
    </li>
  );
}
