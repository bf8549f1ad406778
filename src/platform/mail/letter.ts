import type { Transaction } from "kysely";
import type { z } from "zod";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Language } from "#platform/text/texts.ts";

/** What a letter is about: ids by name, and nothing else (invariant 7). */
export type About = { readonly [name: string]: Id<string> };

/** What a letter is written from, when it is about to be sent. */
export type LetterParts<A extends About> = {
  /**
   * Read here what the person's row says now, and keep here the hash of a link's secret (decision 35). It commits before
   * the mail is sent. Each attempt composes anew: an earlier one may have arrived, so its secret has to stay good.
   */
  readonly tx: Transaction<Database>;
  readonly person: PersonReference;
  readonly about: A;
  /** The one that the person has chosen. */
  readonly language: Language;
  readonly now: Date;
  /** Opens what is sealed for the reader. */
  readonly masterKey: MasterKey;
  /** The address of a path on the site. */
  link(path: string): URL;
};

export type LetterPart = { readonly heading: string; readonly lines: readonly string[] };

/** A letter as a slice writes it. All of it is plain text, and is escaped where it has to be. */
export type LetterText = {
  readonly to: EmailAddress;
  /** Where it is known by other than the person's choice, since the person is gone. */
  readonly language?: Language;
  readonly paragraphs: readonly string[];
  /** What is told in parts, each a heading and the lines below it. */
  readonly parts?: readonly LetterPart[];
  /** What the letter asks its reader to open, as a button with the address in clear below it. */
  readonly link?: { readonly label: string; readonly href: URL };
  /** What comes after the link, such as for how long it is good. */
  readonly afterLink?: readonly string[];
  /** Where its reader says that they want no more of its kind; mail programs know of it, too (RFC 2369, RFC 8058). */
  readonly unsubscribe?: { readonly label: string; readonly href: URL };
};

/** A kind of letter. Its subject is the same for everybody, since subjects are shown on locked screens and in logs. */
export type Letter<A extends About = About> = {
  readonly kind: string;
  readonly about: z.ZodType<A>;
  readonly subject: Readonly<Record<Language, string>>;
  /** "obsolete" where there is nothing left to say, as when the person is gone or has done already what is asked. */
  compose(parts: LetterParts<A>): Promise<LetterText | "obsolete">;
  /** What is no longer needed once the mail is sent or given up; in the same transaction. */
  settle?(tx: Transaction<Database>, about: A): Promise<void>;
};

/** Defines a kind of letter; the site lists it in `src/letters.ts`. The kind is lower-case words joined by hyphens. */
export function defineLetter<A extends About>(letter: Letter<A>): Letter<A> {
  return letter;
}
