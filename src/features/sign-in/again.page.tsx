import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { attemptMinutes, beginAttempt } from "./attempt.ts";
import { reportFailure } from "./failure.ts";
import { keptFormAddress } from "./kept-form.page.tsx";
import { landingOf } from "./landing.ts";
import { chosenAmong } from "./offered.ts";
import { pathAfterSignIn } from "./own-path.ts";
import { ProviderButtons } from "./provider-buttons.tsx";
import { turnAway } from "./refused.page.tsx";
import { digestOf } from "./secret.ts";
import { freshMinutes } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";
import { startAddress } from "./start-address.ts";
import { texts } from "./texts.ts";

/** Why somebody who is signed in is to show once more who they are, and the way there. */
export function signInAgainPage({ providers }: Pick<SignInParts, "providers">) {
  return ({ actor, cookies, language, query }: Visit<"public">): Reply => {
    const returnPath = pathAfterSignIn(query.one("return"));
    if (actor === undefined || actor.kind === "external-user") return elsewhere(actor, returnPath);
    const { again } = texts(language);
    return page({
      title: again.title,
      content: (
        <>
          <PageHeading lead={again.lead(freshMinutes)}>{again.title}</PageHeading>
          {returnPath === keptFormAddress && <p>{again.kept}</p>}
          <ProviderButtons
            language={language}
            offered={providers}
            last={cookies.read("provider")}
            addressOf={(key) =>
              startAddress("/sign-in/again", providers.length === 1 ? undefined : key, returnPath)
            }
          />
          <Actions>
            <ButtonLink variant="tertiary" href={landingOf(actor)}>
              {again.cancel}
            </ButtonLink>
          </Actions>
        </>
      ),
    });
  };
}

/** Sends the browser to the provider, and remembers for which session. */
export function startSignInAgain(parts: SignInParts) {
  return async (visit: Visit<"public">): Promise<Reply> => {
    const { actor, cookies, now, query } = visit;
    const returnPath = pathAfterSignIn(query.one("return"));
    const session = cookies.read("session");
    if (actor === undefined || actor.kind === "external-user" || session === undefined)
      return elsewhere(actor, returnPath);
    const chosen = chosenAmong(parts.providers, query.one("provider"));
    if (chosen === undefined) return redirect(`/sign-in/again${queryFor(returnPath)}`);
    const secrets = chosen.provider.newSecrets();
    const departure = await chosen.provider.authorizationUrl(secrets);
    if (departure.kind !== "departure") {
      const told = reportFailure(parts.report, chosen.key, departure);
      return turnAway(parts, visit, { reason: departure.kind, ...told }, returnPath);
    }
    const attempt = { provider: chosen.key, secrets, returnPath, verifying: digestOf(session) };
    cookies.set("sign-in", await beginAttempt(parts.door.db, "service", attempt, now), attemptMinutes * 60);
    return redirect(departure.url.href);
  };
}

/** Whoever is not signed in does that; external users are asked where they are. */
function elsewhere(actor: Visit<"public">["actor"], returnPath: string | undefined): Reply {
  return redirect(actor === undefined ? `/sign-in${queryFor(returnPath)}` : landingOf(actor));
}

function queryFor(returnPath: string | undefined): string {
  return returnPath === undefined ? "" : `?return=${encodeURIComponent(returnPath)}`;
}
