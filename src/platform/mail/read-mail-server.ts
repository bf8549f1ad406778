import type { MailServer } from "./mail-server.ts";

/** The port where a server takes mails from programs, and the one where it does so encrypted from the start (RFC 8314). */
const ports = { starttls: 587, none: 587, tls: 465 };
const thisMachine = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether {@link readMailServer} understands it. */
export function isMailServer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(address);
  const isBare = hostname !== "" && /^\/?$/.test(pathname) && search === "" && hash === "";
  return /^smtps?:$/.test(protocol) && isBare && isDecodable(username + password);
}

/**
 * Reads `smtp://user:password@server:port`, or the same with `smtps`. With `smtp` the server has to offer STARTTLS;
 * without encryption a mail goes to this machine only, where no network lies between.
 *
 * @param password where it does not stand in the address
 */
export function readMailServer(address: string, password?: string): MailServer {
  const { protocol, hostname, port } = new URL(address);
  const encryption = protocol === "smtps:" ? "tls" : thisMachine.has(hostname) ? "none" : "starttls";
  const account = accountIn(address);
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? ports[encryption] : Number(port),
    encryption,
    account: account.user === "" ? undefined : { ...account, ...(password !== undefined && { password }) },
  };
}

/** Who signs in at the server: empty texts where the address does not say. */
export function accountIn(address: string): { user: string; password: string } {
  const { username, password } = new URL(address);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
