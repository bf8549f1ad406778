import type { Transaction } from "kysely";
import { z } from "zod";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { defineLetter, type Letter } from "#platform/mail/letter.ts";
import { administratorsTexts } from "./administrators-texts.ts";
import { type CurrentAdministrator, currentAdministrators } from "./current.queries.ts";

const nothing = z.strictObject({});

/** What has to be known to ask for them; what they say is read when they are sent. */
export const appointedLetter = { kind: "administrator-appointed", about: nothing } as const;
export const suspendedLetter = { kind: "administrator-suspended", about: nothing } as const;
export const reinstatedLetter = { kind: "administrator-reinstated", about: nothing } as const;
export const changedLetter = { kind: "administrators-changed", about: nothing } as const;

/** Those to the one whom a change is about. */
export type OwnLetter = typeof appointedLetter | typeof suspendedLetter | typeof reinstatedLetter;

/** The letters about who administers an organisation, in the authority's name. */
export function administratorLetters(authority: string): readonly Letter[] {
  return [
    defineLetter({
      ...appointedLetter,
      subject: { sv: "Du har blivit administratör", en: "You have become an administrator" },
      async compose({ tx, person, language, link }) {
        const found = await officeOf(tx, person);
        if (found === undefined) return "obsolete";
        const { letter } = administratorsTexts(language);
        return {
          to: found.own.email as EmailAddress,
          paragraphs: [letter.hello, letter.appointed(found.own.organisationName, authority), letter.howTo],
          link: { label: letter.signIn, href: link("/sign-in") },
          afterLink: [letter.wrong],
        };
      },
    }),
    defineLetter({
      ...suspendedLetter,
      subject: { sv: "Din åtkomst är avstängd", en: "Your access is suspended" },
      async compose({ tx, person, language }) {
        const found = await officeOf(tx, person);
        if (found === undefined || !found.own.suspended) return "obsolete";
        const { letter } = administratorsTexts(language);
        return {
          to: found.own.email as EmailAddress,
          paragraphs: [letter.hello, letter.suspended(found.own.organisationName, authority), letter.askWhy],
        };
      },
    }),
    defineLetter({
      ...reinstatedLetter,
      subject: { sv: "Din avstängning är hävd", en: "Your suspension is lifted" },
      async compose({ tx, person, language, link }) {
        const found = await officeOf(tx, person);
        if (found === undefined || found.own.suspended) return "obsolete";
        const { letter } = administratorsTexts(language);
        return {
          to: found.own.email as EmailAddress,
          paragraphs: [letter.hello, letter.reinstated(found.own.organisationName, authority), letter.howTo],
          link: { label: letter.signIn, href: link("/sign-in") },
          afterLink: [letter.wrong],
        };
      },
    }),
    defineLetter({
      ...changedLetter,
      subject: { sv: "Era administratörer har ändrats", en: "Your administrators have changed" },
      async compose({ tx, person, language }) {
        const found = await officeOf(tx, person);
        if (found === undefined) return "obsolete";
        const { letter } = administratorsTexts(language);
        const names = found.all.map(({ givenName, familyName, suspended }) =>
          suspended ? letter.whoIsSuspended(givenName, familyName) : `${givenName} ${familyName}`,
        );
        return {
          to: found.own.email as EmailAddress,
          paragraphs: [
            letter.hello,
            letter.changed(found.own.organisationName),
            names.join(", "),
            letter.wrong,
          ],
        };
      },
    }),
  ];
}

/** The reader and everybody who administers the same organisation; undefined where the reader no longer does. */
async function officeOf(
  tx: Transaction<Database>,
  person: PersonReference,
): Promise<{ own: CurrentAdministrator; all: readonly CurrentAdministrator[] } | undefined> {
  const all = await currentAdministrators(tx, person);
  const own = all.find(({ reference }) => reference === person);
  return own && { own, all };
}
