import { inWords } from "#platform/forms/in-words.ts";
import { type FieldError as Fault, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { trailToCatalogue } from "../about-entry.ts";
import { eServiceAddress } from "../addresses.ts";
import { catalogueTexts } from "../catalogue-texts.ts";
import { addressShape, nothingTyped, typedIn } from "../entry-form.ts";
import { addEService } from "./addition.ts";
import { AdditionForm, choiceOf, faultOf, faultSentences, newEntryShape } from "./addition-form.tsx";
import { additionTexts } from "./addition-texts.ts";

const audiences = ["municipality", "region"] as const;

export function showEServiceAddition(visit: Visit<"catalogue.add">): Page {
  return additionPage(visit, { ...nothingTyped, key: "", audience: "" }, []);
}

export async function submitEServiceAddition(submission: Submission<"catalogue.add">): Promise<Reply> {
  const read = parseForm(
    { ...newEntryShape, ...addressShape, audience: choiceOf(audiences) },
    submission.form,
  );
  if (!read.ok) return refusedPage(submission, read.errors);
  const { key, audience, ...texts } = read.values;
  const outcome = await submission.change((tx) => addEService(tx, { texts, key, audience }));
  if (outcome.kind === "added") return redirect(eServiceAddress(outcome), "e-service-added");
  return refusedPage(submission, [faultOf(outcome)]);
}

function refusedPage(submission: Submission<"catalogue.add">, faults: readonly Fault[]): Page {
  const { form, language } = submission;
  const typed = { ...typedIn(form), key: form.one("key") ?? "", audience: form.one("audience") ?? "" };
  const shown = additionPage(submission, typed, inWords(faults, faultSentences(language)));
  return { ...shown, status: 422, faulty: true };
}

type Typed = typeof nothingTyped & { readonly key: string; readonly audience: string };

function additionPage(
  { language }: Visit<"catalogue.add">,
  typed: Typed,
  errors: readonly FieldError[],
): Page {
  const texts = additionTexts(language);
  const shared = catalogueTexts(language);
  return page({
    title: texts.eService,
    breadcrumb: trailToCatalogue(language),
    content: (
      <AdditionForm
        {...{ language, typed, errors }}
        title={texts.eService}
        lead={texts.eServiceLead}
        action="/catalogue/new"
        cancel="/catalogue"
        withAddress
      >
        <RadioGroup
          name="audience"
          label={shared.audience}
          error={messageFor(errors, "audience")}
          choices={audiences.map((value) => ({ value, label: shared.audiences[value] }))}
          chosen={typed.audience}
        />
      </AdditionForm>
    ),
  });
}
