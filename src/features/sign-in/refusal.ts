import * as client from "openid-client";
import { type Check, type Fault, faultOf } from "./faults.ts";
import { type Silence, silenceOf } from "./reach.ts";

/** Why somebody who came to sign in was not identified. */
export type Refused =
  /** The person pressed cancel at the provider. */
  | { kind: "cancelled" }
  /** The card or app is of another level of assurance than those let in. */
  | { kind: "assurance" }
  /** The same, and of the level that reserve cards have. */
  | { kind: "reserve-card" }
  /** The answer was false, stale, repeated or unintelligible. */
  | { kind: "provider-error"; fault: Fault; check: Check }
  /** No answer, or an answer that the provider is ill: worth another try. */
  | { kind: "unavailable"; check: Silence };

/** Whose doing an error is, and what it means. Throws again what is not the provider's, which then is a bug of ours. */
export function refusalFrom(error: unknown): Refused {
  const silence = silenceOf(error);
  if (silence !== undefined) return { kind: "unavailable", check: silence };
  if (error instanceof client.AuthorizationResponseError) return refusalFromAnswer(error.error);
  if (error instanceof client.ResponseBodyError) return refused(codeFault(error.error));
  if (error instanceof client.WWWAuthenticateChallengeError) return refused("client");
  if (error instanceof client.ClientError) return refused(faultyAnswer(error));
  throw error;
}

/** Error codes of RFC 6749 §4.1.2.1 and of "unmet authentication requirements" 1.0; they arrive in an address. */
function refusalFromAnswer(code: string): Refused {
  switch (code) {
    case "access_denied":
    case "consent_required":
      return { kind: "cancelled" };
    case "unmet_authentication_requirements":
      return { kind: "assurance" };
    case "temporarily_unavailable":
    case "server_error":
      return { kind: "unavailable", check: "ill" };
    default:
      return refused("request");
  }
}

/** Error codes of the token endpoint (RFC 6749 §5.2). */
function codeFault(code: string): Check {
  switch (code) {
    case "invalid_grant":
      return "code";
    case "invalid_client":
    case "unauthorized_client":
      return "client";
    default:
      return "request";
  }
}

/** Which check of the library's it was that failed, by its codes and by what it says of the cause; never by its words. */
function faultyAnswer({ code, cause }: client.ClientError): Check {
  const detail = detailOf(cause);
  switch (code) {
    case "OAUTH_JWT_CLAIM_COMPARISON_FAILED":
      return claimChecks[String(detail.claim)] ?? "claims";
    case "OAUTH_JWT_TIMESTAMP_CHECK_FAILED":
      return "lifetime";
    case "OAUTH_KEY_SELECTION_FAILED":
      return "key";
    case "OAUTH_UNSUPPORTED_OPERATION":
      return "algorithm";
    case "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED":
    case "OAUTH_MISSING_SERVER_METADATA":
    case "OAUTH_INVALID_SERVER_METADATA":
    case "OAUTH_HTTP_REQUEST_FORBIDDEN":
    case "OAUTH_REQUEST_PROTOCOL_FORBIDDEN":
      return "metadata";
    case "OAUTH_INVALID_RESPONSE":
      if ("signature" in detail) return "signature";
      if ("parameters" in detail) return "state";
      if ("header" in detail) return "algorithm";
      return "claims" in detail ? "claims" : "form";
    default:
      return "form";
  }
}

const claimChecks: Readonly<Record<string, Check>> = {
  iss: "issuer",
  aud: "audience",
  azp: "audience",
  nonce: "nonce",
};

/** What the library hangs on its errors, one or two causes down. */
function detailOf(cause: unknown): Readonly<Record<string, unknown>> {
  const inner = cause instanceof Error ? cause.cause : cause;
  return typeof inner === "object" && inner !== null ? { ...inner } : {};
}

export function refused(check: Check): Refused {
  return { kind: "provider-error", fault: faultOf(check), check };
}
