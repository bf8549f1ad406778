import { z } from "zod";
import { laidOver } from "#platform/forms/differences.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { type FieldError as Fault, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Clash } from "#ui/clash.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { catalogueTexts } from "../catalogue-texts.ts";
import {
  addressShape,
  seenIn,
  seenShape,
  type TypedField,
  type TypedTexts,
  textShape,
  typedFields,
  typedIn,
} from "../entry-form.ts";
import { type Corrected, eServiceCorrected, permissionCorrected } from "./corrected.ts";
import { type CorrectionOutcome, textsOf } from "./correction.ts";
import { correctionTexts } from "./correction-texts.ts";
import { SeenTexts, TextFields } from "./text-fields.tsx";

type CorrectionVisit = Visit<"catalogue.correct">;
type Find = (visit: CorrectionVisit) => Promise<Corrected>;

export const showPermissionCorrection = (visit: CorrectionVisit) => show(visit, permissionCorrected);
export const showEServiceCorrection = (visit: CorrectionVisit) => show(visit, eServiceCorrected);

export const submitPermissionCorrection = (submission: Submission<"catalogue.correct">) =>
  submit(submission, permissionCorrected);
export const submitEServiceCorrection = (submission: Submission<"catalogue.correct">) =>
  submit(submission, eServiceCorrected);

async function show(visit: CorrectionVisit, find: Find): Promise<Page> {
  const about = await find(visit);
  const saved = textsOf(about.stored);
  return correctionPage(visit, about, { typed: saved, seen: saved, errors: [] });
}

async function submit(submission: Submission<"catalogue.correct">, find: Find): Promise<Reply> {
  const { form } = submission;
  const about = await find(submission);
  const shape = { ...textShape, ...seenShape };
  const read = about.withAddress
    ? parseForm({ ...shape, ...addressShape, seenAddress: z.string() }, form)
    : parseForm(shape, form);
  if (!read.ok) return refusedPage(submission, about, read.errors);
  const wanted = { address: "", ...read.values };
  const outcome: CorrectionOutcome = await submission.change((tx) =>
    about.correct(tx, { wanted, seen: seenIn(form) }),
  );
  switch (outcome.kind) {
    case "corrected":
      return redirect(about.address, "catalogue-corrected");
    case "nothing-to-do":
      return redirect(about.address, "catalogue-unchanged");
    case "name-taken":
      return refusedPage(submission, about, [{ field: "name", fault: "taken" }]);
    case "conflict":
      return clashPage(submission, await find(submission), outcome.fields);
  }
}

function refusedPage(
  submission: Submission<"catalogue.correct">,
  about: Corrected,
  errors: readonly Fault[],
): Page {
  const { form, language } = submission;
  const messages = inWords(errors, correctionTexts(language).faults);
  const shown = { typed: typedIn(form), seen: seenIn(form), errors: messages };
  return { ...correctionPage(submission, about, shown), status: 422, faulty: true };
}

/** Nothing is saved: theirs and yours stand beside each other, and yours is kept for another try. */
function clashPage(
  submission: Submission<"catalogue.correct">,
  about: Corrected,
  fields: readonly TypedField[],
): Page {
  const { form } = submission;
  const [theirs, yours] = [textsOf(about.stored), typedIn(form)];
  const typed = laidOver(typedFields, { now: theirs, seen: seenIn(form), yours });
  const shown = { typed, seen: theirs, errors: [], clash: { fields, theirs, yours } };
  return { ...correctionPage(submission, about, shown), status: 409, faulty: true };
}

type Shown = {
  typed: TypedTexts;
  seen: TypedTexts;
  errors: readonly FieldError[];
  clash?: { fields: readonly TypedField[]; theirs: TypedTexts; yours: TypedTexts };
};

function correctionPage({ language }: CorrectionVisit, about: Corrected, shown: Shown): Page {
  const { typed, seen, errors, clash } = shown;
  const { kind, withAddress, address } = about;
  const texts = correctionTexts(language);
  const labels = { ...catalogueTexts(language).texts, address: catalogueTexts(language).address };
  const title = texts.titles[kind];
  return page({
    title,
    breadcrumb: about.trail(language),
    content: (
      <DialogFrame title={title}>
        {clash && (
          <Clash
            language={language}
            first={undefined}
            details={clash.fields.map((field) => ({
              name: labels[field],
              theirs: clash.theirs[field],
              yours: clash.yours[field],
            }))}
          />
        )}
        <p>{texts.lead[kind]}</p>
        <Form action={`${address}/correction`}>
          <ErrorSummary language={language} errors={errors} />
          <SeenTexts seen={seen} withAddress={withAddress} />
          <TextFields {...{ language, typed, errors, withAddress }} />
          <Actions>
            <Button>{texts.save}</Button>
            <ButtonLink href={address} closes="dialog">
              {texts.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
