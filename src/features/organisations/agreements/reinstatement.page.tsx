import { z } from "zod";
import { nameIn } from "#catalogue";
import { parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { type AboutOrganisation, findAbout, trailTo } from "../about/about-organisation.ts";
import { organisationAddress } from "../addresses.ts";
import { organisationTexts } from "../organisation-texts.ts";
import { type Agreement, isReinstatable } from "./agreement.ts";
import { reinstateAgreement } from "./agreement-reinstatement.ts";
import { agreementTexts } from "./agreement-texts.ts";
import { agreementsOf } from "./agreements.queries.ts";
import { agreementEffect } from "./effect.queries.ts";

type Found = AboutOrganisation & { readonly agreement: Agreement; readonly canBe: boolean };

/** Tells how many regain how much before it is done. */
export async function showReinstatement(visit: Visit<"agreements.reinstate">): Promise<Page> {
  return await reinstatementPage(visit, await findAgreement(visit));
}

export async function submitReinstatement(submission: Submission<"agreements.reinstate">): Promise<Reply> {
  const { agreement, organisation, scope } = await findAgreement(submission);
  const read = parseForm({ seen: z.string() }, submission.form);
  const seen = read.ok ? parseLocalDate(read.values.seen) : null;
  const outcome = await submission.change((tx) => reinstateAgreement(tx, scope, agreement.id, seen));
  switch (outcome.kind) {
    case "reinstated":
      return redirect(organisationAddress(organisation), "agreement-reinstated");
    case "not-ended": {
      const now = await findAgreement(submission);
      return { ...(await reinstatementPage(submission, { ...now, canBe: false })), status: 409 };
    }
  }
}

/** @throws 404 where the organisation has no such agreement */
async function findAgreement(visit: Visit<"agreements.reinstate">): Promise<Found> {
  const about = await findAbout(visit);
  const all = await agreementsOf(visit.db, about.scope);
  const agreement = all.find(({ id }) => id === visit.params.agreement);
  if (agreement === undefined) throw notFound();
  return { ...about, agreement, canBe: isReinstatable(agreement, all) };
}

async function reinstatementPage(visit: Visit<"agreements.reinstate">, found: Found): Promise<Page> {
  const { language, db, now } = visit;
  const { agreement, organisation, scope, canBe } = found;
  const texts = agreementTexts(language);
  const today = stockholmDate(now);
  const { people, permissions } = await agreementEffect(db, scope, agreement.eService.id, today);
  const lastDay = agreement.validTo ?? "";
  const hasEnded = lastDay < today;
  return page({
    title: texts.reinstate,
    breadcrumb: trailTo(found, language),
    content: (
      <DialogFrame title={texts.reinstate}>
        <p>
          <strong>{texts.about(nameIn(agreement.eService, language), organisation.name)}</strong>
          {`, ${agreement.reference}`}
        </p>
        {canBe ? (
          <>
            <p>{hasEnded ? texts.resumes(lastDay) : texts.goesOn(lastDay)}</p>
            <p>{hasEnded ? texts.regained(people, permissions) : texts.heldOn(people, permissions)}</p>
          </>
        ) : (
          <p>{texts.notEnded}</p>
        )}
        <Form action={organisationAddress(organisation, `/agreements/${agreement.id}/reinstatement`)}>
          <input type="hidden" name="seen" value={lastDay} />
          <Actions>
            {canBe && <Button>{texts.reinstateAgreement}</Button>}
            <ButtonLink href={organisationAddress(organisation)} closes="dialog">
              {organisationTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
