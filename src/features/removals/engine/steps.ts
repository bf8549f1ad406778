import type { Population } from "#db/personal-data.ts";
import { casesStep } from "./cases-step.ts";
import { commentsStep } from "./comments-step.ts";
import type { Table } from "./found-rows.ts";
import { accountStep, plainStep } from "./plain-steps.ts";
import type { Step } from "./step.ts";
import { votesStep } from "./votes-step.ts";

/*
 * In which order the tables of the registry that hold rows of a person are gone through. What points at other rows comes
 * before what it points at; the key comes last, since until then the log can still be asked who it was. A test holds the
 * lists against the registry: a table that is on neither is a table that a removal forgets.
 */

/** What lets the person in dies in the same moment in which the removal begins. */
export const fenced: Readonly<Record<Population, readonly Table[]>> = {
  "external-user": ["sign_ins", "sessions", "links"],
  member: ["sign_ins", "sessions"],
  staff: ["sign_ins", "sessions"],
};

export const steps: Readonly<Record<Population, readonly Step[]>> = {
  "external-user": [
    plainStep("notices"),
    commentsStep,
    votesStep,
    casesStep,
    plainStep("comment_reports"),
    plainStep("external_user_passwords"),
    plainStep("notice_choices"),
    plainStep("email_changes"),
    plainStep("known_browsers"),
    plainStep("password_reset_requests"),
    plainStep("mails"),
    accountStep,
    plainStep("keystore.person_keys"),
  ],
  member: [
    plainStep("grants"),
    plainStep("member_suspensions"),
    plainStep("mails"),
    plainStep("members"),
    plainStep("keystore.person_keys"),
  ],
  staff: [
    plainStep("staff_rights"),
    plainStep("mails"),
    plainStep("staff"),
    plainStep("keystore.person_keys"),
  ],
};
