import { once } from "node:events";
import { createServer, type Server } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { MailServer } from "#platform/mail/mail-server.ts";

export type TestMailServer = {
  readonly server: MailServer;
  /** What it has taken, the oldest first. */
  readonly received: readonly ReceivedMail[];
  stop(): Promise<void>;
};

type ReceivedMail = Email & {
  readonly recipients: readonly string[];
  readonly raw: string;
  /** How it was transmitted, as RFC 3848 writes it. */
  readonly transmission: string;
};

/** What the server does otherwise than take everything from everybody. */
export type Behaviour = Pick<SMTPServerOptions, "onMailFrom" | "onRcptTo" | "onAuth" | "disabledCommands"> & {
  /** For how many mails it takes the mail and breaks the connection off, instead of saying that it has it. */
  readonly cutOffs?: number;
};

/** A real mail server on this machine; on a port of its own where none is given. */
export async function startMailServer(
  { cutOffs = 0, ...behaviour }: Behaviour = {},
  port = 0,
): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData: (stream, session, callback) => {
      void collect(stream).then(async (raw) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const { transmissionType: transmission } = session;
        received.push({ ...(await PostalMime.parse(raw)), recipients, raw, transmission });
        if (received.length > cutOffs) callback();
        else for (const { _socket } of smtp.connections) _socket.destroy();
      });
    },
    ...behaviour,
  });
  // clients that break off are what some tests are about
  smtp.on("error", () => {});
  const listening = smtp.listen(port, "127.0.0.1");
  await once(listening, "listening");
  return {
    server: serverAt(listening),
    received,
    stop: () => new Promise<void>((resolve) => smtp.close(resolve)),
  };
}

/** Answers nothing at all. */
export async function startSilentServer(): Promise<Pick<TestMailServer, "server" | "stop">> {
  const silent = createServer((socket) => void socket.on("error", () => {}));
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  return { server: serverAt(silent), stop: async () => void silent.close() };
}

export function replyWith(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

function serverAt(server: Server): MailServer {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the mail server has no port");
  return { host: "127.0.0.1", port: address.port, encryption: "none", account: undefined };
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
