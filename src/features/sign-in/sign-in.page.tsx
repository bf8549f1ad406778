import type { OrganisationKind } from "#platform/access/actor.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { Notice } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { attemptMinutes, beginAttempt } from "./attempt.ts";
import { reportFailure } from "./failure.ts";
import { keptFormAddress } from "./kept-form.page.tsx";
import { landingOf } from "./landing.ts";
import { chosenAmong } from "./offered.ts";
import { pathAfterSignIn } from "./own-path.ts";
import { ProviderButtons } from "./provider-buttons.tsx";
import { turnAway } from "./refused.page.tsx";
import { rememberProvider } from "./remembered-provider.ts";
import { forgetDeadSessions } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";
import { startAddress } from "./start-address.ts";
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
    return showSignIn(parts, language, { kind, returnPath, sessionEnded, last: cookies.read("provider") });
  };
}

function showSignIn(
  parts: SignInParts,
  language: Visit<"public">["language"],
  {
    kind,
    returnPath,
    sessionEnded,
    last,
  }: {
    kind: OrganisationKind | undefined;
    returnPath: string | undefined;
    sessionEnded: boolean;
    last: string | undefined;
  },
): Page {
  const text = texts(language);
  const [only, ...others] = parts.providers;
  const isOnly = only !== undefined && others.length === 0;
  const lead = isOnly ? text.signInLead(only.name[language]) : text.chooseProvider;
  const content = (
    <>
      {sessionEnded && (
        <Notice language={language} tone="warning" announce>
          {text.sessionEnded}
        </Notice>
      )}
      <PageHeading lead={lead}>{text.signIn}</PageHeading>
      {returnPath === keptFormAddress && <p>{text.again.kept}</p>}
      <ProviderButtons
        language={language}
        offered={parts.providers}
        last={last}
        addressOf={(key) => startAddress("/sign-in", isOnly ? undefined : key, returnPath)}
      />
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
    const chosen = chosenAmong(parts.providers, query.one("provider"));
    if (chosen === undefined) return redirect(signInAddress(returnPath));
    if (parts.providers.length > 1) rememberProvider(cookies, chosen);
    const { provider } = chosen;
    const secrets = provider.newSecrets();
    const departure = await provider.authorizationUrl(secrets);
    if (departure.kind !== "departure") {
      const told = reportFailure(parts.report, chosen.key, departure);
      return turnAway(parts, visit, { reason: departure.kind, ...told }, returnPath);
    }
    await forgetDeadSessions(parts.door.db, now, parts.session);
    const attempt = { provider: chosen.key, secrets, returnPath };
    const secret = await beginAttempt(parts.door.db, "service", attempt, now);
    cookies.set("sign-in", secret, attemptMinutes * 60);
    return redirect(departure.url.href);
  };
}

/** The page with the choice of provider. */
function signInAddress(returnPath: string | undefined): string {
  return returnPath === undefined ? "/sign-in" : `/sign-in?return=${encodeURIComponent(returnPath)}`;
}

function kindOf(text: string | undefined): OrganisationKind | undefined {
  return text === "municipality" || text === "region" ? text : undefined;
}
