import { once } from "node:events";
import type { MailServer } from "#platform/mail/mail-server.ts";
import type { Mailbox } from "./mailbox.ts";

export type MailboxServer = { readonly server: MailServer; stop(): void };

/** A real mail server on this machine, on a port that is free, which puts whatever it gets into the mailbox. */
export async function serveMailbox(mailbox: Mailbox): Promise<MailboxServer> {
  // neither is needed before the first page
  const { SMTPServer } = await import("smtp-server");
  const { default: PostalMime } = await import("postal-mime");
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, callback) {
      const arriving = read(stream).then(async (raw) => {
        const { subject = "", date, text = "", html = "" } = await PostalMime.parse(raw);
        const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
        mailbox.take({ to, subject, sentAt: new Date(date ?? 0), text, html });
      });
      arriving.then(() => callback(), callback);
    },
  });
  // a client that breaks off is that client's affair
  smtp.on("error", () => {});
  const listening = smtp.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return {
    server: { host: "127.0.0.1", port: address.port, encryption: "none", account: undefined },
    stop: () => void smtp.close(),
  };
}

async function read(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
