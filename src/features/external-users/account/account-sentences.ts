import type { Telling } from "#platform/audit/event.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import type { DetailName } from "./details.ts";

type Sentence<D> = Readonly<Record<Language, (event: Telling<D>) => string>>;

/** How a password came to be another: with the old one, by a mailed link, or after a one-time password. */
export const waysToChangePassword = ["own", "reset", "one-time"] as const;

type WayToChange = (typeof waysToChangePassword)[number];

export const passwordChanged: Sentence<{ by: WayToChange }> = {
  sv: ({ subject, details }) => `${subject} bytte lösenord${swedishWays[details.by]}.`,
  en: ({ subject, details }) => `${subject} changed their password${englishWays[details.by]}.`,
};

const swedishWays: Record<WayToChange, string> = {
  own: "",
  reset: " med en länk i ett mejl",
  "one-time": " efter att ha fått ett engångslösenord",
};

const englishWays: Record<WayToChange, string> = {
  own: "",
  reset: " with a link in an e-mail",
  "one-time": " after having been given a one-time password",
};

/** Why no link was sent to whoever asked for a new password: enough of them have been sent lately. */
export const resetRefusals = ["unknown-address", "too-often"] as const;

export const resetRefused: Sentence<{ cause: (typeof resetRefusals)[number] }> = {
  sv: ({ subject, details }) =>
    details.cause === "unknown-address"
      ? "Den som bad om ett nytt lösenord angav en adress som inget konto har."
      : `${subject} fick ingen länk för nytt lösenord, eftersom flera redan har skickats.`,
  en: ({ subject, details }) =>
    details.cause === "unknown-address"
      ? "Whoever asked for a new password gave an address that no account has."
      : `${subject} was sent no link for a new password, since several have been sent already.`,
};

/** How many sessions besides the one that the person used. */
export const sessionsEnded: Sentence<{ ended: number }> = {
  sv: ({ actor, details: { ended } }) =>
    ended === 1
      ? `${actor} avslutade en annan av sina inloggningar på Mina sidor.`
      : `${actor} avslutade ${formatCount(ended, "sv")} andra av sina inloggningar på Mina sidor.`,
  en: ({ actor, details: { ended } }) =>
    ended === 1
      ? `${actor} ended another of their sessions on My pages.`
      : `${actor} ended ${formatCount(ended, "en")} others of their sessions on My pages.`,
};

/** Why somebody with an address and a password was not let in. */
export const signInRefusals = [
  "unknown-address",
  "wrong-password",
  "unverified",
  "inactive",
  "too-often",
] as const;

export type SignInRefusal = (typeof signInRefusals)[number];

export const signInRefused: Sentence<{ cause: SignInRefusal }> = {
  sv: ({ subject, details }) =>
    `En inloggning på Mina sidor${of(subject, " som ")} nekades: ${swedishCauses[details.cause]}.`,
  en: ({ subject, details }) =>
    `A sign-in to My pages${of(subject, " as ")} was refused: ${englishCauses[details.cause]}.`,
};

/** Nobody is known of an address without an account. */
function of(subject: string, word: string): string {
  return subject === "" ? "" : `${word}${subject}`;
}

const swedishCauses: Record<SignInRefusal, string> = {
  "unknown-address": "adressen har inget konto",
  "wrong-password": "fel lösenord",
  unverified: "e-postadressen är inte bekräftad",
  inactive: "kontot är inaktivt",
  "too-often": "för många försök",
};

const englishCauses: Record<SignInRefusal, string> = {
  "unknown-address": "the address has no account",
  "wrong-password": "wrong password",
  unverified: "the e-mail address is not confirmed",
  inactive: "the account is inactive",
  "too-often": "too many attempts",
};

export const changedDetails: Sentence<{ changed: readonly DetailName[] }> = {
  sv: ({ actor, details: { changed } }) =>
    `${actor} ändrade sina uppgifter: ${new Intl.ListFormat("sv-SE").format(changed.map((one) => swedishDetails[one]))}.`,
  en: ({ actor, details: { changed } }) =>
    `${actor} changed their details: ${new Intl.ListFormat("en-GB").format(changed.map((one) => englishDetails[one]))}.`,
};

const swedishDetails: Record<DetailName, string> = {
  givenName: "förnamn",
  familyName: "efternamn",
  displayName: "visningsnamn",
  streetAddress: "gatuadress",
  postalCode: "postnummer",
  town: "ort",
  telephone: "telefon",
  personalNumber: "personnummer",
};

const englishDetails: Record<DetailName, string> = {
  givenName: "given name",
  familyName: "family name",
  displayName: "display name",
  streetAddress: "street address",
  postalCode: "postal code",
  town: "town",
  telephone: "telephone",
  personalNumber: "personal identity number",
};
