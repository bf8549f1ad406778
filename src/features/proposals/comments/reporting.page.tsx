import { inWords } from "#platform/forms/in-words.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { TextArea } from "#ui/text-field.tsx";
import { Written } from "#ui/written.tsx";
import { commentIdOf, publishedProposal, trailTo } from "../about-proposal.ts";
import { commentPlace, reportAddress } from "../addresses.ts";
import { authorNameOf } from "../names.ts";
import type { Proposal } from "../proposal.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { type Comment, isReadable } from "./comment.ts";
import { reportShape } from "./comment-form.ts";
import { commentTexts } from "./comment-texts.ts";
import { findComment } from "./comments.queries.ts";
import { removedPage } from "./removed.page.tsx";
import { reportComment } from "./reporting.ts";

type ReportVisit = Visit<"comments.report">;
type About = { readonly proposal: Proposal; readonly comment: Comment };

/** What is reported, and the field for why. */
export async function showReporting(visit: ReportVisit): Promise<Page> {
  return reportingPage(visit, await findAbout(visit), { typed: "", errors: [] });
}

export async function submitReport(submission: Submission<"comments.report">): Promise<Reply> {
  const { form, actor, language } = submission;
  const about = await findAbout(submission);
  const read = parseForm(reportShape, form);
  if (!read.ok) {
    const errors = inWords(read.errors, commentTexts(language).faults);
    const shown = reportingPage(submission, about, { typed: form.one("reason") ?? "", errors });
    return { ...shown, status: 422, faulty: true };
  }
  const [proposal, comment] = [about.proposal.id, about.comment.id];
  const outcome = await submission.change((tx) =>
    reportComment(tx, actor, { proposal, comment }, read.values.reason),
  );
  if (outcome.kind === "removed") return removedPage(submission, about.proposal, read.values.reason);
  const back = commentPlace(proposal, comment);
  return redirect(back, outcome.kind === "reported" ? "comment-reported" : "comment-already-reported");
}

async function findAbout(visit: ReportVisit): Promise<About> {
  const proposal = await publishedProposal(visit);
  const comment = await findComment(visit.db, proposal.id, commentIdOf(visit));
  if (comment === undefined) throw notFound();
  return { proposal, comment };
}

function reportingPage(
  { language }: ReportVisit,
  { proposal, comment }: About,
  { typed, errors }: { typed: string; errors: readonly FieldError[] },
): Page {
  if (!isReadable(comment)) return removedPage({ language }, proposal, typed);
  const texts = commentTexts(language);
  return page({
    title: texts.reportTitle,
    breadcrumb: trailTo(proposal, language),
    content: (
      <DialogFrame title={texts.reportTitle}>
        <p>
          <bdi>{texts.reportLead(authorNameOf(comment, language))}</bdi>
        </p>
        <Written text={comment.text} />
        <Form action={reportAddress(proposal.id, comment.id)}>
          <ErrorSummary language={language} errors={errors} />
          <TextArea
            name="reason"
            label={texts.reportReason}
            help={texts.reportHelp}
            value={typed}
            error={messageFor(errors, "reason")}
          />
          <Actions>
            <Button>{texts.sendReport}</Button>
            <ButtonLink href={commentPlace(proposal.id, comment.id)} closes="dialog">
              {proposalTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
