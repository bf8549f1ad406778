import { allEServices, type EServiceReference, nameIn } from "#catalogue";
import { inWords } from "#platform/forms/in-words.ts";
import type { FieldError as Fault } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CheckboxGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type AboutOrganisation, findAbout, trailTo } from "../about/about-organisation.ts";
import { organisationAddress } from "../addresses.ts";
import { organisationTexts } from "../organisation-texts.ts";
import { type AgreementAdditionOutcome, addAgreement } from "./agreement-addition.ts";
import { readAgreement, type TypedAgreement, typedIn } from "./agreement-form.ts";
import { agreementTexts } from "./agreement-texts.ts";

export async function showAddition(visit: Visit<"agreements.add">): Promise<Page> {
  const typed = { eServices: [], from: stockholmDate(visit.now), to: "", reference: "" };
  return await additionPage(visit, await findAbout(visit), typed, []);
}

export async function submitAddition(submission: Submission<"agreements.add">): Promise<Reply> {
  const about = await findAbout(submission);
  const read = readAgreement(submission.form);
  if (!read.ok) return await refusedPage(submission, about, read.errors);
  const offered = await offeredTo(submission, about);
  const chosen = read.values.eServices.map((key) => offered.find((one) => one.key === key));
  const eServices = chosen.filter((one) => one !== undefined);
  if (eServices.length < chosen.length)
    return await refusedPage(submission, about, [{ field: "eServices", fault: "unknown" }]);
  const outcome = await submission.change((tx) =>
    addAgreement(tx, { organisation: about.organisation, ...read.values, eServices }),
  );
  if (outcome.kind === "added") return redirect(organisationAddress(about.organisation), "agreement-added");
  return await refusedPage(submission, about, [faultOf(outcome)]);
}

function faultOf({ kind }: Exclude<AgreementAdditionOutcome, { kind: "added" }>): Fault {
  switch (kind) {
    case "no-e-service":
      return { field: "eServices", fault: "missing" };
    case "other-audience":
      return { field: "eServices", fault: "unknown" };
    case "ends-before-it-begins":
      return { field: "to", fault: "before-first" };
    case "overlap":
      return { field: "to", fault: "overlap" };
  }
}

/** The e-services for organisations of its kind that are not withdrawn. */
async function offeredTo(visit: Visit<"agreements.add">, { organisation }: AboutOrganisation) {
  const today = stockholmDate(visit.now);
  return (await allEServices(visit.db)).filter(
    ({ audience, lastDay }) => audience === organisation.kind && (lastDay === null || lastDay >= today),
  );
}

async function refusedPage(
  submission: Submission<"agreements.add">,
  about: AboutOrganisation,
  faults: readonly Fault[],
): Promise<Page> {
  const messages = inWords(faults, agreementTexts(submission.language).faults);
  const shown = await additionPage(submission, about, typedIn(submission.form), messages);
  return { ...shown, status: 422, faulty: true };
}

async function additionPage(
  visit: Visit<"agreements.add">,
  about: AboutOrganisation,
  typed: TypedAgreement,
  errors: readonly FieldError[],
): Promise<Page> {
  const { language } = visit;
  const texts = agreementTexts(language);
  const address = organisationAddress(about.organisation);
  const offered: readonly EServiceReference[] = await offeredTo(visit, about);
  const day = (name: "from" | "to") => ({
    name,
    label: texts[name],
    value: typed[name],
    type: "date" as const,
    width: "medium" as const,
    autocomplete: "off",
    error: messageFor(errors, name),
  });
  return page({
    title: texts.add,
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={texts.add}>
        <Form action={`${address}/agreements/new`}>
          <ErrorSummary language={language} errors={errors} />
          <CheckboxGroup
            name="eServices"
            label={texts.eServices}
            help={texts.eServicesHelp}
            error={messageFor(errors, "eServices")}
            choices={offered.map((one) => ({ value: one.key, label: nameIn(one, language) }))}
            chosen={typed.eServices}
          />
          <TextField {...day("from")} />
          <TextField {...day("to")} help={texts.toHelp} optional={texts.optional} />
          <TextField
            name="reference"
            label={texts.reference}
            help={texts.referenceHelp}
            value={typed.reference}
            error={messageFor(errors, "reference")}
            autocomplete="off"
            width="medium"
          />
          <Actions>
            <Button>{texts.save}</Button>
            <ButtonLink href={address} closes="dialog">
              {organisationTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
