import { fullName } from "#external-users";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { requireRights } from "../engine/entitlement.ts";
import { stopRemoval } from "../engine/stopping.ts";
import type { StoredRemoval } from "../removal.ts";
import { type AboutRemoval, aboutRemoval, pageAboutRemoval, type RemovalVisit } from "./about-removal.ts";
import { removalAddress } from "./addresses.ts";
import { decidingTexts } from "./deciding-texts.ts";
import { ReasonDialog, type ShownReason, withReason } from "./reason-dialog.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

export async function showStop(visit: RemovalVisit): Promise<Reply> {
  const about = await aboutRemoval(visit);
  return stopPage(visit, about, { errors: [], reason: "" }) ?? settled(about);
}

/** Stops what was approved and has not begun, with a reason that the person is told. */
export async function submitStop(
  submission: Submission<"removals.stop">,
  { masterKey }: StaffRemovalParts,
): Promise<Reply> {
  return await withReason(
    submission,
    { page: stopPage, settled },
    async ({ scope, removal, list }, reason) => {
      const { actor } = submission;
      const on = { scope, id: removal.id };
      const outcome = await submission.change((tx) => stopRemoval(tx, actor, masterKey, on, reason));
      return redirect(removalAddress(removal.id, list), `removal-${outcome.kind}`);
    },
  );
}

/** Whether it is a person's own request that is approved and waits. */
export function isStoppable({ state, requestedByKind }: StoredRemoval): boolean {
  return state === "approved" && requestedByKind === "external-user";
}

/** That nothing was stopped: it has begun, or has come to another end. */
function settled({ removal, list }: AboutRemoval): Reply {
  const hasBegun = removal.state === "under-way" || removal.state === "sealed";
  return redirect(removalAddress(removal.id, list), hasBegun ? "removal-too-late" : "removal-settled");
}

/** @returns undefined where there is nothing to stop @throws 403 where one of the rights is not held */
function stopPage(visit: RemovalVisit, about: AboutRemoval, shown: ShownReason): Page | undefined {
  const { removal, person } = about;
  if (!isStoppable(removal) || person === undefined) return undefined;
  const { language } = visit;
  requireRights(visit.actor.rights, removal);
  const texts = decidingTexts(language);
  return pageAboutRemoval(visit, about, {
    title: texts.stopping,
    content: (
      <ReasonDialog
        {...{ language, about, shown }}
        noun="stop"
        title={texts.stopping}
        what={texts.stoppingWhat(fullName(person))}
        consequence={texts.stoppingConsequence}
        submit={texts.stop}
      />
    ),
  });
}
