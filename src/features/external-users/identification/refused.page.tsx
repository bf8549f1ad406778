import type { SignedIn } from "#platform/access/actor.ts";
import type { Door } from "#platform/change.ts";
import type { Cookies } from "#platform/http/cookies.ts";
import { type Page, page, type Redirect, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { faultStatus, faultText, pathAfterSignIn, RefusalHelp } from "#sign-in";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { eIdAddresses, withReturn } from "./e-id-addresses.ts";
import type { EIdParts } from "./e-id-parts.ts";
import { type Refusal, refusalCookie } from "./refusal-cookie.ts";
import { texts } from "./texts.ts";

/** Leads to the page that says why, at an address that can be loaded again and shown in the other language. */
export function turnAway(
  { masterKey }: Pick<Door, "masterKey">,
  cookies: Cookies,
  refusal: Refusal,
  returnPath?: string,
): Redirect {
  refusalCookie.keep(cookies, masterKey, refusal);
  return redirect(withReturn(eIdAddresses.refused, returnPath));
}

/** What is shown where nothing is known of an attempt: somebody signed in was about to verify, or is let off there. */
export function expiredFor(actor: SignedIn | undefined): Refusal {
  return { reason: "expired", wanted: actor?.kind === "external-user" ? "verification" : "sign-in" };
}

/** Whether trying again can help, and who can where it cannot. */
type Remedy = "again" | "again-or-contact" | "contact" | "account";

const told: Readonly<
  Record<Exclude<Refusal["reason"], "provider-error">, { readonly status: number; readonly remedy: Remedy }>
> = {
  cancelled: { status: 200, remedy: "again" },
  assurance: { status: 403, remedy: "again" },
  "no-number": { status: 403, remedy: "again" },
  unconfirmed: { status: 403, remedy: "contact" },
  unavailable: { status: 503, remedy: "again" },
  expired: { status: 400, remedy: "again" },
  "another-session": { status: 400, remedy: "again" },
  "another-number": { status: 409, remedy: "again-or-contact" },
  tied: { status: 409, remedy: "contact" },
  blocked: { status: 403, remedy: "contact" },
  inactive: { status: 403, remedy: "contact" },
  "not-tied": { status: 403, remedy: "account" },
};

/** Why an e-ID led nowhere, and what to do about it: never a bare 403. */
export function refusedPage({ door }: Pick<EIdParts, "door">) {
  return ({ actor, language, cookies, query }: Visit<"public">): Page => {
    const refusal = refusalCookie.read(cookies, door.masterKey) ?? expiredFor(actor);
    const text = texts(language);
    const { status, title, text: lead, steps } = saidOf(language, refusal);
    const content = (
      <>
        <PageHeading lead={lead}>{title}</PageHeading>
        {refusal.name && <p>{text.identifiedAs(refusal.name)}</p>}
        <RefusalHelp
          language={language}
          steps={steps}
          trace={refusal.reason === "cancelled" ? undefined : refusal.trace}
        />
        <WaysOn language={language} refusal={refusal} returnPath={pathAfterSignIn(query.one("return"))} />
      </>
    );
    return page({ status, title, place: text.place, content });
  };
}

/** What a page says of the reason; what was wrong with an answer is said in the same words at both entrances. */
function saidOf(language: Language, { reason, fault }: Refusal) {
  if (reason === "provider-error") {
    const remedy: Remedy = "again-or-contact";
    return { status: faultStatus(fault), remedy, ...faultText(language, fault) };
  }
  return { ...told[reason], ...texts(language).refused[reason], steps: [] };
}

function WaysOn(props: { language: Language; refusal: Refusal; returnPath: string | undefined }) {
  const { language, refusal, returnPath } = props;
  const text = texts(language);
  const { remedy } = saidOf(language, refusal);
  const again = refusal.wanted === "sign-in" ? eIdAddresses.signIn : eIdAddresses.verification;
  return (
    <p class="b-actions">
      {remedy.startsWith("again") && (
        <ButtonLink variant="primary" href={withReturn(again, returnPath)}>
          {text.tryAgain}
        </ButtonLink>
      )}
      {remedy === "account" && (
        <ButtonLink variant="primary" href="/account/new">
          {text.createAccount}
        </ButtonLink>
      )}
      {remedy.endsWith("contact") && <ButtonLink href="/contact">{text.contact}</ButtonLink>}
      {refusal.wanted === "sign-in" ? (
        <ButtonLink href={withReturn("/account/sign-in", returnPath)}>{text.toSignIn}</ButtonLink>
      ) : (
        <ButtonLink href="/my-pages">{text.toMyPages}</ButtonLink>
      )}
    </p>
  );
}
