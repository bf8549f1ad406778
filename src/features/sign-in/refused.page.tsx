import { type Page, page, type Redirect, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading, Prose } from "#ui/page-parts.tsx";
import { pathAfterSignIn } from "./own-path.ts";
import { type Refusal, refusalCookie } from "./refusal-cookie.ts";
import { faultStatus, faultText, RefusalHelp } from "./refusal-help.tsx";
import type { SignInParts } from "./sign-in-parts.ts";
import { Support } from "./support.tsx";
import { texts } from "./texts.ts";
import { WhoCanMend } from "./who-can-mend.tsx";

const statuses: Readonly<Record<Exclude<Refusal["reason"], "provider-error">, number>> = {
  "another-person": 403,
  "not-registered": 403,
  suspended: 403,
  "another-provider": 403,
  cancelled: 200,
  assurance: 403,
  "reserve-card": 403,
  "no-hsa-id": 403,
  unavailable: 503,
  expired: 400,
};

/** Leads to the page that says why, at an address that can be loaded again and shown in the other language. */
export function turnAway(
  { door }: Pick<SignInParts, "door">,
  { cookies }: Pick<Visit<"public">, "cookies">,
  refusal: Refusal,
  returnPath?: string,
): Redirect {
  refusalCookie.keep(cookies, door.masterKey, refusal);
  return redirect(`/sign-in/refused${queryFor(returnPath)}`);
}

/** Why somebody did not get in, and what to do about it: never a bare 403 (manual §3.1.1). */
export function refusedPage(parts: Pick<SignInParts, "door" | "support">) {
  return ({ language, cookies, query }: Visit<"public">): Page => {
    const refusal = refusalCookie.read(cookies, parts.door.masterKey) ?? { reason: "expired" };
    const { kind, person, trace } = refusal;
    const text = texts(language);
    const { status, title, text: lead, steps } = told(language, refusal);
    const content = (
      <>
        <PageHeading lead={lead}>{title}</PageHeading>
        {person && <Claimed language={language} person={person} />}
        {refusal.reason === "not-registered" && (
          <Prose>
            <WhoCanMend language={language} />
          </Prose>
        )}
        <RefusalHelp
          language={language}
          steps={steps}
          trace={refusal.reason === "cancelled" ? undefined : trace}
        />
        <p>
          <ButtonLink href={`/sign-in${queryFor(pathAfterSignIn(query.one("return")))}`}>
            {text.tryAgain}
          </ButtonLink>
        </p>
        <Support language={language} support={parts.support} kind={kind} />
      </>
    );
    return page({ status, title, content });
  };
}

function told(language: Language, { reason, fault }: Pick<Refusal, "reason" | "fault">) {
  if (reason === "provider-error") return { status: faultStatus(fault), ...faultText(language, fault) };
  return { status: statuses[reason], ...texts(language).refused[reason] };
}

function queryFor(returnPath: string | undefined): string {
  return returnPath === undefined ? "" : `?return=${encodeURIComponent(returnPath)}`;
}

function Claimed({ language, person }: { language: Language; person: NonNullable<Refusal["person"]> }) {
  const text = texts(language);
  return (
    <Prose>
      <p>
        {text.yourHsaId}: <strong>{person.hsaId}</strong>
        {person.issuingOrganisation !== undefined && (
          <>
            <br />
            {text.issuedBy}: <strong>{person.issuingOrganisation}</strong>
          </>
        )}
        <br />
        {text.claimed}
      </p>
    </Prose>
  );
}
