import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { ProviderButtons } from "#sign-in";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { eIdAddresses, withReturn } from "./e-id-addresses.ts";
import type { EIdParts } from "./e-id-parts.ts";
import { texts } from "./texts.ts";

/** Which e-ID, where the authority offers several; the choice leads to the address that showed the page. */
export function eIdChoice(
  { providers }: EIdParts,
  { cookies, language }: Pick<Visit<"public">, "cookies" | "language">,
  wanted: "sign-in" | "verification",
  returnPath: string | undefined,
): Page {
  const text = texts(language);
  const isSigningIn = wanted === "sign-in";
  const address = isSigningIn ? eIdAddresses.signIn : eIdAddresses.verification;
  const addressOf = (key: string) => {
    const query = new URLSearchParams({ provider: key });
    if (returnPath !== undefined) query.set("return", returnPath);
    return `${address}?${query}`;
  };
  const content = (
    <>
      <PageHeading lead={text.chooseEIdLead}>{text.chooseEId}</PageHeading>
      <ProviderButtons
        language={language}
        offered={providers}
        last={cookies.read("provider")}
        addressOf={addressOf}
      />
      <p>
        {isSigningIn ? (
          <BackLink href={withReturn("/account/sign-in", returnPath)}>{text.toSignIn}</BackLink>
        ) : (
          <BackLink href="/my-pages">{text.toMyPages}</BackLink>
        )}
      </p>
    </>
  );
  return page({ title: text.chooseEId, place: text.place, content });
}
