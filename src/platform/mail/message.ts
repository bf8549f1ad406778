import type { Id } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import type { LetterText } from "./letter.ts";
import { letterHtml } from "./letter-html.tsx";
import { letterPlain } from "./letter-plain.ts";
import type { Sender } from "./sender.ts";

/** A letter that is ready to be made into a message. */
export type ReadyLetter = {
  readonly mail: Id<"mails">;
  readonly subject: string;
  readonly text: LetterText;
  readonly language: Language;
  readonly date: Date;
};

export type Message = ReturnType<typeof messageOf>;

/**
 * The message as it is sent. Its Message-ID comes of the mail's id, so that whoever gets it twice can tell (decision 35).
 * The addresses go in as values of their own and never as text to be read, so that no name can add a header or a
 * recipient.
 */
export function messageOf({ mail, subject, text, language, date }: ReadyLetter, sender: Sender) {
  const content = { subject, text, language, sender };
  return {
    from: { name: sender.authority, address: sender.address },
    to: { name: "", address: text.to },
    envelope: { from: sender.address, to: text.to },
    messageId: `<${mail}@${sender.address.slice(sender.address.indexOf("@") + 1)}>`,
    date,
    subject,
    text: letterPlain(content),
    html: letterHtml(content),
    headers: {
      // nobody is to answer that they are on holiday (RFC 3834 §5; the second is what Exchange heeds)
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": language,
      ...(text.unsubscribe && {
        "List-Unsubscribe": `<${text.unsubscribe.href.href}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    xMailer: false as const,
  };
}
