import type { OrganisationKind } from "#platform/access/actor.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { Notice } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { attemptMinutes, beginAttempt } from "./attempt.ts";
import { keptFormAddress } from "./kept-form.page.tsx";
import { landingOf } from "./landing.ts";
import { pathAfterSignIn } from "./own-path.ts";
import { turnAway } from "./refused.page.tsx";
import { forgetDeadSessions } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";
import { Support } from "./support.tsx";
import { texts } from "./texts.ts";

/**
 * The heading E-tjänstelegitimation and the button SITHS (manual §3.1). A browser that still has the cookie of a session
 * was put out of it, by time, suspension or removal: it is told so, once.
 */
export function signInPage(parts: SignInParts) {
  return ({ actor, language, query, cookies }: Visit<"public">): Reply => {
    const returnPath = pathAfterSignIn(query.one("return"));
    if (actor !== undefined) return redirect(returnPath ?? landingOf(actor));
    const sessionEnded = cookies.read("session") !== undefined;
    if (sessionEnded) cookies.clear("session");
    const kind = kindOf(query.one("kind"));
    return showSignIn(parts, language, { kind, returnPath, sessionEnded });
  };
}

function showSignIn(
  parts: SignInParts,
  language: Visit<"public">["language"],
  {
    kind,
    returnPath,
    sessionEnded,
  }: { kind: OrganisationKind | undefined; returnPath: string | undefined; sessionEnded: boolean },
): Page {
  const text = texts(language);
  const start = `/sign-in/start${returnPath === undefined ? "" : `?return=${encodeURIComponent(returnPath)}`}`;
  const content = (
    <>
      {sessionEnded && (
        <Notice language={language} tone="warning" announce>
          {text.sessionEnded}
        </Notice>
      )}
      <PageHeading lead={text.signInLead(parts.providerName)}>{text.signIn}</PageHeading>
      {returnPath === keptFormAddress && <p>{text.again.kept}</p>}
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
  return async (visit: Visit<"public">): Promise<Reply> => {
    const { query, cookies, now } = visit;
    const returnPath = pathAfterSignIn(query.one("return"));
    const secrets = parts.provider.newSecrets();
    const departure = await parts.provider.authorizationUrl(secrets);
    if (departure.kind !== "departure") {
      return turnAway(parts, visit, { reason: departure.kind }, returnPath);
    }
    await forgetDeadSessions(parts.door.db, now, parts.session);
    const secret = await beginAttempt(parts.door.db, "service", { secrets, returnPath }, now);
    cookies.set("sign-in", secret, attemptMinutes * 60);
    return redirect(departure.url.href);
  };
}

function kindOf(text: string | undefined): OrganisationKind | undefined {
  return text === "municipality" || text === "region" ? text : undefined;
}
