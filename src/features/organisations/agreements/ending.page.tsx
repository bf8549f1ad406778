import { z } from "zod";
import { isInForce } from "#catalogue";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { TextField } from "#ui/text-field.tsx";
import { trailTo } from "../about/about-organisation.ts";
import { organisationAddress } from "../addresses.ts";
import { organisationTexts } from "../organisation-texts.ts";
import { type AboutAgreement, findAgreement, NamedAgreement } from "./about-agreement.tsx";
import { type Agreement, agreementState } from "./agreement.ts";
import { endAgreement } from "./agreement-ending.ts";
import { readDay } from "./agreement-form.ts";
import { agreementTexts } from "./agreement-texts.ts";
import { agreementEffect } from "./effect.queries.ts";

/** Tells how many lose how much before it is done. */
export async function showEnding(visit: Visit<"agreements.end">): Promise<Page> {
  const about = await findUnended(visit);
  const today = stockholmDate(visit.now);
  const { validFrom } = about.agreement;
  return await endingPage(visit, about, validFrom > today ? validFrom : today, []);
}

export async function submitEnding(submission: Submission<"agreements.end">): Promise<Reply> {
  const about = await findUnended(submission);
  const texts = agreementTexts(submission.language);
  const read = parseForm({ lastDay: field(readDay), seen: z.string() }, submission.form);
  const again = async (status: 409 | 422, message: string) => {
    const typed = submission.form.one("lastDay") ?? "";
    const now = await findUnended(submission);
    const shown = await endingPage(submission, now, typed, [{ field: "lastDay", message }]);
    return { ...shown, status, faulty: true };
  };
  if (!read.ok) return await again(422, inWords(read.errors, texts.faults)[0]?.message ?? "");
  const { notInForce, already } = texts.endingFaults;
  const { agreement, scope, organisation } = about;
  const { lastDay } = read.values;
  // another agreement on the same e-service may hold that day
  if (!isInForce(agreement, lastDay)) return await again(422, notInForce);
  const seen = parseLocalDate(read.values.seen);
  const outcome = await submission.change((tx) =>
    endAgreement(tx, scope, agreement.eService.id, lastDay, seen),
  );
  switch (outcome.kind) {
    case "ended":
      return redirect(organisationAddress(organisation), "agreement-ended");
    case "already-ends-then":
      return await again(422, already);
    case "none-on-that-day":
      return await again(422, notInForce);
    case "changed-since":
      return await again(409, texts.changedSince(lastDayOf(outcome.agreement, submission.language)));
  }
}

function lastDayOf({ validTo }: Agreement, language: Language): string {
  return validTo ?? organisationTexts(language).furtherNotice.toLowerCase();
}

/** The agreement of the address, as long as it has not ended. @throws 404 */
async function findUnended(visit: Visit<"agreements.end">): Promise<AboutAgreement> {
  const about = await findAgreement(visit);
  if (agreementState(about.agreement, stockholmDate(visit.now)) === "past") throw notFound();
  return about;
}

async function endingPage(
  visit: Visit<"agreements.end">,
  about: AboutAgreement,
  lastDay: string,
  errors: readonly FieldError[],
): Promise<Page> {
  const { language, db, now } = visit;
  const { agreement, organisation, scope } = about;
  const texts = agreementTexts(language);
  const { people, permissions } = await agreementEffect(db, scope, agreement.eService.id, stockholmDate(now));
  return page({
    title: texts.end,
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={texts.end}>
        <NamedAgreement {...{ language, about }} />
        <p>{texts.effect(people, permissions)}</p>
        <p>{texts.kept}</p>
        <Form action={organisationAddress(organisation, `/agreements/${agreement.id}/ending`)}>
          <ErrorSummary language={language} errors={errors} />
          <input type="hidden" name="seen" value={agreement.validTo ?? ""} />
          <TextField
            name="lastDay"
            label={texts.lastDay}
            help={texts.lastDayHelp}
            type="date"
            width="medium"
            value={lastDay}
            autocomplete="off"
            error={messageFor(errors, "lastDay")}
          />
          <Actions>
            <Button variant="danger">{texts.endAgreement}</Button>
            <ButtonLink href={organisationAddress(organisation)} closes="dialog" autofocus>
              {organisationTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
