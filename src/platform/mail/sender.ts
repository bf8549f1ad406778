import type { EmailAddress } from "#platform/identifiers/email-address.ts";

/** Who mails come from. */
export type Sender = {
  readonly authority: string;
  readonly address: EmailAddress;
  /** The site that links lead to. */
  readonly origin: URL;
};

/** Where whoever reads a mail gets help. */
export function helpAddress({ origin }: Sender): string {
  return new URL("/contact", origin).href;
}
