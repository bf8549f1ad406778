import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { accountTexts } from "./account-texts.ts";

/** Where somebody comes who has signed out of Mina sidor. */
export function showSignedOut({ language }: Visit<"public">): Page {
  const { signedOut, place } = accountTexts(language);
  const content = (
    <>
      <PageHeading lead={signedOut.text}>{signedOut.title}</PageHeading>
      <p>
        <ButtonLink href="/account/sign-in">{signedOut.again}</ButtonLink>
      </p>
    </>
  );
  return page({ title: signedOut.title, place, content });
}
