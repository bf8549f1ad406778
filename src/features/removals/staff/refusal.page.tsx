import { fullName } from "#external-users";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { refuseRemoval } from "../engine/decision.ts";
import { requireRights } from "../engine/entitlement.ts";
import {
  type AboutRemoval,
  aboutRemoval,
  pageAboutRemoval,
  type RemovalSubmission,
  type RemovalVisit,
} from "./about-removal.ts";
import { removalAddress } from "./addresses.ts";
import { decidingTexts } from "./deciding-texts.ts";
import { ReasonDialog, type ShownReason, withReason } from "./reason-dialog.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

export async function showRefusal(visit: RemovalVisit): Promise<Reply> {
  const about = await aboutRemoval(visit);
  return refusalPage(visit, about, { errors: [], reason: "" }) ?? settled(about);
}

/** Refuses a person's own request, with a reason that the person can read. */
export async function submitRefusal(
  submission: RemovalSubmission,
  { masterKey }: StaffRemovalParts,
): Promise<Reply> {
  return await withReason(
    submission,
    { page: refusalPage, settled },
    async ({ scope, removal, list }, reason) => {
      const { actor } = submission;
      const on = { scope, id: removal.id };
      const outcome = await submission.change((tx) => refuseRemoval(tx, actor, masterKey, on, reason));
      const notice = outcome.kind === "refused" ? "removal-refused" : "removal-settled";
      return redirect(removalAddress(removal.id, list), notice);
    },
  );
}

function settled({ removal, list }: AboutRemoval): Reply {
  return redirect(removalAddress(removal.id, list), "removal-settled");
}

/** @returns undefined where there is nothing left to decide @throws 403 where one of the rights is not held */
function refusalPage(visit: RemovalVisit, about: AboutRemoval, shown: ShownReason): Page | undefined {
  const { removal, person } = about;
  if (removal.state !== "requested" || person === undefined) return undefined;
  const { language } = visit;
  requireRights(visit.actor.rights, removal);
  const texts = decidingTexts(language);
  return pageAboutRemoval(visit, about, {
    title: texts.refusal,
    content: (
      <ReasonDialog
        {...{ language, about, shown }}
        noun="refusal"
        title={texts.refusal}
        what={texts.refusalWhat(fullName(person))}
        consequence={texts.refusalConsequence}
        submit={texts.refuse}
      />
    ),
  });
}
