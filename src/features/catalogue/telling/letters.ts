import { z } from "zod";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { Id } from "#platform/ids.ts";
import { idOf } from "#platform/jobs/job.ts";
import { defineLetter, type Letter } from "#platform/mail/letter.ts";
import { daysLater } from "#platform/time/days.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { nameIn } from "../catalogue.ts";
import { type HeldHere, officeOf } from "./concerned.queries.ts";
import { letterTexts } from "./letter-texts.ts";

const about = z.strictObject({ eService: idOf<"e_services">() });

/** What has to be known to ask for them; what they say is read when they are sent. */
export const withdrawnLetter = { kind: "permissions-withdrawn", about };
export const reinstatedLetter = { kind: "withdrawal-taken-back", about };

/** For so long after its last day a letter that was delayed still tells of a permission. */
const lateDays = 7;

/** The letters to administrators about what the authority has decided about permissions that their users have. */
export function catalogueLetters(authority: string): readonly Letter<{ eService: Id<"e_services"> }>[] {
  const letterOf = (
    letter: typeof withdrawnLetter,
    subject: { readonly sv: string; readonly en: string },
    wording: "withdrawn" | "reinstated",
  ) =>
    defineLetter({
      ...letter,
      subject,
      async compose({ tx, person, about: { eService }, language, now, link }) {
        const office = await officeOf(tx, person, eService);
        if (office === undefined) return "obsolete";
        const oldest = daysLater(stockholmDate(now), -lateDays);
        const isTold = ({ lastDay }: HeldHere) =>
          wording === "withdrawn" ? lastDay !== null && lastDay >= oldest : lastDay === null;
        const told = office.held.filter(isTold);
        // taken back, or decided anew, before it was sent
        if (told.length === 0) return "obsolete";
        const texts = letterTexts(language);
        return {
          to: office.email as EmailAddress,
          paragraphs: [
            texts.hello,
            texts[wording](authority, nameIn(office.eService, language), office.organisation),
          ],
          parts: [
            {
              heading: texts.permissions,
              lines: told.map((one) => texts.line(nameIn(one, language), one.people, one.lastDay)),
            },
          ],
          link: { label: texts.signIn, href: link("/sign-in") },
          afterLink: [texts.consequence[wording]],
        };
      },
    });
  return [
    letterOf(
      withdrawnLetter,
      { sv: "Behörigheter dras in", en: "Permissions are being withdrawn" },
      "withdrawn",
    ),
    letterOf(
      reinstatedLetter,
      { sv: "En indragning är tagen tillbaka", en: "A withdrawal is taken back" },
      "reinstated",
    ),
  ];
}
