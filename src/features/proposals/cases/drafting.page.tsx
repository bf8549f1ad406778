import { inWords } from "#platform/forms/in-words.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { FieldError } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Section } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { trailToList } from "../about-proposal.ts";
import { correctionAddress, draftAddress, proposalsAddress } from "../addresses.ts";
import { aboutOwnCase, trailToDraft } from "./about-own-case.ts";
import { isEditable, type OwnCase, type SeenDraft, seenOf } from "./draft.ts";
import { DraftForm } from "./draft-fields.tsx";
import { draftShape, nothingTyped, seenShape, type TypedDraft, typedIn } from "./draft-form.ts";
import { draftTexts } from "./draft-texts.ts";
import { correctDraft, draftProposal } from "./drafting.ts";
import { standsFastPage } from "./stands-fast.tsx";

type DraftVisit = Visit<"cases.draft">;
type DraftSubmission = Submission<"cases.draft">;

export function showNewDraft(visit: DraftVisit): Page {
  return newDraftPage(visit, nothingTyped, []);
}

/** Saves the draft and goes on to what it will look like. */
export async function submitNewDraft(submission: DraftSubmission): Promise<Reply> {
  const { form, actor, language } = submission;
  const read = parseForm(draftShape, form);
  if (!read.ok) {
    const errors = inWords(read.errors, draftTexts(language).faults);
    return { ...newDraftPage(submission, typedIn(form), errors), status: 422, faulty: true };
  }
  const { draft } = await submission.change((tx) => draftProposal(tx, actor, read.values));
  return redirect(draftAddress(draft), "draft-saved");
}

function newDraftPage({ language }: DraftVisit, typed: TypedDraft, errors: readonly FieldError[]): Page {
  const texts = draftTexts(language);
  return page({
    title: texts.newTitle,
    breadcrumb: trailToList(language),
    content: (
      <>
        <PageHeading lead={texts.newLead}>{texts.newTitle}</PageHeading>
        <DraftForm {...{ language, typed, errors }} action={proposalsAddress()} cancel={proposalsAddress()} />
      </>
    ),
  });
}

export async function showDraftCorrection(visit: DraftVisit): Promise<Reply> {
  const draft = await aboutOwnCase(visit);
  if (!isEditable(draft.state)) return standsFastPage(visit, draft, "change");
  return correctionPage(visit, draft, { typed: draft, errors: [] });
}

export async function submitDraftCorrection(submission: DraftSubmission): Promise<Reply> {
  const { form, actor, language } = submission;
  const draft = await aboutOwnCase(submission);
  const read = parseForm({ ...draftShape, ...seenShape }, form);
  if (!read.ok) {
    const errors = inWords(read.errors, draftTexts(language).faults);
    const seen = (form.one("seen") ?? "") as SeenDraft;
    const shown = correctionPage(submission, draft, { typed: typedIn(form), errors, seen });
    return { ...shown, status: 422, faulty: true };
  }
  const { seen, ...wanted } = read.values;
  const outcome = await submission.change((tx) =>
    correctDraft(tx, actor, draft.id, { wanted, seen: seen as SeenDraft }),
  );
  switch (outcome.kind) {
    case "corrected":
      return redirect(draftAddress(draft.id), "draft-saved");
    case "nothing-to-do":
      return redirect(draftAddress(draft.id), "draft-unchanged");
    case "no-draft":
      return standsFastPage(submission, await aboutOwnCase(submission), "change", "acted on");
    case "conflict": {
      const now = await aboutOwnCase(submission);
      const shown = correctionPage(submission, now, { typed: typedIn(form), errors: [], clashes: true });
      return { ...shown, status: 409, faulty: true };
    }
  }
}

function correctionPage(
  { language }: DraftVisit,
  draft: OwnCase,
  shown: { typed: TypedDraft; errors: readonly FieldError[]; seen?: SeenDraft; clashes?: boolean },
): Page {
  const texts = draftTexts(language);
  return page({
    title: texts.correctTitle,
    breadcrumb: trailToDraft(draft, language),
    content: (
      <>
        <PageHeading>{texts.correctTitle}</PageHeading>
        {shown.clashes && (
          <Notice language={language} tone="warning" heading={texts.conflict.heading} takesFocus>
            {texts.conflict.text}
          </Notice>
        )}
        <DraftForm
          {...{ language, ...shown }}
          action={correctionAddress(draft.id)}
          cancel={draftAddress(draft.id)}
        >
          <input type="hidden" name="seen" value={shown.seen ?? seenOf(draft)} />
        </DraftForm>
        {shown.clashes && (
          <Section heading={texts.conflict.saved}>
            <p>
              <strong>
                <bdi>{draft.title}</bdi>
              </strong>
            </p>
            <Written text={draft.body} />
          </Section>
        )}
      </>
    ),
  });
}
