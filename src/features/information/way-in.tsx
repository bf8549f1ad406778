import type { ComponentChildren, VNode } from "preact";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Language } from "#platform/text/texts.ts";
import { ContactCard } from "#ui/contact-card.tsx";
import { LeftMenu } from "#ui/navigation.tsx";
import { TextLink, WithLeftMenu } from "#ui/page-parts.tsx";
import { type InformationParts, kinds, slugOf } from "./information.ts";
import { texts } from "./texts.ts";

/** The manual's left menu with a page beside it (manual §3.1). */
export function WayIn(props: { language: Language; path: string; children: ComponentChildren }): VNode {
  const text = texts(props.language);
  const items = kinds.map(({ kind, slug }) => {
    const href = `/other-actors/${slug}`;
    const below = { label: text[`${kind}EServices`], href: `${href}/e-services` };
    return {
      label: text[kind],
      href,
      current: props.path === href,
      children: props.path.startsWith(href) ? [{ ...below, current: props.path.startsWith(below.href) }] : [],
    };
  });
  return <WithLeftMenu menu={<LeftMenu label={text.menu} items={items} />}>{props.children}</WithLeftMenu>;
}

/** Where to turn, on every page with a sign-in button (manual §2, §3.1.1). */
export function Support(props: {
  language: Language;
  kind: OrganisationKind;
  parts: InformationParts;
}): VNode {
  const text = texts(props.language);
  return (
    <>
      <p>
        <TextLink href="/help">{text.troubles}</TextLink>
      </p>
      <p>
        <TextLink href="/manuals">{text.manuals}</TextLink>
      </p>
      <ContactCard
        language={props.language}
        heading={text.contactHeading[props.kind]}
        text={text.contactText}
        {...props.parts.support[props.kind]}
      />
    </>
  );
}

/** The address of the sign-in page that shows the right support. */
export function signInAddress(kind: OrganisationKind): string {
  return `/sign-in?kind=${kind}`;
}

export function eServicesAddress(kind: OrganisationKind): string {
  return `/other-actors/${slugOf(kind)}/e-services`;
}
