import type { Socket } from "node:net";
import type { Site } from "./site.ts";

const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

/**
 * Answers what Node could not read as a request (an address of more than 16 kB, a broken head, a body that never
 * comes) with the same page as every other fault, written straight to the socket: no hook has seen it.
 */
export function answerUnreadable(site: Site): (error: Error & { code?: string }, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = statusOf(error.code);
    const framing = { actor: undefined, language: "sv", path: "/" } as const;
    const body = site.frame(site.problemPage(400, framing), framing);
    const head = [
      `HTTP/1.1 ${status} ${reasons[status]}`,
      "content-type: text/html; charset=utf-8",
      "content-security-policy: default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
      "x-content-type-options: nosniff",
      "cache-control: no-store",
      "connection: close",
      `content-length: ${Buffer.byteLength(body)}`,
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  };
}

function statusOf(code: string | undefined): number {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}
