import type { VNode } from "preact";
import { z } from "zod";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { type LocalDate, parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type AboutPermission, findPermission, trailToPermission } from "../about-entry.ts";
import { permissionAddress } from "../addresses.ts";
import { readDay } from "../entry-form.ts";
import { type Holders, holdersOf, peopleAmong } from "../holders.queries.ts";
import { permissionState } from "../permission-state.ts";
import { NamedPermission, WhoIsTouched } from "./touched.tsx";
import { earliestLastDay, withdrawPermission } from "./withdrawal.ts";
import { withdrawalTexts } from "./withdrawal-texts.ts";

type WithdrawalVisit = Visit<"catalogue.withdraw">;

/** Tells how many in which organisations lose it, and when, before it is done. */
export async function showWithdrawal(visit: WithdrawalVisit): Promise<Page> {
  const about = await findPermission(visit);
  const { validTo } = about.permission;
  return await withdrawalPage(visit, about, { typed: validTo ?? stockholmDate(visit.now), errors: [] });
}

export async function submitWithdrawal(submission: Submission<"catalogue.withdraw">): Promise<Reply> {
  const { form, language } = submission;
  const about = await findPermission(submission);
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
  const { id } = about.permission;
  const outcome = await submission.change((tx) => withdrawPermission(tx, id, lastDay, parseLocalDate(seen)));
  switch (outcome.kind) {
    case "withdrawn":
      return redirect(permissionAddress(about.eService, about.permission), "permission-withdrawn");
    case "already-then":
      return await refuse(texts.already);
    case "too-early":
      return await refuse(texts.tooEarly(outcome.earliest));
    case "changed-since": {
      const now = await findPermission(submission);
      const message = texts.changedSince(now.permission.validTo ?? texts.furtherNotice);
      return await again(409, [{ field: "lastDay", message }], now);
    }
  }
}

type Shown = { typed: string; errors: readonly FieldError[] };

async function withdrawalPage(visit: WithdrawalVisit, about: AboutPermission, shown: Shown): Promise<Page> {
  const { language, db, now } = visit;
  const texts = withdrawalTexts(language);
  const { permission, scope } = about;
  const today = stockholmDate(now);
  const isGone = permissionState(permission, today) === "withdrawn";
  const holders = await holdersOf(db, scope, permission.id, today);
  return page({
    title: texts.title,
    breadcrumb: trailToPermission(about, language),
    content: (
      <DialogFrame title={texts.title}>
        <NamedPermission language={language} about={about} />
        {isGone ? (
          <Gone visit={visit} about={about} />
        ) : (
          <WithdrawalForm {...{ visit, about, holders, today, ...shown }} />
        )}
      </DialogFrame>
    ),
  });
}

/** Somebody else was first, or it was so from the start. */
function Gone({ visit, about }: { visit: WithdrawalVisit; about: AboutPermission }): VNode {
  const texts = withdrawalTexts(visit.language);
  return (
    <>
      <Notice language={visit.language} tone="warning" heading={texts.gone} takesFocus>
        {texts.goneSince(about.permission.validTo ?? "")}
      </Notice>
      <Actions>
        <Cancel visit={visit} about={about} />
      </Actions>
    </>
  );
}

function WithdrawalForm(
  props: Shown & {
    visit: WithdrawalVisit;
    about: AboutPermission;
    holders: readonly Holders[];
    today: LocalDate;
  },
): VNode {
  const { visit, about, holders, errors } = props;
  const { permission, eService } = about;
  const texts = withdrawalTexts(visit.language);
  return (
    <>
      {permission.validTo !== null && <p>{texts.lastDayNow(permission.validTo)}</p>}
      <p>{texts.effect(peopleAmong(holders), holders.length)}</p>
      <WhoIsTouched language={visit.language} holders={holders} />
      <p>{texts.kept}</p>
      <Form action={permissionAddress(eService, permission, "/withdrawal")}>
        <ErrorSummary language={visit.language} errors={errors} />
        <input type="hidden" name="seen" value={permission.validTo ?? ""} />
        <TextField
          name="lastDay"
          label={texts.lastDay}
          help={texts.lastDayHelp(earliestLastDay(permission, props.today))}
          type="date"
          width="medium"
          value={props.typed}
          autocomplete="off"
          error={messageFor(errors, "lastDay")}
        />
        <Actions>
          <Button variant="danger">{texts.confirm}</Button>
          <Cancel visit={visit} about={about} />
        </Actions>
      </Form>
    </>
  );
}

function Cancel({ visit, about }: { visit: WithdrawalVisit; about: AboutPermission }): VNode {
  return (
    <ButtonLink href={permissionAddress(about.eService, about.permission)} closes="dialog" autofocus>
      {withdrawalTexts(visit.language).cancel}
    </ButtonLink>
  );
}
