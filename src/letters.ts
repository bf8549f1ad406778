import { catalogueLetters } from "#catalogue";
import { accountLetters } from "#external-users";
import { administratorLetters } from "#members";
import type { Letter } from "#platform/mail/letter.ts";
import { digestLetter, noticeLetter } from "#proposals";
import { removalLetters } from "#removals";
import type { Config } from "./config.ts";

/** Every kind of letter of every slice. One that is taken away here is no longer sent, also where it was asked for. */
export function siteLetters({ authority, backups }: Config): readonly Letter[] {
  return [
    ...accountLetters,
    ...administratorLetters(authority),
    ...catalogueLetters(authority),
    noticeLetter,
    digestLetter,
    ...removalLetters({ authority, backupDays: backups.days }),
  ];
}
