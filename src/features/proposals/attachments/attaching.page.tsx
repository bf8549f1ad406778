import { parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { attachingAddress, reviewAddress } from "../addresses.ts";
import { answerTexts } from "../answers/answer-texts.ts";
import { answersOn, type GivenAnswer } from "../answers/answers.queries.ts";
import { submittedCase, trailToSubmitted } from "../review/about-submitted.ts";
import type { SubmittedCase } from "../review/submitted.queries.ts";
import { attachLater } from "./attaching.ts";
import { attachmentFields, freePlaces, takesAttachments } from "./attachment.ts";
import { AttachmentFields } from "./attachment-fields.tsx";
import { AttachmentList } from "./attachment-list.tsx";
import { attachmentTexts } from "./attachment-texts.ts";
import { readAttachments } from "./chosen-attachments.ts";
import { fileFaults } from "./file-faults.ts";

type AttachingVisit = Visit<"attachments.add">;
type About = { readonly found: SubmittedCase; readonly answer: GivenAnswer };
type Shown = { readonly errors: readonly FieldError[]; readonly lost?: boolean; readonly full?: boolean };

/** Where documents are attached to an answer that has been given: minutes that are confirmed later, or what replaces a wrong one. */
export async function showAttaching(visit: AttachingVisit): Promise<Reply> {
  const about = await aboutAnswer(visit);
  if (freePlaces(about.answer.attachments).length === 0) return redirect(reviewAddress(about.found.id));
  return attachingPage(visit, about, { errors: [] });
}

export async function submitAttaching(submission: Submission<"attachments.add">): Promise<Reply> {
  const { actor, files, form, language, lostFiles } = submission;
  const about = await aboutAnswer(submission);
  parseForm({}, form);
  const chosen = await readAttachments(files);
  if (!chosen.ok || chosen.attachments.length === 0) {
    const unchosen = { field: attachmentFields[0], message: attachmentTexts(language).unchosen };
    const errors = chosen.ok ? [unchosen] : fileFaults(chosen, language);
    const status = files.some(({ isTooLarge }) => isTooLarge) ? 413 : 422;
    return { ...attachingPage(submission, about, { errors, lost: lostFiles }), status, faulty: true };
  }
  const to = { case: about.found.id, answer: about.answer.id };
  const { kind } = await submission.change((tx) => attachLater(tx, actor, to, chosen.attachments));
  if (kind === "full")
    return {
      ...attachingPage(submission, await aboutAnswer(submission), { errors: [], full: true }),
      status: 409,
    };
  return redirect(reviewAddress(about.found.id), "attachments-added");
}

/** @throws 404 for what is no answer on this case, or carries no documents */
async function aboutAnswer(visit: AttachingVisit): Promise<About> {
  const found = await submittedCase(visit);
  const id = parseId<"case_answers">(visit.params.answer ?? "");
  const answer = (await answersOn(visit.db, found.id)).find((one) => one.id === id);
  if (answer === undefined || !takesAttachments(answer.kind)) throw notFound();
  return { found, answer };
}

function attachingPage({ language }: AttachingVisit, { found, answer }: About, shown: Shown): Page {
  const texts = attachmentTexts(language);
  const places = freePlaces(answer.attachments).length;
  return page({
    title: texts.add,
    breadcrumb: trailToSubmitted(found, language),
    content: (
      <>
        <PageHeading lead={answerTexts(language).heads[answer.kind]}>{texts.add}</PageHeading>
        {shown.full && (
          <Notice language={language} tone="warning" takesFocus>
            {texts.full}
          </Notice>
        )}
        <AttachmentList language={language} attachments={answer.attachments} removes={false} />
        <p>{texts.adding}</p>
        <Form action={attachingAddress(found.id, answer.id)} files>
          <ErrorSummary language={language} errors={shown.errors} />
          {places > 0 && (
            <AttachmentFields
              language={language}
              errors={shown.errors}
              lost={shown.lost ?? false}
              places={places}
            />
          )}
          <Actions>
            {places > 0 && <Button>{texts.add}</Button>}
            <ButtonLink href={reviewAddress(found.id)}>{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
