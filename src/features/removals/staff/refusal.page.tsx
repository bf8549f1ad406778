import { fullName } from "#external-users";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { parseReason, reasonFaults } from "#platform/forms/reason.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { keptList } from "#platform/lists/list-query.ts";
import { refuseRemoval } from "../engine/decision.ts";
import { requireRights } from "../engine/entitlement.ts";
import {
  type AboutRemoval,
  aboutRemoval,
  decidedOn,
  pageAboutRemoval,
  type RemovalSubmission,
  type RemovalVisit,
} from "./about-removal.ts";
import { removalAddress } from "./addresses.ts";
import { decidingTexts } from "./deciding-texts.ts";
import { ReasonDialog, type ShownReason } from "./reason-dialog.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

export async function showRefusal(visit: RemovalVisit): Promise<Reply> {
  const about = await aboutRemoval(visit);
  return refusalPage(visit, about, { errors: [], reason: "" }) ?? settled(about);
}

/** Refuses a person's own request, with a reason that the person can read. */
export async function submitRefusal(
  submission: RemovalSubmission,
  { masterKey }: StaffRemovalParts,
): Promise<Reply> {
  const about = await decidedOn(submission);
  const { actor, form, language } = submission;
  const read = parseForm({ ...keptList, reason: field(parseReason) }, form);
  if (!read.ok) {
    const errors = inWords(read.errors, { reason: reasonFaults(language) });
    const page = refusalPage(submission, about, { errors, reason: form.one("reason") ?? "" });
    return page === undefined ? settled(about) : { ...page, status: 422, faulty: true };
  }
  const on = { scope: about.scope, id: about.removal.id };
  const outcome = await submission.change((tx) =>
    refuseRemoval(tx, actor, masterKey, on, read.values.reason),
  );
  if (outcome.kind !== "refused") return settled(about);
  return redirect(removalAddress(about.removal.id, about.list), "removal-refused");
}

function settled({ removal, list }: AboutRemoval): Reply {
  return redirect(removalAddress(removal.id, list), "removal-settled");
}

/** @returns undefined where there is nothing left to decide @throws 403 where one of the rights is not held */
function refusalPage(visit: RemovalVisit, about: AboutRemoval, shown: ShownReason): Page | undefined {
  const { removal, person } = about;
  if (removal.state !== "requested" || person === undefined) return undefined;
  const { language } = visit;
  requireRights(visit.actor.rights, removal);
  const texts = decidingTexts(language);
  return pageAboutRemoval(visit, about, {
    title: texts.refusal,
    content: (
      <ReasonDialog
        {...{ language, about, shown }}
        noun="refusal"
        title={texts.refusal}
        what={texts.refusalWhat(fullName(person))}
        consequence={texts.refusalConsequence}
        submit={texts.refuse}
      />
    ),
  });
}
