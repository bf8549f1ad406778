import { z } from "zod";
import { inWords } from "#platform/forms/in-words.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { attachmentRemovalAddress, reviewAddress } from "../addresses.ts";
import { answersOn } from "../answers/answers.queries.ts";
import { submittedCase, trailToSubmitted } from "../review/about-submitted.ts";
import type { SubmittedCase } from "../review/submitted.queries.ts";
import { type Attachment, attachmentRemovalGrounds } from "./attachment.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { attachmentTexts } from "./attachment-texts.ts";
import { attachmentIdOf } from "./document.page.ts";
import { removeAttachment } from "./removal.ts";

type RemovalVisit = Visit<"attachments.remove">;
type About = { readonly found: SubmittedCase; readonly attachment: Attachment };

/** What removing a document means, and the question why. */
export async function showAttachmentRemoval(visit: RemovalVisit): Promise<Reply> {
  const about = await aboutAttachment(visit);
  if (about.attachment.removedAt !== null)
    return redirect(reviewAddress(about.found.id), "attachment-settled");
  return removalPage(visit, about, []);
}

export async function submitAttachmentRemoval(submission: Submission<"attachments.remove">): Promise<Reply> {
  const about = await aboutAttachment(submission);
  const { found, attachment } = about;
  const read = parseForm({ ground: z.enum(attachmentRemovalGrounds, "unchosen") }, submission.form);
  if (!read.ok) {
    const sentences = { ground: { unchosen: attachmentTexts(submission.language).groundUnchosen } };
    return { ...removalPage(submission, about, inWords(read.errors, sentences)), status: 422, faulty: true };
  }
  const named = { case: found.id, attachment: attachment.id };
  const { kind } = await submission.change((tx) =>
    removeAttachment(tx, submission.actor, named, read.values.ground),
  );
  return redirect(reviewAddress(found.id), kind === "removed" ? "attachment-removed" : "attachment-settled");
}

/** @throws 404 for what is not attached to this case */
async function aboutAttachment(visit: RemovalVisit): Promise<About> {
  const found = await submittedCase(visit);
  const id = attachmentIdOf(visit);
  const answers = await answersOn(visit.db, found.id);
  const attachment = answers.flatMap(({ attachments }) => attachments).find((one) => one.id === id);
  if (attachment === undefined) throw notFound();
  return { found, attachment };
}

function removalPage(
  { language }: RemovalVisit,
  { found, attachment }: About,
  errors: readonly FieldError[],
): Page {
  const texts = attachmentTexts(language);
  return page({
    title: texts.removal,
    breadcrumb: trailToSubmitted(found, language),
    content: (
      <DialogFrame title={texts.removal}>
        <AttachmentList language={language} attachments={[attachment]} removes={false} />
        <p>{texts.removalMeans}</p>
        <Form action={attachmentRemovalAddress(found.id, attachment.id)}>
          <ErrorSummary language={language} errors={errors} />
          <RadioGroup
            name="ground"
            label={texts.ground}
            error={messageFor(errors, "ground")}
            choices={attachmentRemovalGrounds.map((ground) => ({
              value: ground,
              label: texts.grounds[ground],
            }))}
          />
          <Actions>
            <Button variant="danger">{texts.remove}</Button>
            <ButtonLink href={reviewAddress(found.id)} closes="dialog">
              {texts.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
