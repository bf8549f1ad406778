import { z } from "zod";
import { organisationAddress, organisationTexts, trailTo } from "#organisations";
import { parseForm } from "#platform/forms/parse-form.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { type AboutAdministrator, aboutAdministrator, fullName, gone } from "./about-administrator.ts";
import { reinstatedLetter } from "./letters.ts";
import { currentSuspension } from "./suspension.queries.ts";
import { reinstateMember } from "./suspension.ts";
import { suspensionTexts } from "./suspension-texts.ts";
import { tellAdministrators } from "./telling.ts";

/** Tells since when and why the person is shut out, and what lifting it gives back. */
export function showReinstatement(visit: Visit<"administrators.reinstate">): Promise<Reply> {
  return aboutAdministrator(visit, (about) => reinstatementPage(visit, about));
}

export function submitReinstatement(submission: Submission<"administrators.reinstate">): Promise<Reply> {
  return aboutAdministrator(submission, async (about) => {
    const { administrator, scope, organisation } = about;
    const read = parseForm({ seen: z.string() }, submission.form);
    const seen = read.ok ? parseId<"member_suspensions">(read.values.seen) : undefined;
    if (seen === undefined) throw unprocessable("not the suspension that the form had shown");
    const outcome = await submission.change(async (tx) => {
      const made = await reinstateMember(tx, scope, administrator.hsaId, seen);
      if (made.outcome.kind === "reinstated")
        await tellAdministrators(tx, scope, { hsaId: administrator.hsaId, letter: reinstatedLetter });
      return made;
    });
    switch (outcome.kind) {
      case "reinstated":
        return redirect(organisationAddress(organisation), "administrator-reinstated");
      case "not-suspended":
        return notSuspended(about);
      case "suspended-anew": {
        const { suspendedAnew } = suspensionTexts(submission.language);
        return await reinstatementPage(submission, about, suspendedAnew);
      }
      case "not-registered":
        return gone(about);
    }
  });
}

function notSuspended({ organisation }: AboutAdministrator): Reply {
  return redirect(organisationAddress(organisation), "administrator-not-suspended");
}

async function reinstatementPage(
  visit: Visit<"administrators.reinstate">,
  about: AboutAdministrator,
  why?: string,
): Promise<Reply> {
  const { language, db } = visit;
  const { administrator, organisation, scope } = about;
  const suspension = await currentSuspension(db, scope, administrator.id);
  if (suspension === undefined) return notSuspended(about);
  const texts = suspensionTexts(language);
  const address = organisationAddress(organisation);
  return page({
    title: texts.reinstate,
    ...(why !== undefined && { status: 409 }),
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={texts.reinstate}>
        {why !== undefined && (
          <Notice language={language} tone="warning" takesFocus>
            {why}
          </Notice>
        )}
        <p>
          <strong>{texts.reinstateSentence(fullName(administrator), organisation.name)}</strong>
        </p>
        <SummaryList
          items={[
            { label: texts.since, value: formatDateTime(suspension.since, language, "text") },
            { label: texts.reason, value: suspension.reason },
          ]}
        />
        <p>{texts.reinstateConsequence}</p>
        <p>{texts.reinstateTold}</p>
        <Form action={`${address}/administrators/${administrator.id}/reinstatement`}>
          <input type="hidden" name="seen" value={suspension.id} />
          <Actions>
            <Button>{texts.reinstateSubmit}</Button>
            <ButtonLink href={address} closes="dialog" autofocus={why === undefined}>
              {organisationTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}
