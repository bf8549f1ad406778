/** The server that takes the mails that we send. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte, or before anything is told; not at all on this machine only. */
  readonly encryption: "tls" | "starttls" | "none";
  readonly account: { readonly user: string; readonly password: string } | undefined;
};
