import { forgetForm } from "#platform/http/kept-form.ts";
import { page, type Redirect, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { chosenAmong } from "./offered.ts";
import { newSecret } from "./secret.ts";
import { endAllSessions, endSession } from "./session.ts";
import type { SignInParts } from "./sign-in-parts.ts";
import { texts } from "./texts.ts";

/**
 * Ends the session here first, or all that the person has, whatever the provider then does; pressing twice, or too late,
 * is no fault.
 */
export function signOut(parts: Pick<SignInParts, "providers">) {
  return async ({ actor, cookies, form, change }: Submission<"public">): Promise<Redirect> => {
    const secret = cookies.read("session");
    if (actor !== undefined && secret !== undefined) {
      const everywhere = form.one("everywhere") === "yes";
      await change((tx) => (everywhere ? endAllSessions(tx, actor) : endSession(tx, secret, actor)));
    }
    cookies.clear("session");
    forgetForm(cookies);
    // a password or an e-ID has no session at the service e-IDs' provider
    if (actor?.kind === "external-user") return redirect("/account/signed-out");
    const used = actor && chosenAmong(parts.providers, cookies.read("provider"));
    const leaving = await used?.provider.signOutUrl(newSecret());
    return redirect(leaving?.href ?? "/signed-out");
  };
}

/** The provider sends the browser here with a `state` that has served its purpose: it leaves the address. */
export function signedOutPage({ language, query }: Visit<"public">): Reply {
  if (query.names().length > 0) return redirect("/signed-out");
  const text = texts(language);
  const content = (
    <>
      <PageHeading lead={text.signedOutText}>{text.signedOut}</PageHeading>
      <p>
        <ButtonLink href="/sign-in">{text.signInAgain}</ButtonLink>
      </p>
    </>
  );
  return page({ title: text.signedOut, content });
}
