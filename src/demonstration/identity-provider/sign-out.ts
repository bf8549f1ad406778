import type { KoaContextWithOIDC, Provider } from "oidc-provider";

/**
 * Ends the provider's session at once and sends the browser back. The library would show a page with a button
 * or a script; pressing Logga ut was the answer already, and nothing of worth is lost if somebody tricks a
 * browser into it. What the library has refused (unknown client or address) stays refused.
 */
export function signOutWithoutAsking(provider: Provider): void {
  provider.use(async (context: KoaContextWithOIDC, next) => {
    await next();
    if (context.oidc?.route !== "end_session" || context.status !== 200) return;
    const { session, params } = context.oidc;
    await session?.destroy();
    const returnTo = params?.post_logout_redirect_uri;
    if (typeof returnTo !== "string") {
      context.type = "text/plain; charset=utf-8";
      context.body = "Du har loggat ut från testlegitimationen.";
      return;
    }
    const url = new URL(returnTo);
    if (typeof params?.state === "string") url.searchParams.set("state", params.state);
    context.status = 303;
    context.redirect(url.href);
  });
}
