import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { draftAddress, submissionAddress } from "../addresses.ts";
import { LackNotice } from "../lack-notice.tsx";
import { type Lack, lackOf } from "../need.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { proposalSettings } from "../settings.queries.ts";
import { aboutOwnCase, trailToDraft } from "./about-own-case.ts";
import { isEditable, type OwnCase, type SeenDraft, seenOf } from "./draft.ts";
import { seenShape } from "./draft-form.ts";
import { draftTexts } from "./draft-texts.ts";
import { Preview, previewName } from "./preview.tsx";
import { standsFastPage } from "./stands-fast.tsx";
import { submitProposal } from "./submission.ts";

type SubmitVisit = Visit<"cases.submit">;

/** Shows the proposal as it will be handed in, and what that means. */
export async function showSubmission(visit: SubmitVisit): Promise<Reply> {
  const own = await aboutOwnCase(visit);
  if (!isEditable(own.state)) return standsFastPage(visit, own, "submit");
  const { submittingNeeds } = await proposalSettings(visit.db);
  return await submissionPage(visit, own, { lack: lackOf(submittingNeeds, visit.actor) });
}

export async function submitSubmission(submission: Submission<"cases.submit">): Promise<Reply> {
  const { actor, form } = submission;
  const own = await aboutOwnCase(submission);
  const read = parseForm(seenShape, form);
  const seen = (read.ok ? read.values.seen : "") as SeenDraft;
  const outcome = await submission.change((tx) => submitProposal(tx, actor, own.id, seen));
  switch (outcome.kind) {
    case "submitted":
    case "already-submitted":
      return redirect(draftAddress(own.id), "proposal-submitted");
    case "withdrawn":
      return standsFastPage(submission, { ...own, state: "withdrawn" }, "submit", "acted on");
    case "lacking": {
      const shown = await submissionPage(submission, own, { lack: outcome.lack, refused: true });
      return { ...shown, status: 403 };
    }
    case "conflict": {
      const shown = await submissionPage(submission, await aboutOwnCase(submission), { changed: true });
      return { ...shown, status: 409 };
    }
  }
}

async function submissionPage(
  visit: SubmitVisit,
  own: OwnCase,
  shown: { lack?: Lack | undefined; refused?: boolean; changed?: boolean },
): Promise<Page> {
  const { language } = visit;
  const texts = draftTexts(language);
  const name = await previewName(visit);
  return page({
    title: texts.submitTitle,
    breadcrumb: trailToDraft(own, language),
    content: (
      <>
        <PageHeading lead={texts.submitNext}>{texts.submitTitle}</PageHeading>
        {shown.changed && (
          <Notice language={language} tone="warning" takesFocus>
            {texts.changedSince}
          </Notice>
        )}
        <Preview language={language} draft={own} name={name} />
        <p>{texts.submitText}</p>
        {shown.lack === undefined ? (
          <Form action={submissionAddress(own.id)}>
            <input type="hidden" name="seen" value={seenOf(own)} />
            <Actions>
              <Button>{texts.submit}</Button>
              <ButtonLink href={draftAddress(own.id)}>{proposalTexts(language).cancel}</ButtonLink>
            </Actions>
          </Form>
        ) : (
          <LackNotice language={language} lack={shown.lack} act="submit" refused={shown.refused ?? false} />
        )}
      </>
    ),
  });
}
