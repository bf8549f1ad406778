import * as client from "openid-client";

/** Why somebody who came to sign in was not identified. */
export type Refused =
  /** The person pressed cancel at the provider. */
  | { kind: "cancelled" }
  /** The card or app is of another level of assurance than those let in. */
  | { kind: "assurance" }
  /** The same, and of the level that reserve cards have. */
  | { kind: "reserve-card" }
  /** The answer was false, stale, repeated or unintelligible. `reason` is a fixed word, safe to log. */
  | { kind: "provider-error"; reason: string }
  /** No answer, or an answer that the provider is ill: worth another try. */
  | { kind: "unavailable" };

/** Throws again what is not the provider's doing, which then is a bug of ours. */
export function refusalFrom(error: unknown): Refused {
  if (isUnreachable(error)) return { kind: "unavailable" };
  if (error instanceof client.AuthorizationResponseError) return refusalFromAnswer(error.error);
  if (error instanceof client.ResponseBodyError) return { kind: "provider-error", reason: "token_refused" };
  if (error instanceof client.WWWAuthenticateChallengeError) {
    return { kind: "provider-error", reason: "client_refused" };
  }
  if (error instanceof client.ClientError) {
    return error.code === "OAUTH_TIMEOUT"
      ? { kind: "unavailable" }
      : { kind: "provider-error", reason: error.code ?? "unknown" };
  }
  throw error;
}

/** Error codes of RFC 6749 §4.1.2.1 and of "unmet authentication requirements" 1.0; they arrive in an address. */
function refusalFromAnswer(code: string): Refused {
  switch (code) {
    case "access_denied":
      return { kind: "cancelled" };
    case "unmet_authentication_requirements":
      return { kind: "assurance" };
    case "temporarily_unavailable":
    case "server_error":
      return { kind: "unavailable" };
    default:
      return { kind: "provider-error", reason: "authorization_refused" };
  }
}

/** Lets through what answers, and marks every failure to get an answer at all so that it is known later. */
export function watchingReach(fetch: client.CustomFetch): client.CustomFetch {
  return async (url, options) => {
    const response = await fetch(url, options).catch((cause: unknown) => {
      throw new Unreachable("no answer", { cause });
    });
    if (response.status >= 500) throw new Unreachable(`answer ${response.status}`);
    return response;
  };
}

class Unreachable extends Error {}

/** The library wraps what a request throws, so the mark can lie one or more causes down. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof Error && error.cause !== undefined && isUnreachable(error.cause);
}
