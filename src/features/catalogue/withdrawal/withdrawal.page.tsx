import type { VNode } from "preact";
import { z } from "zod";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextField } from "#ui/text-field.tsx";
import { readDay } from "../entry-form.ts";
import { holdersOf } from "../holders.queries.ts";
import { type Holders, peopleAmong, permissionsAmong } from "../holders.ts";
import { permissionState } from "../permission-state.ts";
import { WhoIsTouched } from "./touched.tsx";
import { eServiceWithdrawable, permissionWithdrawable, type Withdrawable } from "./withdrawable.ts";
import { withdrawalTexts } from "./withdrawal-texts.ts";

type WithdrawalVisit = Visit<"catalogue.withdraw">;
type Find = (visit: WithdrawalVisit) => Promise<Withdrawable>;

export const showPermissionWithdrawal = (visit: WithdrawalVisit) => show(visit, permissionWithdrawable);
export const showEServiceWithdrawal = (visit: WithdrawalVisit) => show(visit, eServiceWithdrawable);

export const submitPermissionWithdrawal = (submission: Submission<"catalogue.withdraw">) =>
  submit(submission, permissionWithdrawable);
export const submitEServiceWithdrawal = (submission: Submission<"catalogue.withdraw">) =>
  submit(submission, eServiceWithdrawable);

/** Tells how many in which organisations lose what, and when, before it is done. */
async function show(visit: WithdrawalVisit, find: Find): Promise<Page> {
  const about = await find(visit);
  const today = stockholmDate(visit.now);
  const typed = about.entry.validTo ?? (about.earliest > today ? about.earliest : today);
  return await withdrawalPage(visit, about, { typed, errors: [] });
}

async function submit(submission: Submission<"catalogue.withdraw">, find: Find): Promise<Reply> {
  const { form, language } = submission;
  const about = await find(submission);
  const texts = withdrawalTexts(language);
  const typed = form.one("lastDay") ?? "";
  const again = async (status: 409 | 422, errors: readonly FieldError[], now = about) => {
    const shown = await withdrawalPage(submission, now, { typed, errors });
    return { ...shown, status, faulty: true };
  };
  const read = parseForm({ lastDay: field(readDay), seen: z.string() }, form);
  if (!read.ok) return await again(422, inWords(read.errors, texts.faults));
  const { lastDay, seen } = read.values;
  const refuse = (message: string) => again(422, [{ field: "lastDay", message }]);
  const outcome = await submission.change((tx) => about.withdraw(tx, lastDay, parseLocalDate(seen)));
  switch (outcome.kind) {
    case "withdrawn":
      return redirect(about.address, `${about.kind}-withdrawn`);
    case "already-then":
      return await refuse(texts.already);
    case "too-early":
      return await refuse(texts.tooEarly(outcome.earliest));
    case "after-e-service":
      return await refuse(texts.afterEService(outcome.lastDay));
    case "changed-since": {
      const now = await find(submission);
      const message = texts.changedSince(now.entry.validTo ?? texts.furtherNotice);
      return await again(409, [{ field: "lastDay", message }], now);
    }
  }
}

type Shown = { typed: string; errors: readonly FieldError[] };
type Props = { visit: WithdrawalVisit; about: Withdrawable };

async function withdrawalPage(visit: WithdrawalVisit, about: Withdrawable, shown: Shown): Promise<Page> {
  const { language, db, now } = visit;
  const { title } = withdrawalTexts(language).of[about.kind];
  const today = stockholmDate(now);
  const isGone = permissionState(about.entry, today) === "withdrawn";
  const holders = await holdersOf(db, about.scope, about.lost, today);
  return page({
    title,
    breadcrumb: about.trail(language),
    content: (
      <DialogFrame title={title}>
        <p>
          <strong>{about.named(language)}</strong>
        </p>
        {isGone ? (
          <Gone {...{ visit, about }} />
        ) : (
          <WithdrawalForm {...{ visit, about, holders, ...shown }} />
        )}
      </DialogFrame>
    ),
  });
}

/** Somebody else was first, or it was so from the start. */
function Gone({ visit: { language }, about }: Props): VNode {
  const texts = withdrawalTexts(language);
  return (
    <>
      <Notice language={language} tone="warning" heading={texts.of[about.kind].gone} takesFocus>
        {texts.goneSince(about.entry.validTo ?? "")}
      </Notice>
      <Actions>
        <ButtonLink href={about.address} closes="dialog">
          {texts.cancel}
        </ButtonLink>
      </Actions>
    </>
  );
}

function WithdrawalForm(props: Props & Shown & { holders: readonly Holders[] }): VNode {
  const { about, holders, errors } = props;
  const { language } = props.visit;
  const texts = withdrawalTexts(language);
  const { effect, kept, confirm } = texts.of[about.kind];
  const { validTo } = about.entry;
  return (
    <>
      {validTo !== null && <p>{texts.lastDayNow(validTo)}</p>}
      <p>{effect(peopleAmong(holders), holders.length, permissionsAmong(holders))}</p>
      <WhoIsTouched language={language} holders={holders} />
      <p>{kept}</p>
      <Form action={`${about.address}/withdrawal`}>
        <ErrorSummary language={language} errors={errors} />
        <input type="hidden" name="seen" value={validTo ?? ""} />
        <TextField
          name="lastDay"
          label={texts.lastDay}
          help={texts.lastDayHelp(about.earliest)}
          type="date"
          width="medium"
          value={props.typed}
          autocomplete="off"
          error={messageFor(errors, "lastDay")}
        />
        <Actions>
          <Button variant="danger">{confirm}</Button>
          <ButtonLink href={about.address} closes="dialog" autofocus>
            {texts.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
