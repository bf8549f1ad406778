import type { VNode } from "preact";
import { z } from "zod";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { type LocalDate, parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { holdersOf } from "../holders.queries.ts";
import { type Holders, peopleAmong } from "../holders.ts";
import { permissionState } from "../permission-state.ts";
import { WhoIsTouched } from "./touched.tsx";
import { eServiceWithdrawable, permissionWithdrawable, type Withdrawable } from "./withdrawable.ts";
import { withdrawalTexts } from "./withdrawal-texts.ts";

type TakingBackVisit = Visit<"catalogue.reinstate">;
type Find = (visit: TakingBackVisit) => Promise<Withdrawable>;

/** Tells how many keep what or regain it before it is done. */
export const showPermissionTakingBack = async (visit: TakingBackVisit) =>
  takingBackPage(visit, await permissionWithdrawable(visit));
export const showEServiceTakingBack = async (visit: TakingBackVisit) =>
  takingBackPage(visit, await eServiceWithdrawable(visit));

export const submitPermissionTakingBack = (submission: Submission<"catalogue.reinstate">) =>
  submit(submission, permissionWithdrawable);
export const submitEServiceTakingBack = (submission: Submission<"catalogue.reinstate">) =>
  submit(submission, eServiceWithdrawable);

async function submit(submission: Submission<"catalogue.reinstate">, find: Find): Promise<Reply> {
  const about = await find(submission);
  const texts = withdrawalTexts(submission.language);
  const read = parseForm({ seen: z.string() }, submission.form);
  const seen = read.ok ? parseLocalDate(read.values.seen) : null;
  const outcome = await submission.change((tx) => about.takeBack(tx, seen));
  if (outcome.kind === "taken-back") return redirect(about.address, "withdrawal-taken-back");
  const now = await find(submission);
  const refused = async (why?: string) => ({
    ...(await takingBackPage(submission, now, why)),
    status: 409,
    faulty: true,
  });
  if (outcome.kind === "e-service-ends") return await refused(texts.eServiceEnds);
  const { validTo } = now.entry;
  // what has no last day any more says so by itself
  return await refused(validTo === null ? undefined : texts.changedSince(validTo));
}

async function takingBackPage(visit: TakingBackVisit, about: Withdrawable, refused?: string): Promise<Page> {
  const { language, now, db } = visit;
  const texts = withdrawalTexts(language);
  const today = stockholmDate(now);
  const holders = await holdersOf(db, about.scope, about.regained, today);
  return page({
    title: texts.takeBackTitle,
    breadcrumb: about.trail(language),
    content: (
      <DialogFrame title={texts.takeBackTitle}>
        <p>
          <strong>{about.named(language)}</strong>
        </p>
        {refused !== undefined && <Warning language={language}>{refused}</Warning>}
        {about.entry.validTo === null ? (
          <>
            <Warning language={language}>{texts.notWithdrawn}</Warning>
            <Actions>
              <Cancel language={language} about={about} />
            </Actions>
          </>
        ) : (
          <TakingBackForm {...{ language, about, holders, today }} lastDay={about.entry.validTo} />
        )}
      </DialogFrame>
    ),
  });
}

function TakingBackForm(props: {
  language: Language;
  about: Withdrawable;
  holders: readonly Holders[];
  today: LocalDate;
  lastDay: string;
}): VNode {
  const { language, about, holders, lastDay } = props;
  const texts = withdrawalTexts(language);
  const { resumes, goesOn, regained, heldOn } = texts.of[about.kind];
  const isPast = permissionState(about.entry, props.today) === "withdrawn";
  return (
    <>
      <p>{isPast ? resumes(lastDay) : goesOn(lastDay)}</p>
      <p>{(isPast ? regained : heldOn)(peopleAmong(holders), holders.length)}</p>
      <WhoIsTouched language={language} holders={holders} />
      <Form action={`${about.address}/taking-back`}>
        <input type="hidden" name="seen" value={lastDay} />
        <Actions>
          <Button>{texts.takeBack}</Button>
          <Cancel language={language} about={about} />
        </Actions>
      </Form>
    </>
  );
}

function Warning({ language, children }: { language: Language; children: string }): VNode {
  return (
    <Notice language={language} tone="warning" takesFocus>
      {children}
    </Notice>
  );
}

function Cancel({ language, about }: { language: Language; about: Withdrawable }): VNode {
  return (
    <ButtonLink href={about.address} closes="dialog" autofocus>
      {withdrawalTexts(language).cancel}
    </ButtonLink>
  );
}
