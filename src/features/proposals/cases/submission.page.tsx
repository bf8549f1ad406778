import type { VNode } from "preact";
import { z } from "zod";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { draftAddress, submissionAddress } from "../addresses.ts";
import { LackNotice } from "../lack-notice.tsx";
import { type Lack, lackOf } from "../need.ts";
import { MentionsNotice } from "../people-named/mentions-notice.tsx";
import { proposalTexts } from "../proposal-texts.ts";
import { proposalSettings } from "../settings/settings.queries.ts";
import type { ProposalSettings } from "../settings/settings.ts";
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
  const settings = await proposalSettings(visit.db);
  return await submissionPage(visit, own, { lack: lackOf(settings.submittingNeeds, visit.actor), settings });
}

export async function submitSubmission(submission: Submission<"cases.submit">): Promise<Reply> {
  const { actor, form } = submission;
  const own = await aboutOwnCase(submission);
  const read = parseForm({ ...seenShape, votingDays: z.string() }, form);
  const seen = (read.ok ? read.values.seen : "") as SeenDraft;
  const days = Number(read.ok ? read.values.votingDays : "");
  const handing = { seen, votingDays: days > 0 ? days : undefined };
  const outcome = await submission.change((tx) => submitProposal(tx, actor, own.id, handing));
  const settings = await proposalSettings(submission.db);
  const shown = (refusal: Refusal) => submissionPage(submission, own, { settings, ...refusal });
  switch (outcome.kind) {
    case "submitted":
    case "already-submitted":
      return redirect(draftAddress(own.id), "proposal-submitted");
    case "withdrawn":
      return standsFastPage(submission, { ...own, state: "withdrawn" }, "submit", "acted on");
    case "lacking":
      return { ...(await shown({ lack: outcome.lack, refused: true })), status: 403 };
    case "one-at-a-time":
      return { ...(await shown({ warning: "oneAtATime" })), status: 409 };
    case "no-period":
      return { ...(await shown({ noPeriod: true })), status: 422, faulty: true };
    case "conflict": {
      const changed = await aboutOwnCase(submission);
      return {
        ...(await submissionPage(submission, changed, { settings, warning: "changedSince" })),
        status: 409,
      };
    }
  }
}

/** What stands in the way, told where the act was tried. */
type Refusal = {
  readonly lack?: Lack | undefined;
  readonly refused?: boolean;
  readonly warning?: "changedSince" | "oneAtATime";
  readonly noPeriod?: boolean;
};

async function submissionPage(
  visit: SubmitVisit,
  own: OwnCase,
  shown: Refusal & { settings: ProposalSettings },
): Promise<Page> {
  const { language } = visit;
  const texts = draftTexts(language);
  const errors = shown.noPeriod ? [{ field: "votingDays", message: texts.noPeriod }] : [];
  const name = await previewName(visit);
  return page({
    title: texts.submitTitle,
    breadcrumb: trailToDraft(own, language),
    content: (
      <>
        <PageHeading lead={texts.submitNext}>{texts.submitTitle}</PageHeading>
        {shown.warning && (
          <Notice language={language} tone="warning" takesFocus>
            {texts[shown.warning]}
          </Notice>
        )}
        <MentionsNotice language={language} written={own} reader="maker" today={stockholmDate(visit.now)} />
        <Preview language={language} draft={own} name={name} />
        <p>{texts.submitText}</p>
        {shown.lack === undefined ? (
          <Form action={submissionAddress(own.id)}>
            <ErrorSummary language={language} errors={errors} />
            <input type="hidden" name="seen" value={seenOf(own)} />
            <PeriodChoice language={language} periods={shown.settings.votingPeriods} errors={errors} />
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

/** For how long it is to be open; nothing to choose where there is one period for all. */
function PeriodChoice(props: {
  language: Language;
  periods: readonly number[];
  errors: readonly FieldError[];
}): VNode | null {
  const { language, periods, errors } = props;
  if (periods.length === 1) return null;
  const texts = draftTexts(language);
  return (
    <RadioGroup
      name="votingDays"
      label={texts.period}
      help={texts.periodHelp}
      choices={periods.map((days) => ({ value: String(days), label: texts.periodDays(days) }))}
      error={messageFor(errors, "votingDays")}
    />
  );
}
