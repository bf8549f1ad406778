import type { VNode } from "preact";
import { scopeOf } from "#platform/access/scope.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { type Invalid, orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { keptList, type ListQuery, listQueryOf, wholeList } from "#platform/lists/list-query.ts";
import { DialogFrame } from "#ui/frame.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { type AdministratorVisit, trailToList } from "../about-member.ts";
import { memberAddress, membersAddress } from "../addresses.ts";
import type { MemberDetails } from "../member.ts";
import { memberTexts } from "../member-texts.ts";
import { addMember } from "./addition.ts";
import { DetailsForm } from "./details-fields.tsx";
import { detailsShape, nothingTyped, typedIn } from "./details-form.ts";
import { detailsTexts } from "./details-texts.ts";
import { findTaken, type Taken, TakenNotice, takenMessage, withTaken } from "./taken-hsa-id.tsx";

export function showAddition(visit: AdministratorVisit): Page {
  return additionPage(visit, { list: listQueryOf(visit.query), typed: nothingTyped, errors: [] });
}

/** Saves a user without permissions and goes on to the user's page, where they are the next step. */
export async function submitAddition(
  submission: Submission<"members.add">,
  hsaPrefixes: readonly string[],
): Promise<Reply> {
  const form = parseForm({ ...detailsShape(hsaPrefixes), ...keptList }, submission.form);
  if (!form.ok) return await refused(submission, form.errors, hsaPrefixes);
  const outcome = await orFieldErrors(
    submission.change((tx) => addMember(tx, submission.actor, form.values)),
  );
  if (outcome.kind === "invalid") return await refusedByDatabase(submission, outcome, form.values);
  return redirect(memberAddress(outcome.member, listQueryOf(submission.form)), "member-added");
}

async function refused(
  submission: Submission<"members.add">,
  errors: readonly FieldError[],
  hsaPrefixes: readonly string[],
): Promise<Page> {
  const all = await withTaken(submission, errors, hsaPrefixes);
  return refusedPage(submission, all.errors, all.taken);
}

async function refusedByDatabase(
  submission: Submission<"members.add">,
  { errors }: Invalid,
  { hsaId }: MemberDetails,
): Promise<Page> {
  const taken = await findTaken(submission.db, scopeOf(submission.actor), errors, hsaId.canonical);
  return refusedPage(submission, errors, taken);
}

function refusedPage(
  submission: Submission<"members.add">,
  errors: readonly FieldError[],
  taken?: Taken,
): Page {
  const { form } = submission;
  const texts = detailsTexts(submission.language);
  const messages = inWords(errors, texts.faults).map((error) => takenMessage(error, taken, texts));
  return {
    ...additionPage(submission, { list: listQueryOf(form), typed: typedIn(form), errors: messages, taken }),
    status: 422,
    faulty: true,
  };
}

type Shown = Pick<Parameters<typeof DetailsForm>[0], "typed" | "errors"> & {
  list: ListQuery;
  taken?: Taken | undefined;
};

function additionPage(visit: AdministratorVisit, { list, typed, errors, taken }: Shown): Page {
  const { language } = visit;
  const texts = detailsTexts(language);
  const content: VNode = (
    <DialogFrame title={texts.add}>
      <p>{texts.addHelp}</p>
      <DetailsForm
        language={language}
        action={membersAddress(wholeList)}
        cancel={membersAddress(list)}
        typed={typed}
        errors={errors}
      >
        <KeptList list={list} />
        <TakenNotice language={language} taken={taken} list={list} />
      </DetailsForm>
    </DialogFrame>
  );
  return page({
    title: texts.add,
    place: memberTexts(language).place,
    breadcrumb: trailToList(list, language),
    content,
  });
}
