/** What hinders a mail that may still arrive: it is tried again. */
type PassingFault =
  /** No connection, or no such server. */
  | "unreachable"
  /** The server does not encrypt, or cannot show that it is the right one. */
  | "insecure"
  /** It answers nothing, or too slowly. */
  | "silent"
  /** The connection broke, and nobody knows whether the mail arrived. */
  | "cut-off"
  | "sign-in-refused"
  /** It does not let us send from our address. */
  | "sender-refused"
  /** It asks us to come again, as greylisting does (a reply of 4xx). */
  | "deferred"
  /** It breaks the protocol. */
  | "not-understood";

/** What no later attempt would change (a reply of 5xx, RFC 5321 §4.2.1). */
type LastingFault = "recipient-refused" | "message-refused";

export type Delivery =
  | { readonly kind: "sent" }
  | { readonly kind: "delayed"; readonly fault: PassingFault }
  | { readonly kind: "refused"; readonly fault: LastingFault };

type Failed = Exclude<Delivery, { kind: "sent" }>;

/**
 * What an error of nodemailer's means. Its message is never looked at: it quotes the server, and so the address.
 *
 * A refusal of us (sign-in, our own address) counts as passing, since the operator can mend it.
 */
export function deliveryOf(error: unknown): Failed {
  const { code, originalCode, command, responseCode: reply } = fieldsOf(error);
  if (reply !== undefined && reply >= 400 && reply < 500) return delayed("deferred");
  switch (code) {
    case "EAUTH":
      return delayed("sign-in-refused");
    case "ETLS":
      return delayed("insecure");
    case "ETIMEDOUT":
    case "EABORT":
      return delayed("silent");
    case "EDNS":
      return delayed("unreachable");
    case "ECONNECTION":
    case "ESOCKET":
      return delayed(faultOfSocket(originalCode));
    case "EENVELOPE":
      if (command === "MAIL FROM") return delayed("sender-refused");
      return { kind: "refused", fault: command === "DATA" ? "message-refused" : "recipient-refused" };
    case "EMESSAGE":
      return { kind: "refused", fault: "message-refused" };
    default:
      return delayed("not-understood");
  }
}

const withoutConnection = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"]);

function faultOfSocket(code: string | undefined): PassingFault {
  if (code === undefined) return "cut-off";
  if (withoutConnection.has(code)) return "unreachable";
  return /CERT|SIGNATURE|TLS|SSL/.test(code) ? "insecure" : "cut-off";
}

function delayed(fault: PassingFault): Failed {
  return { kind: "delayed", fault };
}

function fieldsOf(error: unknown) {
  const text = (name: string) => {
    const value = typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const reply = error instanceof Error && "responseCode" in error ? error.responseCode : undefined;
  return {
    code: text("code"),
    originalCode: text("originalCode"),
    command: text("command"),
    responseCode: typeof reply === "number" ? reply : undefined,
  };
}
