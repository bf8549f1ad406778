import type { OrganisationKind } from "#platform/access/actor.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading, Prose } from "#ui/page-parts.tsx";
import type { Identified } from "./claims.ts";
import type { RefusalReason } from "./events.ts";
import type { SignInParts } from "./sign-in-parts.ts";
import { Support } from "./support.tsx";
import { texts } from "./texts.ts";

/** `expired` is nobody's attempt: it is shown, but there is nothing to log. */
export type RefusalShown = RefusalReason | "expired";

const statuses: Readonly<Record<RefusalShown, number>> = {
  "not-registered": 403,
  suspended: 403,
  cancelled: 200,
  assurance: 403,
  "no-hsa-id": 403,
  "provider-error": 400,
  unavailable: 503,
  expired: 400,
};

export type RefusalDetails = {
  returnPath?: string | undefined;
  kind?: OrganisationKind | undefined;
  /** What the provider said of somebody whom we do not know. */
  person?: Identified | undefined;
};

/** Why somebody did not get in, and what to do about it: never a bare 403 (manual §3.1.1). */
export function refusedPage(
  parts: Pick<SignInParts, "support">,
  language: Language,
  reason: RefusalShown,
  details: RefusalDetails = {},
): Page {
  const text = texts(language);
  const again = details.returnPath === undefined ? "" : `?return=${encodeURIComponent(details.returnPath)}`;
  const content = (
    <>
      <PageHeading lead={text.refused[reason].text}>{text.refused[reason].title}</PageHeading>
      {details.person && <Claimed language={language} person={details.person} />}
      <p>
        <ButtonLink href={`/sign-in${again}`}>{text.tryAgain}</ButtonLink>
      </p>
      <Support language={language} support={parts.support} kind={details.kind} />
    </>
  );
  return page({ status: statuses[reason], title: text.refused[reason].title, content });
}

function Claimed({ language, person }: { language: Language; person: Identified }) {
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
