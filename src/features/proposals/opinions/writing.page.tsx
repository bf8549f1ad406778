import { inWords } from "#platform/forms/in-words.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { draftAddress, myCasesAddress, newOpinionAddress } from "../addresses.ts";
import { CaseFields } from "../cases/draft-fields.tsx";
import { draftShape, nothingTyped, type TypedDraft, typedIn } from "../cases/draft-form.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { opinionTexts } from "./opinion-texts.ts";
import { submitOpinion } from "./writing.ts";

/** The form for an opinion. */
export function showNewOpinion(visit: Visit<"opinions.submit">): Page {
  return writingPage(visit, nothingTyped, []);
}

export async function submitNewOpinion(submission: Submission<"opinions.submit">): Promise<Reply> {
  const { form, actor, language } = submission;
  const read = parseForm(draftShape, form);
  if (!read.ok) {
    const errors = inWords(read.errors, opinionTexts(language).faults);
    return { ...writingPage(submission, typedIn(form), errors), status: 422, faulty: true };
  }
  const { opinion } = await submission.change((tx) => submitOpinion(tx, actor, read.values));
  return redirect(draftAddress(opinion), "opinion-submitted");
}

function writingPage(
  { language }: Visit<"opinions.submit">,
  typed: TypedDraft,
  errors: readonly FieldError[],
): Page {
  const texts = opinionTexts(language);
  return page({
    title: texts.newTitle,
    content: (
      <>
        <PageHeading lead={texts.newLead}>{texts.newTitle}</PageHeading>
        <Form action={newOpinionAddress}>
          <ErrorSummary language={language} errors={errors} />
          <CaseFields {...{ language, typed, errors }} words={texts} rows={10} />
          <p>{texts.record}</p>
          <Actions>
            <Button>{texts.submit}</Button>
            <ButtonLink href={myCasesAddress}>{proposalTexts(language).cancel}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
