import { z } from "zod";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseWrittenText } from "#platform/text/written-text.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { TextArea } from "#ui/text-field.tsx";
import { Written } from "#ui/written.tsx";
import { answerAddress, reviewAddress, reviewsAddress } from "../addresses.ts";
import { takesAttachments } from "../attachments/attachment.ts";
import { AttachmentFields } from "../attachments/attachment-fields.tsx";
import { readAttachments } from "../attachments/chosen-attachments.ts";
import { fileFaults } from "../attachments/file-faults.ts";
import { submittedCase, trailToSubmitted } from "../review/about-submitted.ts";
import type { SubmittedCase } from "../review/submitted.queries.ts";
import { type AnswerKind, longestAnswer, possibleAnswers, refusalGrounds } from "./answer.ts";
import { answerTexts } from "./answer-texts.ts";
import { answerCase } from "./answering.ts";

type AnswerVisit = Visit<"proposals.review">;
type Typed = { readonly ground: string; readonly text: string };
type Shown = {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** Whether files were chosen, which no page can keep. */
  readonly lost?: boolean;
  readonly settled?: boolean;
};

/** The page on which one kind of answer is written. */
export async function showAnswering(visit: AnswerVisit, kind: AnswerKind): Promise<Reply> {
  const found = await submittedCase(visit);
  if (!possibleAnswers(found, stockholmDate(visit.now)).includes(kind))
    return redirect(reviewAddress(found.id));
  return answeringPage(visit, found, kind, { typed: { ground: "", text: "" }, errors: [] });
}

export async function submitAnswer(
  submission: Submission<
    | "proposals.return"
    | "proposals.refuse"
    | "proposals.hand-over"
    | "proposals.decide"
    | "cases.move"
    | "opinions.answer"
    | "opinions.close"
  >,
  kind: AnswerKind,
): Promise<Reply> {
  const { actor, form, files, lostFiles } = submission;
  const found = await submittedCase(submission);
  const read = parseForm(kind === "refused" ? { ...textShape, ...groundShape } : textShape, form);
  const chosen = await readAttachments(files);
  // what was refused in another language for its files would be right without them
  if (!read.ok || !chosen.ok || (lostFiles && files.length === 0)) {
    const { language } = submission;
    const ofText = read.ok ? [] : inWords(read.errors, answerTexts(language).faults);
    const errors = [...ofText, ...fileFaults(chosen, language)];
    const shown = { typed: typedIn(form), errors, lost: lostFiles };
    const status = files.some(({ isTooLarge }) => isTooLarge) ? 413 : 422;
    return { ...answeringPage(submission, found, kind, shown), status, faulty: true };
  }
  const ground = refusalGrounds.find((one) => kind === "refused" && one === form.one("ground"));
  const answer = { kind, ground, text: read.values.text, attachments: chosen.attachments };
  const outcome = await submission.change((tx) => answerCase(tx, actor, found.id, answer));
  if (outcome.kind === "settled") {
    const shown = { typed: typedIn(form), errors: [], settled: true };
    return { ...answeringPage(submission, found, kind, shown), status: 409 };
  }
  return redirect(reviewsAddress, "case-answered");
}

const textShape = { text: field((typed) => parseWrittenText(typed, longestAnswer)) };
const groundShape = { ground: z.enum(refusalGrounds, "unchosen") };

function typedIn(form: Parameters): Typed {
  return { ground: form.one("ground") ?? "", text: form.one("text") ?? "" };
}

function answeringPage(
  { language }: AnswerVisit,
  found: SubmittedCase,
  kind: AnswerKind,
  shown: Shown,
): Page {
  const texts = answerTexts(language);
  const { typed, errors } = shown;
  return page({
    title: texts.titles[kind],
    breadcrumb: trailToSubmitted(found, language),
    content: (
      <>
        <PageHeading lead={<bdi>{found.title}</bdi>}>{texts.titles[kind]}</PageHeading>
        {shown.settled ? (
          <>
            <Notice language={language} tone="warning" takesFocus>
              {texts.settled}
            </Notice>
            <Written text={typed.text} />
          </>
        ) : (
          <>
            <p>{texts.means[kind]}</p>
            <Form action={answerAddress(found.id, kind)} files={takesAttachments(kind)}>
              <ErrorSummary language={language} errors={errors} />
              {kind === "refused" && (
                <RadioGroup
                  name="ground"
                  label={texts.ground}
                  error={messageFor(errors, "ground")}
                  chosen={typed.ground}
                  choices={refusalGrounds.map((ground) => ({ value: ground, label: texts.grounds[ground] }))}
                />
              )}
              <TextArea
                name="text"
                label={texts.labels[kind]}
                help={texts.textHelp}
                value={typed.text}
                error={messageFor(errors, "text")}
                rows={8}
              />
              {takesAttachments(kind) && (
                <AttachmentFields language={language} errors={errors} lost={shown.lost ?? false} />
              )}
              <Actions>
                <Button variant={kind === "refused" ? "danger" : "primary"}>{texts.submits[kind]}</Button>
                <ButtonLink href={reviewAddress(found.id)}>{texts.cancel}</ButtonLink>
              </Actions>
            </Form>
          </>
        )}
      </>
    ),
  });
}
