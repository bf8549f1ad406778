import {
  type AboutExternalUser,
  aboutExternalUser,
  actedOn,
  externalUserActAddress,
  pageAbout,
  removalNoun,
  type StaffSubmission,
  type StaffVisit,
} from "#external-users";
import { inWords } from "#platform/forms/in-words.ts";
import { type FieldError as Fault, fixedChoice } from "#platform/forms/parse-form.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { wholeList } from "#platform/lists/list-query.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { FieldError } from "#ui/field.tsx";
import { requireRights } from "../engine/entitlement.ts";
import { requestRemoval } from "../engine/request.ts";
import type { AccountChoice } from "../removal.ts";
import { openRemovalOf } from "../removals.queries.ts";
import { removalAddress } from "./addresses.ts";
import { Choosing } from "./choosing.tsx";
import { choosingTexts } from "./choosing-texts.ts";
import { confirmationIn, confirmingShape, unconfirmed } from "./confirmation.ts";
import { previewPage } from "./preview-page.tsx";
import { readRemoval, type Typed, typedIn } from "./removal-form.ts";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";
import { personUnnamed } from "./unnamed.ts";
import { offeredAccounts } from "./what-is-offered.ts";

/** The page of the toolbar's Ta bort. Where a removal of the person waits or is decided, that is what there is to see. */
export async function showRemoving(visit: StaffVisit): Promise<Reply> {
  const about = await aboutExternalUser(visit);
  const instead = await openInstead(visit, about);
  if (instead !== undefined) return instead;
  const offered = offeredAccounts(visit.actor);
  const [only] = offered;
  const account = offered.length === 1 ? (only ?? "") : "";
  return choosingPage(visit, about, { ...untouched, account }, []);
}

const untouched: Typed = {
  ground: "",
  identityCheck: "",
  groundReference: "",
  account: "",
  comments: "depersonalise",
  votes: "depersonalise",
  touched: "",
};

/** Shows what would come of what is chosen, or the choices once more. Nothing is done. */
export async function submitChoices(submission: StaffSubmission, parts: StaffRemovalParts): Promise<Reply> {
  const about = await actedOn(submission);
  const instead = await openInstead(submission, about);
  if (instead !== undefined) return instead;
  const { form, now } = submission;
  const unnamed = await personUnnamed(submission, parts, about.person, form);
  const read = readRemoval(form, unnamed, stockholmDate(now), { step: fixedChoice(["", "change"]) });
  const typed = typedIn(form);
  if (form.one("step") === "change") return choosingPage(submission, about, typed, []);
  if (!read.ok) return faultyChoices(submission, about, typed, read.errors);
  requireRights(submission.actor.rights, read.values.choices);
  return await previewPage(submission, parts, about, read.values, { errors: [] });
}

/** Carries out what was shown and confirmed. @param account what the address stands for */
export async function submitRemoval(
  submission: StaffSubmission,
  parts: StaffRemovalParts,
  account: AccountChoice,
): Promise<Reply> {
  const about = await actedOn(submission);
  const { actor, form, now, language } = submission;
  const unnamed = await personUnnamed(submission, parts, about.person, form);
  const read = readRemoval(form, unnamed, stockholmDate(now), confirmingShape);
  if (!read.ok) return faultyChoices(submission, about, typedIn(form), read.errors);
  const { choices, restsOn } = read.values;
  if (choices.account !== account) throw unprocessable("the address stands for another choice");
  requireRights(actor.rights, choices);
  const confirmation = confirmationIn(form);
  const { seen, seenCounts: changedFrom, typed } = confirmation;
  const errors = unconfirmed(confirmation, account, language);
  if (errors.length > 0) {
    return refused(await previewPage(submission, parts, about, read.values, { errors, typed }), 422);
  }
  const outcome = await submission.change((tx) =>
    requestRemoval(tx, actor, about.scope, about.person.id, { choices, restsOn, seen }),
  );
  switch (outcome.kind) {
    case "ordered":
      return redirect(removalAddress(outcome.removal, wholeList), "removal-ordered");
    case "already":
      return redirect(removalAddress(outcome.removal, wholeList), "removal-already");
    case "changed": {
      const shown = { errors: [], changedFrom };
      return refused(await previewPage(submission, parts, about, read.values, shown), 409);
    }
  }
}

/** Whoever comes to where something is only posted begins where it begins. */
export async function showRemovingInstead(visit: StaffVisit): Promise<Reply> {
  const { person, list } = await aboutExternalUser(visit);
  return redirect(externalUserActAddress(person.id, removalNoun, list));
}

async function openInstead(visit: StaffVisit, { person }: AboutExternalUser): Promise<Reply | undefined> {
  const open = await openRemovalOf(visit.db, person.reference);
  return open && redirect(removalAddress(open.id, wholeList), "removal-already");
}

function faultyChoices(
  visit: StaffVisit,
  about: AboutExternalUser,
  typed: Typed,
  faults: readonly Fault[],
): Page {
  const errors = inWords(faults, choosingTexts(visit.language).faults);
  return refused(choosingPage(visit, about, typed, errors), 422);
}

function choosingPage(
  visit: StaffVisit,
  about: AboutExternalUser,
  typed: Typed,
  errors: readonly FieldError[],
): Page {
  const { language, actor } = visit;
  return pageAbout(visit, about, {
    title: choosingTexts(language).title,
    content: <Choosing {...{ language, actor, about, typed, errors }} />,
  });
}

function refused(page: Page, status: 409 | 422): Page {
  return { ...page, status, faulty: true };
}
