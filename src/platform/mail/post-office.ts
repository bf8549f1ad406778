import { type Delivery, deliveryOf } from "./delivery.ts";
import type { MailServer } from "./mail-server.ts";
import type { Message } from "./message.ts";

/** What sends mails. */
export type PostOffice = {
  /** Hands a mail over to the server, or says why not; throws for nothing that the server does. */
  send(message: Message, signal: AbortSignal): Promise<Delivery>;
};

/** How long each step may take, in milliseconds, and all of them together. */
export type MailPatience = { readonly step: number; readonly all: number };

const usualPatience: MailPatience = { step: 10_000, all: 30_000 };

/** Sends over SMTP, a connection for each mail: they are few, and one that hangs holds up no other. */
export async function openPostOffice(server: MailServer, patience = usualPatience): Promise<PostOffice> {
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.encryption === "tls",
    requireTLS: server.encryption === "starttls",
    ignoreTLS: server.encryption === "none",
    ...(server.account && { auth: { user: server.account.user, pass: server.account.password } }),
    dnsTimeout: patience.step,
    connectionTimeout: patience.step,
    greetingTimeout: patience.step,
    socketTimeout: patience.step,
    // a message is what we write, never a file or an address that it happens to name
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message, signal) {
      try {
        const within = AbortSignal.any([signal, AbortSignal.timeout(patience.all)]);
        await transport.sendMail({ ...message, signal: within });
        return { kind: "sent" };
      } catch (error) {
        return deliveryOf(error);
      }
    },
  };
}
