import { z } from "zod";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CheckboxGroup } from "#ui/choices.tsx";
import { messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { caseIdOf } from "../about-proposal.ts";
import { publicationAddress, reviewAddress, reviewsAddress } from "../addresses.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { proposalSettings } from "../settings/settings.queries.ts";
import { votingDaysOf } from "../settings/settings.ts";
import { submittedCase, trailToSubmitted } from "./about-submitted.ts";
import { needsGuardian } from "./guardian.ts";
import { isUnderReview, publishProposal, votingPeriodFrom } from "./publication.ts";
import { reviewPage } from "./review.page.tsx";
import { reviewTexts } from "./review-texts.ts";
import type { SubmittedCase } from "./submitted.queries.ts";

/** What publishing means, before it is done. */
export async function showPublication(visit: Visit<"proposals.publish">): Promise<Reply> {
  const submitted = await submittedCase(visit);
  if (!isUnderReview(submitted.state) || submitted.kind !== "proposal")
    return await reviewPage(visit, submitted);
  return await publicationPage(visit, submitted);
}

async function publicationPage(
  { db, language, now }: Visit<"proposals.publish">,
  submitted: SubmittedCase,
  missesGuardian = false,
): Promise<Page> {
  const settings = await proposalSettings(db);
  const days = votingDaysOf(settings, submitted.wantedVotingDays);
  const lastDay = formatDate(votingPeriodFrom(now, days).votingTo, language, "text");
  const asksGuardian = await needsGuardian(db, submitted.id, settings, stockholmDate(now));
  const texts = reviewTexts(language);
  const errors = missesGuardian ? [{ field: "guardian", message: texts.guardianMissing }] : [];
  return page({
    title: texts.publishTitle,
    breadcrumb: trailToSubmitted(submitted, language),
    content: (
      <DialogFrame title={texts.publishTitle}>
        <p>
          <strong>
            <bdi>{submitted.title}</bdi>
          </strong>
        </p>
        <p>{texts.publishText(lastDay, settings.voteGoal)}</p>
        <p>{texts.publishFast}</p>
        <Form action={publicationAddress(submitted.id)}>
          <ErrorSummary language={language} errors={errors} />
          {asksGuardian && (
            <CheckboxGroup
              name="guardian"
              label={texts.guardian(settings.guardianBelow ?? 0)}
              choices={[{ value: "approved", label: texts.guardianApproved }]}
              chosen={[]}
              error={messageFor(errors, "guardian")}
            />
          )}
          <Actions>
            <Button>{texts.publish}</Button>
            <ButtonLink href={reviewAddress(submitted.id)} closes="dialog" autofocus>
              {proposalTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}

export async function submitPublication(submission: Submission<"proposals.publish">): Promise<Reply> {
  const id = caseIdOf(submission);
  const read = parseForm({ guardian: z.array(z.literal("approved")) }, submission.form);
  const guardianApproved = read.ok && read.values.guardian.length > 0;
  const outcome = await submission.change((tx) => publishProposal(tx, id, { guardianApproved }));
  if (outcome.kind === "needs-guardian") {
    const shown = await publicationPage(submission, await submittedCase(submission), true);
    return { ...shown, status: 422, faulty: true };
  }
  if (outcome.kind === "withdrawn" || outcome.kind === "answered")
    return { ...(await reviewPage(submission, await submittedCase(submission))), status: 409 };
  return redirect(reviewsAddress, "proposal-published");
}
