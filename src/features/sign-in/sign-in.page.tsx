import type { OrganisationKind } from "#platform/access/actor.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { PageHeading } from "#ui/page-parts.tsx";
import { attemptMinutes, beginAttempt } from "./attempt.ts";
import { landingOf } from "./landing.ts";
import { ownPath } from "./own-path.ts";
import { refusedPage } from "./refused.page.tsx";
import { forgetDeadSessions } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";
import { Support } from "./support.tsx";
import { texts } from "./texts.ts";

/** The heading E-tjänstelegitimation and the button SITHS (manual §3.1). */
export function signInPage(parts: SignInParts) {
  return ({ actor, language, query }: Visit<"public">): Reply => {
    const returnPath = ownPath(query.one("return"));
    if (actor !== undefined) return redirect(returnPath ?? landingOf(actor));
    return showSignIn(parts, language, kindOf(query.one("kind")), returnPath);
  };
}

function showSignIn(
  parts: SignInParts,
  language: Visit<"public">["language"],
  kind: OrganisationKind | undefined,
  returnPath: string | undefined,
): Page {
  const text = texts(language);
  const start = `/sign-in/start${returnPath === undefined ? "" : `?return=${encodeURIComponent(returnPath)}`}`;
  const content = (
    <>
      <PageHeading lead={text.signInLead(parts.providerName)}>{text.signIn}</PageHeading>
      <p>
        {/* A plain link: `form-action` would have to name every host that the provider sends the browser through. */}
        <a class="ds-button" href={start} data-turbo="false">
          <span>{parts.providerName}</span>
        </a>
      </p>
      <Support language={language} support={parts.support} kind={kind} />
    </>
  );
  return page({ title: text.signIn, content });
}

/** Sends the browser to the provider, and remembers what its answer must match. */
export function startSignIn(parts: SignInParts) {
  return async ({ language, query, cookies, now }: Visit<"public">): Promise<Reply> => {
    const returnPath = ownPath(query.one("return"));
    const secrets = parts.provider.newSecrets();
    const departure = await parts.provider.authorizationUrl(secrets);
    if (departure.kind !== "departure") return refusedPage(parts, language, departure.kind, { returnPath });
    await forgetDeadSessions(parts.door.db, now, parts.session);
    const secret = await beginAttempt(parts.door.db, { secrets, returnPath }, now);
    cookies.set("sign-in", secret, attemptMinutes * 60);
    return redirect(departure.url.href);
  };
}

function kindOf(text: string | undefined): OrganisationKind | undefined {
  return text === "municipality" || text === "region" ? text : undefined;
}
