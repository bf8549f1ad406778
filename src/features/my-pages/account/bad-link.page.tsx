import type { VNode } from "preact";
import type { BadLink, LinkKind } from "#external-users";
import { type Page, page } from "#platform/http/reply.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading, Prose } from "#ui/page-parts.tsx";
import { accountTexts } from "./account-texts.ts";

/** Gone is what once was there; what was never made, or belongs to another, is told from it by its status alone. */
const statuses: Readonly<Record<BadLink | "foreign", number>> = {
  unknown: 404,
  expired: 410,
  used: 410,
  foreign: 403,
};

/** Why a link leads nowhere and what to do next. It never says whose it is or was. */
export function badLinkPage(language: Language, kind: LinkKind, why: BadLink | "foreign"): Page {
  const texts = accountTexts(language);
  const { title, text } = texts.badLink[why];
  return page({
    status: statuses[why],
    title,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={text}>{title}</PageHeading>
        {why !== "foreign" && <NextStep language={language} kind={kind} why={why} />}
      </>
    ),
  });
}

type Next = { language: Language; kind: LinkKind; why: BadLink };

/** Whoever has used a link has no need of another. */
function NextStep({ language, kind, why }: Next): VNode {
  const texts = accountTexts(language);
  const { next, afterUse } = texts.badLink;
  return (
    <>
      <Prose>
        <p>{(why === "used" ? afterUse : next)[kind]}</p>
      </Prose>
      <p>
        {kind === "reset-password" ? (
          <ButtonLink href="/account/password-reset">{texts.badLink.askAgain}</ButtonLink>
        ) : (
          <ButtonLink href="/account/sign-in">{texts.toSignIn}</ButtonLink>
        )}
      </p>
    </>
  );
}
