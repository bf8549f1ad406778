import type { ComponentChildren, VNode } from "preact";
import { Icon } from "./icons.tsx";

/** The page's only h1, and what stands beside it to the right on a wide screen, below it on a narrow one. */
export function PageHeading(props: {
  children: ComponentChildren;
  lead?: ComponentChildren;
  aside?: ComponentChildren;
}): VNode {
  return (
    <div class="b-page-heading">
      <div>
        <h1 class="ds-heading" data-size="md">
          {props.children}
        </h1>
        {props.lead && <p class="b-lead">{props.lead}</p>}
      </div>
      {props.aside && <div class="b-page-heading__aside">{props.aside}</div>}
    </div>
  );
}

/** Two ends of one row: what the manuals place to the left and to the right. Read and stacked in that order. */
export function LeftRight(props: { left: ComponentChildren; right?: ComponentChildren }): VNode {
  return (
    <div class="b-left-right">
      <div class="b-left-right__left">{props.left}</div>
      {props.right && <div class="b-left-right__right">{props.right}</div>}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section(props: {
  heading: ComponentChildren;
  id?: string;
  children: ComponentChildren;
}): VNode {
  return (
    <section class="b-section" aria-labelledby={props.id}>
      <h2 class="ds-heading" data-size="xs" id={props.id}>
        {props.heading}
      </h2>
      {props.children}
    </section>
  );
}

/** A framed surface that holds together what belongs together. */
export function Card({ children }: { children: ComponentChildren }): VNode {
  return <div class="ds-card b-card">{children}</div>;
}

/** One of several framed parts under a section's heading, each with a heading of its own. */
export function Panel(props: { heading: string; children: ComponentChildren }): VNode {
  return (
    <div class="ds-card b-card">
      <h3 class="ds-heading" data-size="2xs">
        {props.heading}
      </h3>
      {props.children}
    </div>
  );
}

/** Things of one kind side by side, as many as there is room for. */
export function Tiles(props: { children: readonly VNode[]; narrow?: boolean }): VNode {
  return (
    <ul class="b-tiles" data-narrow={props.narrow ? "" : undefined}>
      {props.children.map((child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}

/** A page with a menu to the left, such as the public way in. */
export function WithLeftMenu(props: { menu: VNode; children: ComponentChildren }): VNode {
  return (
    <div class="b-with-menu">
      {props.menu}
      <div class="b-with-menu__content">{props.children}</div>
    </div>
  );
}

/** Running text of comfortable width: help, statements, sign-in. Holds plain h2, p, ul, ol. */
export function Prose({ children }: { children: ComponentChildren }): VNode {
  return <div class="b-prose">{children}</div>;
}

/** An ordinary link in running text or a cell. `opens="dialog"` shows the target's dialog on top of this page. */
export function TextLink(props: {
  href: string;
  opens?: "dialog";
  /** What it is called where several say the same; begins with what they say. */
  name?: string;
  children: ComponentChildren;
}): VNode {
  return (
    <a
      class="ds-link"
      href={props.href}
      aria-label={props.name}
      data-dialog={props.opens === "dialog" ? "" : undefined}
      data-turbo-frame="_top"
    >
      {props.children}
    </a>
  );
}

/** The quiet way back, with an arrow to the left. */
export function BackLink(props: { href: string; children: ComponentChildren }): VNode {
  return (
    <a class="ds-button b-back" data-variant="tertiary" href={props.href}>
      <Icon name="arrowLeft" />
      <span>{props.children}</span>
    </a>
  );
}
