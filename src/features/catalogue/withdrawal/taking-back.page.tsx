import { z } from "zod";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { type AboutPermission, findPermission, trailToPermission } from "../about-entry.ts";
import { permissionAddress } from "../addresses.ts";
import { holdersOf, peopleAmong } from "../holders.queries.ts";
import { permissionState } from "../permission-state.ts";
import { takeWithdrawalBack } from "./taking-back.ts";
import { NamedPermission, WhoIsTouched } from "./touched.tsx";
import { withdrawalTexts } from "./withdrawal-texts.ts";

/** Tells how many keep it or regain it before it is done. */
export async function showTakingBack(visit: Visit<"catalogue.reinstate">): Promise<Page> {
  return await takingBackPage(visit, await findPermission(visit));
}

export async function submitTakingBack(submission: Submission<"catalogue.reinstate">): Promise<Reply> {
  const about = await findPermission(submission);
  const read = parseForm({ seen: z.string() }, submission.form);
  const seen = read.ok ? parseLocalDate(read.values.seen) : null;
  const outcome = await submission.change((tx) => takeWithdrawalBack(tx, about.permission.id, seen));
  if (outcome.kind === "taken-back")
    return redirect(permissionAddress(about.eService, about.permission), "permission-reinstated");
  const now = await findPermission(submission);
  const { validTo } = now.permission;
  // what has no last day any more says so by itself
  const why = validTo === null ? undefined : withdrawalTexts(submission.language).changedSince(validTo);
  return { ...(await takingBackPage(submission, now, why)), status: 409, faulty: true };
}

async function takingBackPage(
  visit: Visit<"catalogue.reinstate">,
  about: AboutPermission,
  refused?: string,
): Promise<Page> {
  const { language, now, db } = visit;
  const texts = withdrawalTexts(language);
  const { permission, eService, scope } = about;
  const today = stockholmDate(now);
  const holders = await holdersOf(db, scope, permission.id, today);
  const people = peopleAmong(holders);
  const isPast = permissionState(permission, today) === "withdrawn";
  const { validTo } = permission;
  const cancel = (
    <ButtonLink href={permissionAddress(eService, permission)} closes="dialog" autofocus>
      {texts.cancel}
    </ButtonLink>
  );
  return page({
    title: texts.takeBackTitle,
    breadcrumb: trailToPermission(about, language),
    content: (
      <DialogFrame title={texts.takeBackTitle}>
        <NamedPermission language={language} about={about} />
        {refused !== undefined && (
          <Notice language={language} tone="warning" takesFocus>
            {refused}
          </Notice>
        )}
        {validTo === null ? (
          <>
            <Notice language={language} tone="warning" takesFocus>
              {texts.notWithdrawn}
            </Notice>
            <Actions>{cancel}</Actions>
          </>
        ) : (
          <>
            <p>{isPast ? texts.resumes(validTo) : texts.goesOn(validTo)}</p>
            <p>{(isPast ? texts.regained : texts.heldOn)(people, holders.length)}</p>
            <WhoIsTouched language={language} holders={holders} />
            <Form action={permissionAddress(eService, permission, "/taking-back")}>
              <input type="hidden" name="seen" value={validTo} />
              <Actions>
                <Button>{texts.takeBack}</Button>
                {cancel}
              </Actions>
            </Form>
          </>
        )}
      </DialogFrame>
    ),
  });
}
