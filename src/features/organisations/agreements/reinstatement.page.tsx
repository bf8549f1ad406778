import { z } from "zod";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { trailTo } from "../about/about-organisation.ts";
import { organisationAddress } from "../addresses.ts";
import { organisationTexts } from "../organisation-texts.ts";
import { type AboutAgreement, findAgreement, NamedAgreement } from "./about-agreement.tsx";
import { agreementState, isReinstatable } from "./agreement.ts";
import { reinstateAgreement } from "./agreement-reinstatement.ts";
import { agreementTexts } from "./agreement-texts.ts";
import { agreementEffect } from "./effect.queries.ts";

/** Tells how many regain how much before it is done. */
export async function showReinstatement(visit: Visit<"agreements.reinstate">): Promise<Page> {
  return await reinstatementPage(visit, await findAgreement(visit));
}

export async function submitReinstatement(submission: Submission<"agreements.reinstate">): Promise<Reply> {
  const about = await findAgreement(submission);
  const { agreement, organisation } = about;
  const read = parseForm({ seen: z.string() }, submission.form);
  const seen = read.ok ? parseLocalDate(read.values.seen) : null;
  const outcome = await submission.change((tx) => reinstateAgreement(tx, about, agreement.id, seen));
  if (outcome.kind === "reinstated")
    return redirect(organisationAddress(organisation), "agreement-reinstated");
  const now = await findAgreement(submission);
  const { changedSince } = agreementTexts(submission.language);
  // what is not to be reinstated says so by itself
  const why = outcome.kind === "changed-since" ? changedSince(now.agreement.validTo ?? "") : undefined;
  return { ...(await reinstatementPage(submission, now, why)), status: 409 };
}

async function reinstatementPage(
  visit: Visit<"agreements.reinstate">,
  about: AboutAgreement,
  why?: string,
): Promise<Page> {
  const { language, db, now } = visit;
  const { agreement, agreements, organisation, scope } = about;
  const texts = agreementTexts(language);
  const today = stockholmDate(now);
  const { people, permissions } = await agreementEffect(db, scope, agreement.eService.id, today);
  const lastDay = agreement.validTo ?? "";
  const isPast = agreementState(agreement, today) === "past";
  const canBe = isReinstatable(agreement, agreements);
  return page({
    title: texts.reinstate,
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={texts.reinstate}>
        {why !== undefined && (
          <Notice language={language} tone="warning" takesFocus>
            {why}
          </Notice>
        )}
        <NamedAgreement {...{ language, about }} />
        {canBe ? (
          <>
            <p>{isPast ? texts.resumes(lastDay) : texts.goesOn(lastDay)}</p>
            <p>{isPast ? texts.regained(people, permissions) : texts.heldOn(people, permissions)}</p>
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
