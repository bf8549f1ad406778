import type { VNode } from "preact";
import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Language } from "#platform/text/texts.ts";
import { ContactCard } from "#ui/contact-card.tsx";
import { TextLink, Tiles } from "#ui/page-parts.tsx";
import type { SignInParts } from "./sign-in-parts.ts";
import { texts } from "./texts.ts";

/** Help and whom to ask: for one kind of organisation when it is known, else for both. */
export function Support(props: {
  language: Language;
  support: SignInParts["support"];
  kind: OrganisationKind | undefined;
}): VNode {
  const text = texts(props.language);
  const shown: OrganisationKind[] = props.kind === undefined ? ["municipality", "region"] : [props.kind];
  return (
    <>
      <p>
        <TextLink href="/help">{text.troubles}</TextLink>
      </p>
      <Tiles>
        {shown.map((kind) => (
          <ContactCard
            language={props.language}
            heading={text.contactHeading[kind]}
            {...props.support[kind]}
          />
        ))}
      </Tiles>
    </>
  );
}
