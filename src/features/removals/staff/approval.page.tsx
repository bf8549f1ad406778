import type { StoredExternalUser } from "#external-users";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { keptList, wholeList } from "#platform/lists/list-query.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { requireRights } from "../engine/entitlement.ts";
import { planRemoval } from "../engine/plan.ts";
import {
  type AboutRemoval,
  aboutRemoval,
  decidedOn,
  pageAboutRemoval,
  type RemovalSubmission,
  type RemovalVisit,
} from "./about-removal.ts";
import { decisionAddress, removalAddress } from "./addresses.ts";
import { approveAsSeen } from "./approving.ts";
import { ConfirmFields } from "./confirm-field.tsx";
import { confirmationIn, confirmingShape, unconfirmed } from "./confirmation.ts";
import { decidingTexts } from "./deciding-texts.ts";
import { previewTexts } from "./preview/preview-texts.ts";
import { type ShownPreview, Whole } from "./preview/whole.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

/** Shows what a person's own request would do, as a removal of the staff's own does. */
export async function showApproval(visit: RemovalVisit, parts: StaffRemovalParts): Promise<Reply> {
  const about = await aboutRemoval(visit);
  return (await approvalPage(visit, parts, about, { errors: [] })) ?? settled(about);
}

export async function submitApproval(
  submission: RemovalSubmission,
  parts: StaffRemovalParts,
): Promise<Reply> {
  const about = await decidedOn(submission);
  const { actor, form, language } = submission;
  parseForm({ ...keptList, ...confirmingShape }, form);
  const confirmation = confirmationIn(form);
  const { seen, seenCounts: changedFrom, typed } = confirmation;
  const errors = unconfirmed(confirmation, about.removal.account, language);
  if (errors.length > 0) {
    const page = await approvalPage(submission, parts, about, { errors, typed });
    return page === undefined ? settled(about) : { ...page, status: 422, faulty: true };
  }
  const on = { scope: about.scope, id: about.removal.id };
  const outcome = await submission.change((tx) => approveAsSeen(tx, actor, on, seen));
  if (outcome.kind === "changed") {
    const page = await approvalPage(submission, parts, about, { errors: [], changedFrom });
    return page === undefined ? settled(about) : { ...page, status: 409, faulty: true };
  }
  if (outcome.kind !== "approved") return settled(about);
  return redirect(removalAddress(about.removal.id, about.list), "removal-approved");
}

function settled({ removal, list }: AboutRemoval): Reply {
  return redirect(removalAddress(removal.id, list), "removal-settled");
}

/** @returns undefined where there is nothing left to decide @throws 403 where one of the rights is not held */
async function approvalPage(
  visit: RemovalVisit,
  { backupDays }: StaffRemovalParts,
  about: AboutRemoval,
  shown: ShownPreview,
): Promise<Page | undefined> {
  const { removal, list } = about;
  const person: StoredExternalUser | undefined = removal.state === "requested" ? about.person : undefined;
  if (person === undefined) return undefined;
  const { language, now } = visit;
  requireRights(visit.actor.rights, removal);
  const { account, comments, votes } = removal;
  const chosen = { choices: { account, comments, votes }, restsOn: removal };
  const plan = await planRemoval(visit.db, person, removal, now);
  const texts = decidingTexts(language);
  const { waitsUntil } = removal;
  const begins = waitsUntil !== undefined && waitsUntil > now ? waitsUntil : now;
  const finality =
    begins === now ? texts.approvalBegins : texts.approvalWaits(formatDateTime(begins, language, "text"));
  return pageAboutRemoval(visit, about, {
    title: previewTexts(language).title[account],
    content: (
      <Whole {...{ language, begins, finality, backupDays, person, plan, chosen, shown }}>
        <Form action={decisionAddress(removal.id, "approval", wholeList)}>
          <KeptList list={list} />
          <ConfirmFields {...{ language, account, plan }} typed={shown.typed} errors={shown.errors} />
          <Actions>
            <Button variant="danger">{texts.approve}</Button>
            <ButtonLink href={removalAddress(removal.id, list)}>{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
      </Whole>
    ),
  });
}
