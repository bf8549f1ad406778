import { type LetterContent, letterTexts } from "./letter-texts.ts";
import { helpAddress } from "./sender.ts";

/** A letter as plain text: each paragraph a line of its own, which the reader's program folds as it likes. */
export function letterPlain({ subject, text, language, sender }: LetterContent): string {
  const words = letterTexts(language);
  const { paragraphs, parts = [], link, afterLink = [], unsubscribe } = text;
  return `${[
    subject,
    ...paragraphs,
    ...parts.map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join("\n")),
    ...(link === undefined ? [] : [`${link.label}:\n${link.href.href}`]),
    ...afterLink,
    ...(unsubscribe === undefined ? [] : [`${unsubscribe.label}\n${unsubscribe.href.href}`]),
    // the line by which mail programs know a signature (RFC 3676 §4.3)
    `-- \n${sender.authority}\n${words.help} ${helpAddress(sender)}\n${words.automatic(sender.authority)}`,
  ].join("\n\n")}\n`;
}
