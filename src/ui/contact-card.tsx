import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { uiTexts } from "./texts.ts";

/** Whom to ask, and how. */
export function ContactCard(props: {
  language: Language;
  heading: string;
  headingLevel?: 2 | 3;
  text?: ComponentChildren;
  email?: string | undefined;
  telephone?: string | undefined;
}): VNode {
  const texts = uiTexts(props.language);
  const Heading = props.headingLevel === 3 ? "h3" : "h2";
  return (
    <section class="ds-card b-contact">
      <Heading class="ds-heading" data-size="2xs">
        {props.heading}
      </Heading>
      {props.text && <p>{props.text}</p>}
      <dl>
        {props.email && (
          <div>
            <dt>{texts.email}</dt>
            <dd>
              <a class="ds-link" href={`mailto:${encodeURIComponent(props.email).replace("%40", "@")}`}>
                <Address email={props.email} />
              </a>
            </dd>
          </div>
        )}
        {props.telephone && (
          <div>
            <dt>{texts.telephone}</dt>
            <dd>
              <a class="ds-link b-telephone" href={`tel:${props.telephone.replace(/[^+\d]/g, "")}`}>
                {props.telephone}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Broken after the @ where it does not fit on a line. */
function Address({ email }: { email: string }): VNode {
  const domain = email.indexOf("@") + 1;
  return (
    <>
      {email.slice(0, domain)}
      <wbr />
      {email.slice(domain)}
    </>
  );
}
