import { laidOver } from "#platform/forms/differences.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { type AboutExternalUser, actedOn, type StaffSubmission } from "../about-external-user.ts";
import { detailFaults } from "../account/details-texts.ts";
import { externalUserAddress, externalUsersAddress } from "../addresses.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { propertyPage } from "../property.page.tsx";
import { type TextDetail, textDetails } from "../stored-external-user.ts";
import { latestSaving } from "./latest-saving.queries.ts";
import { asInForm, saveDetails } from "./saving.ts";
import { readSaving, seenIn, typedIn } from "./saving-form.ts";

/** Spara, and Spara & stäng, which goes back to the list as it was. */
export async function submitSaving(submission: StaffSubmission, parts: ExternalUserParts): Promise<Reply> {
  const about = await actedOn(submission);
  const { form, now } = submission;
  const read = readSaving(form, { authority: parts.authority, today: stockholmDate(now) });
  if (!read.ok) return await refusedPage(submission, parts, about, read.errors);
  const on = { scope: about.scope, id: about.person.id };
  const outcome = await orFieldErrors(submission.change((tx) => saveDetails(tx, on, read.values)));
  if (outcome.kind === "invalid") return await refusedPage(submission, parts, about, outcome.errors);
  if (outcome.kind === "conflict") return await clashPage(submission, parts, outcome.details);
  const notice = outcome.kind === "saved" ? "external-user-corrected" : "external-user-unchanged";
  return redirect(nextOf(submission, about), notice);
}

async function refusedPage(
  submission: StaffSubmission,
  parts: ExternalUserParts,
  about: AboutExternalUser,
  faults: readonly Fault[],
): Promise<Page> {
  const { form, language } = submission;
  const errors = inWords(faults, detailFaults(language));
  const shown = { typed: typedIn(form), seen: seenIn(form), errors };
  return { ...(await propertyPage(submission, parts, about, shown)), status: 422, faulty: true };
}

function nextOf({ form }: StaffSubmission, { person, list }: AboutExternalUser): string {
  const closes = form.one("afterwards") === "save-and-close";
  return closes ? externalUsersAddress(list) : externalUserAddress(person.id, list);
}

/** Nothing is saved: theirs and yours stand beside each other, and yours is kept for another try. */
async function clashPage(
  submission: StaffSubmission,
  parts: ExternalUserParts,
  details: readonly TextDetail[],
): Promise<Page> {
  // as it is now that somebody else has changed it
  const about = await actedOn(submission);
  const [theirs, yours] = [asInForm(about.person.texts), typedIn(submission.form)];
  const typed = laidOver(textDetails, { now: theirs, seen: seenIn(submission.form), yours });
  const saving = await latestSaving(submission.db, about.scope, about.person);
  const clash = { details, theirs, yours, saving };
  const shown = { typed, seen: theirs, errors: [], clash };
  return { ...(await propertyPage(submission, parts, about, shown)), status: 409, faulty: true };
}
