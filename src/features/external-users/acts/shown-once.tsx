import type { ComponentChildren } from "preact";
import type { Page } from "#platform/http/reply.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { type AboutExternalUser, pageAbout, type StaffVisit } from "../about-external-user.ts";
import { externalUserAddress } from "../addresses.ts";
import { fullName } from "../stored-external-user.ts";
import { actTexts } from "./act-texts.ts";
import type { ActKind } from "./act-words.ts";

const texts = defineTexts({
  sv: { back: (name: string) => `Tillbaka till ${name}` },
  en: { back: (name: string) => `Back to ${name}` },
});

/** The answer to an act that shows something once: no address leads to it, and no browser keeps it. */
export function shownOnce(
  visit: StaffVisit,
  about: AboutExternalUser,
  act: ActKind,
  content: ComponentChildren,
): Page {
  const { language } = visit;
  const { person, list } = about;
  const { title } = actTexts(language)[act];
  return pageAbout(visit, about, {
    title,
    neverKept: true,
    content: (
      <>
        <BackLink href={externalUserAddress(person.id, list)}>
          {texts(language).back(fullName(person))}
        </BackLink>
        <PageHeading>{title}</PageHeading>
        {content}
      </>
    ),
  });
}
