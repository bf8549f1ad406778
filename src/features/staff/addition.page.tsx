import type { VNode } from "preact";
import { inWords } from "#platform/forms/in-words.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type StaffVisit, staffAddress, trailToList } from "./about-staff.ts";
import { addStaff } from "./addition.ts";
import { nothingTyped, readStaff, type TypedStaff, typedIn } from "./addition-form.ts";
import { identitySchemes } from "./identity.ts";
import { staffTexts } from "./staff-texts.ts";

export function showAddition(visit: StaffVisit): Page {
  return additionPage(visit, nothingTyped, []);
}

/** Saves a staff member without rights and goes on to the page where they are given. */
export async function submitAddition(
  submission: Submission<"staff.add">,
  hsaPrefixes: readonly string[],
): Promise<Reply> {
  const form = readStaff(submission.form, hsaPrefixes);
  if (!form.ok) return refusedPage(submission, form.errors);
  const outcome = await orFieldErrors(submission.change((tx) => addStaff(tx, submission.actor, form.values)));
  if (outcome.kind === "invalid") return refusedPage(submission, outcome.errors);
  return redirect(staffAddress({ id: outcome.staff }), "staff-added");
}

function refusedPage(submission: Submission<"staff.add">, errors: readonly Fault[]): Page {
  const messages = inWords(errors, staffTexts(submission.language).faults);
  return { ...additionPage(submission, typedIn(submission.form), messages), status: 422, faulty: true };
}

function additionPage({ language }: StaffVisit, typed: TypedStaff, errors: readonly FieldError[]): Page {
  const texts = staffTexts(language);
  return page({
    title: texts.add,
    breadcrumb: trailToList(language),
    content: (
      <DialogFrame title={texts.add}>
        <p>{texts.addHelp}</p>
        <AdditionForm language={language} typed={typed} errors={errors} />
      </DialogFrame>
    ),
  });
}

function AdditionForm(props: {
  language: Language;
  typed: TypedStaff;
  errors: readonly FieldError[];
}): VNode {
  const { language, typed, errors } = props;
  const texts = staffTexts(language);
  const text = (name: "givenName" | "familyName" | "identity" | "email") => ({
    name,
    label: texts[name],
    value: typed[name],
    error: messageFor(errors, name),
    // the browser's own name and address would be those of the one who adds
    autocomplete: "off",
    spellcheck: "false" as const,
  });
  return (
    <Form action="/staff">
      <ErrorSummary language={language} errors={errors} />
      <TextField {...text("givenName")} autofocus={errors.length === 0} autocapitalize="words" />
      <TextField {...text("familyName")} autocapitalize="words" />
      <RadioGroup
        name="scheme"
        label={texts.scheme}
        help={texts.schemeHelp}
        error={messageFor(errors, "scheme")}
        choices={identitySchemes.map((scheme) => ({ value: scheme, label: texts.schemes[scheme] }))}
        chosen={typed.scheme}
      />
      <TextField {...text("identity")} help={texts.identityHelp} autocapitalize="characters" width="medium" />
      <TextField {...text("email")} type="email" />
      <Actions>
        <Button>{texts.save}</Button>
        <ButtonLink href="/staff" closes="dialog">
          {texts.cancel}
        </ButtonLink>
      </Actions>
    </Form>
  );
}
