import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { uiTexts } from "./texts.ts";

export type Link = { label: string; href: string };
export type NavItem = Link & { current: boolean };
/** A page of the main menu, or a menu of its own, whose pages stand below while one is on one of them. */
export type MainItem = NavItem & { children?: readonly NavItem[] };

/** The way back up. The page itself, last, is not a link. */
export function Breadcrumb(props: { language: Language; trail: readonly Link[]; here: string }): VNode {
  return (
    <nav class="ds-breadcrumbs b-breadcrumb" aria-label={uiTexts(props.language).youAreHere}>
      <ol>
        {props.trail.map((link) => (
          <li>
            <a class="ds-link" href={link.href}>
              {link.label}
            </a>
          </li>
        ))}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}

/** The main menu, and below it the pages of the menu that one is in. */
export function MainNavigation(props: { language: Language; items: readonly MainItem[] }): VNode {
  const within = props.items.find(({ current, children }) => current && children !== undefined);
  return (
    <>
      <LinkList class="b-tabs" label={uiTexts(props.language).mainNavigation} items={props.items} />
      {within?.children && (
        <LinkList class="b-tabs b-tabs--below" label={within.label} items={within.children} />
      )}
    </>
  );
}

/** The tabs that divide a public site, such as "Andra aktörer". Links, not a tab widget: each is a page. */
export function Tabs(props: { label: string; tabs: readonly NavItem[] }): VNode {
  return <LinkList class="b-tabs" label={props.label} items={props.tabs} />;
}

/** The menu to the left of a public page, with the pages below the one chosen. */
export function LeftMenu(props: {
  label: string;
  items: readonly (NavItem & { children?: readonly NavItem[] })[];
}): VNode {
  return (
    <nav class="b-left-menu" aria-label={props.label}>
      <ul>
        {props.items.map((item) => (
          <li>
            <MenuLink {...item} />
            {item.children && item.children.length > 0 && (
              <ul>
                {item.children.map((child) => (
                  <li>
                    <MenuLink {...child} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LinkList(props: { class: string; label: string; items: readonly NavItem[] }): VNode {
  return (
    <nav class={props.class} aria-label={props.label}>
      <ul>
        {props.items.map((item) => (
          <li>
            <MenuLink {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MenuLink({ label, href, current }: NavItem): VNode {
  return (
    <a href={href} aria-current={current ? "page" : undefined}>
      {label}
    </a>
  );
}
