import { defineTexts } from "#platform/text/texts.ts";
import type { Table } from "./engine/found-rows.ts";

/** What there is of an account besides the account itself and what its owner has made. */
const swedish = {
  external_user_passwords: "Lösenord",
  links: "Länkar som har skickats med mejl",
  email_changes: "Byten av e-postadress",
  notice_choices: "Val av aviseringar",
  notices: "Aviseringar som väntar på att skickas",
  known_browsers: "Webbläsare som känns igen vid inloggning",
  password_reset_requests: "Begäran om nytt lösenord",
  sign_ins: "Påbörjade inloggningar",
  sessions: "Inloggningar, som avslutas genast",
  "keystore.person_keys": "Nyckeln till det som loggen säger om användaren",
  mails: "Uppgifter om mejl som har skickats",
} as const satisfies Partial<Record<Table, string>>;

const english: Record<keyof typeof swedish, string> = {
  external_user_passwords: "Passwords",
  links: "Links that have been sent by e-mail",
  email_changes: "Changes of e-mail address",
  notice_choices: "Choices of notices",
  notices: "Notices that wait to be sent",
  known_browsers: "Browsers that are recognised when signing in",
  password_reset_requests: "Requests for another password",
  sign_ins: "Sign-ins that have been begun",
  sessions: "Sessions, which are ended at once",
  "keystore.person_keys": "The key to what the log says of the user",
  mails: "Details of e-mails that have been sent",
};

const texts = defineTexts<Record<keyof typeof swedish, string>>({ sv: swedish, en: english });

/** The tables that are told of by name, each in words. */
export const sideTables = Object.keys(swedish) as (keyof typeof swedish)[];

export type SideTable = keyof typeof swedish;

export const sideTableWords = texts;
