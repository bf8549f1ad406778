import type { VNode } from "preact";
import { z } from "zod";
import type { Change, Tx } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { type Invalid, orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError as Fault, field, parseForm } from "#platform/forms/parse-form.ts";
import { parseReason, type Reason, reasonFaults } from "#platform/forms/reason.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { keptList, wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import type { FieldError } from "#ui/field.tsx";
import {
  type AboutExternalUser,
  aboutExternalUser,
  actedOn,
  pageAbout,
  type StaffSubmission,
  type StaffVisit,
} from "../about-external-user.ts";
import { externalUserActAddress, externalUserAddress } from "../addresses.ts";
import type { StoredExternalUser } from "../stored-external-user.ts";
import type { ActOn, ActOutcome } from "./act.ts";
import { ActDialog } from "./act-dialog.tsx";
import { actTexts } from "./act-texts.ts";
import type { ActKind } from "./act-words.ts";

/** What the dialog of an act asks for, and what is done with it. */
export type ActPages = {
  readonly act: ActKind;
  /** The last part of its address: a noun. */
  readonly noun: string;
  readonly asksReason?: true;
  readonly danger?: true;
  readonly shownOnce?: true;
  /** What the page shows of what the act is about, posted back so that nobody acts on what they have not seen. */
  readonly seen?: (person: StoredExternalUser) => string;
  /** Further fields: how they look, and how they are read. */
  readonly fields?: (shown: FieldsShown) => VNode | null;
  readonly shape?: z.ZodRawShape;
  /** What is wrong with them, in words. */
  readonly faults?: (language: Language) => Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A page in place of the dialog, where there is nothing to do; undefined where there is. */
  readonly instead?: (visit: StaffVisit, about: AboutExternalUser) => VNode | undefined;
};

export type FieldsShown = {
  readonly language: Language;
  readonly about: AboutExternalUser;
  readonly form: Parameters | undefined;
  readonly errors: readonly FieldError[];
};

/** What was sent: the reason, what had been seen, and the further fields as they were read. */
export type Sent = {
  readonly reason: Reason;
  readonly seen: string;
  readonly form: Parameters;
};

export async function showAct(visit: StaffVisit, pages: ActPages): Promise<Page> {
  const about = await aboutExternalUser(visit);
  return actPage(visit, about, pages, { errors: [] });
}

/** An act after which the person's page is shown again. @param done the code of the notice then */
export async function submitAct(
  submission: StaffSubmission,
  pages: ActPages,
  done: { readonly done: string; readonly already: string },
  carryOut: (tx: Tx, on: ActOn, sent: Sent) => Promise<Change<ActOutcome | Invalid>>,
): Promise<Reply> {
  return await submitTo(submission, pages, async (about, sent) => {
    const on = { scope: about.scope, id: about.person.id };
    const outcome = await orFieldErrors(submission.change((tx) => carryOut(tx, on, sent)));
    if (outcome.kind === "invalid") return outcome;
    if (outcome.kind === "changed") return await changedSince(submission, pages);
    return redirect(externalUserAddress(about.person.id, about.list), done[outcome.kind]);
  });
}

/** The notices of an act: that it is done, or that it was so already. */
export function codes(done: string): { done: string; already: string } {
  return { done, already: `${done}-already` };
}

/** Reads what was sent, all faults at once, and does what there is to do with it. */
export async function submitTo(
  submission: StaffSubmission,
  pages: ActPages,
  act: (about: AboutExternalUser, sent: Sent) => Promise<Reply | Invalid>,
): Promise<Reply> {
  const about = await actedOn(submission);
  const { form } = submission;
  const read = parseForm(shapeOf(pages), form);
  if (!read.ok) return refusedPage(submission, about, pages, read.errors);
  // asked for by the shape, where the act has one
  const reason = String(read.values.reason ?? "") as Reason;
  const answer = await act(about, { reason, seen: form.one("seen") ?? "", form });
  return answer.kind === "invalid" ? refusedPage(submission, about, pages, answer.errors) : answer;
}

function shapeOf({ asksReason, seen, shape }: ActPages): z.ZodRawShape {
  return {
    ...keptList,
    ...(seen && { seen: z.string() }),
    ...shape,
    ...(asksReason && { reason: field(parseReason) }),
  };
}

function refusedPage(
  submission: StaffSubmission,
  about: AboutExternalUser,
  pages: ActPages,
  errors: readonly Fault[],
): Page {
  const { language, form } = submission;
  const words = inWords(errors, { reason: reasonFaults(language), ...pages.faults?.(language) });
  return { ...actPage(submission, about, pages, { errors: words, form }), status: 422, faulty: true };
}

/** Nothing is done: the dialog shows how things stand now, ready to be sent again. */
async function changedSince(submission: StaffSubmission, pages: ActPages): Promise<Page> {
  const about = await actedOn(submission);
  const shown = { errors: [], form: submission.form, changedSince: true };
  return { ...actPage(submission, about, pages, shown), status: 409, faulty: true };
}

type Shown = { errors: readonly FieldError[]; form?: Parameters; changedSince?: boolean };

function actPage(
  visit: StaffVisit,
  about: AboutExternalUser,
  pages: ActPages,
  { errors, form, changedSince }: Shown,
): Page {
  const { language } = visit;
  const { person, list } = about;
  const content = pages.instead?.(visit, about) ?? (
    <ActDialog
      language={language}
      act={pages.act}
      person={person}
      list={list}
      action={externalUserActAddress(person.id, pages.noun, wholeList)}
      errors={errors}
      reason={pages.asksReason && (form?.one("reason") ?? "")}
      seen={pages.seen?.(person)}
      changedSince={changedSince ?? false}
      shownOnce={pages.shownOnce ?? false}
      danger={pages.danger ?? false}
    >
      {pages.fields?.({ language, about, form, errors })}
    </ActDialog>
  );
  return pageAbout(visit, about, { title: actTexts(language)[pages.act].title, content });
}
