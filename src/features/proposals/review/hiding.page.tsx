import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { parseReason, reasonFaults } from "#platform/forms/reason.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-field.tsx";
import { Written } from "#ui/written.tsx";
import { commentIdOf } from "../about-proposal.ts";
import { hidingAddress, reviewsAddress, showingAddress } from "../addresses.ts";
import { isPlaceholder } from "../comments/comment.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { trailToQueue } from "./about-submitted.ts";
import { hideComment, restoreComment } from "./hiding.ts";
import { findQueuedComment, type QueuedComment } from "./queue.queries.ts";
import { reviewTexts } from "./review-texts.ts";

type HidingVisit = Visit<"comments.hide">;

/** What hiding means, and the field for why. */
export async function showHiding(visit: HidingVisit): Promise<Reply> {
  const comment = await hiddenOne(visit);
  if (comment.hiddenAt !== null) return redirect(showingAddress(comment.id));
  return hidingPage(visit, comment, { typed: "", errors: [] });
}

export async function submitHiding(
  submission: Submission<"comments.hide">,
  { masterKey }: { readonly masterKey: MasterKey },
): Promise<Reply> {
  const { actor, form, language } = submission;
  const comment = await hiddenOne(submission);
  const read = parseForm({ reason: field(parseReason) }, form);
  if (!read.ok) {
    const errors = inWords(read.errors, { reason: reasonFaults(language) });
    const shown = hidingPage(submission, comment, { typed: form.one("reason") ?? "", errors });
    return { ...shown, status: 422, faulty: true };
  }
  const { reason } = read.values;
  const outcome = await submission.change((tx) => hideComment(tx, actor, masterKey, comment.id, reason));
  if (outcome.kind === "removed")
    return {
      ...hidingPage(submission, { ...comment, removalMark: "deleted" }, { typed: reason, errors: [] }),
      status: 409,
    };
  return redirect(
    outcome.kind === "settled" ? showingAddress(comment.id) : reviewsAddress,
    outcome.kind === "settled" ? "comment-settled" : "comment-hidden",
  );
}

/** Whoever comes to where something is only posted is shown the comment. */
export async function showRestoration(visit: Visit<"comments.hide">): Promise<Reply> {
  return redirect(showingAddress((await hiddenOne(visit)).id));
}

export async function submitRestoration(submission: Submission<"comments.hide">): Promise<Reply> {
  const { id } = await hiddenOne(submission);
  parseForm({}, submission.form);
  const outcome = await submission.change((tx) => restoreComment(tx, id));
  return redirect(showingAddress(id), outcome.kind === "restored" ? "comment-restored" : "comment-settled");
}

async function hiddenOne(visit: HidingVisit): Promise<QueuedComment> {
  const comment = await findQueuedComment(visit.db, commentIdOf(visit));
  if (comment === undefined) throw notFound();
  return comment;
}

function hidingPage(
  { language }: HidingVisit,
  comment: QueuedComment,
  { typed, errors }: { typed: string; errors: readonly FieldError[] },
): Page {
  const texts = reviewTexts(language);
  return page({
    title: texts.hide,
    breadcrumb: trailToQueue(language),
    content: (
      <DialogFrame title={texts.hide}>
        {isPlaceholder(comment) ? (
          <Notice language={language} tone="warning" takesFocus>
            {texts.nothingToHide}
          </Notice>
        ) : (
          <>
            <Written text={comment.text} />
            <p>{texts.hidingText}</p>
            <Form action={hidingAddress(comment.id)}>
              <ErrorSummary language={language} errors={errors} />
              <TextArea
                name="reason"
                label={texts.hidingReason}
                help={texts.hidingReasonHelp}
                value={typed}
                error={messageFor(errors, "reason")}
                rows={3}
              />
              <Actions>
                <Button>{texts.hide}</Button>
                <ButtonLink href={showingAddress(comment.id)} closes="dialog">
                  {proposalTexts(language).cancel}
                </ButtonLink>
              </Actions>
            </Form>
          </>
        )}
      </DialogFrame>
    ),
  });
}
