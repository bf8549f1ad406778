import { type Right, rightAbove } from "#platform/access/rights.ts";
import { withDifference } from "#platform/forms/ticks.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { type AboutStaff, staffAddress } from "../about-staff.ts";
import { refusedPage } from "../refused.page.tsx";
import { staffPage } from "../staff.page.tsx";
import { aboutStaff, tellOfEnding } from "../staff-visit.ts";
import { listedRights } from "./right-texts.ts";
import { latestTouches, rightsHeldBy } from "./rights.queries.ts";
import { changeRights } from "./rights-change.ts";
import { RightsClashes } from "./rights-clashes.tsx";
import type { RightTicks } from "./rights-decision.ts";
import { readTicks } from "./rights-form.ts";
import { rightsTexts } from "./rights-texts.ts";
import { RightsTicks } from "./rights-ticks.tsx";

export function submitRights(submission: Submission<"staff.change-rights">): Promise<Reply> {
  return aboutStaff(submission, "acted on", async (about) => {
    const ticks = readTicks(submission.form);
    const { person } = about;
    const outcome = await submission.change((tx) => changeRights(tx, submission.actor, person.id, ticks));
    switch (outcome.kind) {
      case "changed":
        return redirect(staffAddress(person), "rights-changed");
      case "nothing-to-do":
        return redirect(staffAddress(person), "rights-unchanged");
      case "ended":
        return await tellOfEnding(submission);
      case "own-rights":
        return refusedPage(submission, about, "isYou");
      case "last-manager":
        return refusedPage(submission, about, "lastManager");
      case "without-footing":
        return await faultyPage(submission, about, ticks, outcome.rights);
      case "conflict":
        return await clashPage(submission, about, ticks, outcome.rights);
    }
  });
}

async function faultyPage(
  submission: Submission<"staff.change-rights">,
  about: AboutStaff,
  ticks: RightTicks,
  loose: readonly Right[],
): Promise<Page> {
  const shown = await ticksPage(submission, about, ticks, whatIsMissing(loose, submission.language));
  return { ...shown, status: 422, faulty: true };
}

/** One sentence for each right that is not ticked and has something ticked below it. */
function whatIsMissing(loose: readonly Right[], language: Language): string {
  const groups = Map.groupBy(loose, rightAbove);
  const sentences = [...groups].map(([above, below]) =>
    above === undefined
      ? ""
      : rightsTexts(language).withoutFooting(listedRights(below, language), listedRights([above], language)),
  );
  return sentences.join(" ");
}

/** Nothing is saved: what the other did stands on top, and one's own ticks are kept for another try. */
async function clashPage(
  submission: Submission<"staff.change-rights">,
  about: AboutStaff,
  ticks: RightTicks,
  contested: readonly Right[],
): Promise<Page> {
  const { db, language } = submission;
  const touches = await latestTouches(db, about.scope, about.person.id, contested);
  const clashes = <RightsClashes {...{ language, touches, ticks }} />;
  return { ...(await ticksPage(submission, about, ticks, undefined, clashes)), status: 409, faulty: true };
}

/** How things stand now, with the person's own difference laid over it. */
async function ticksPage(
  submission: Submission<"staff.change-rights">,
  about: AboutStaff,
  ticks: RightTicks,
  error: string | undefined,
  above?: Parameters<typeof staffPage>[3],
): Promise<Page> {
  const { db, language } = submission;
  const { person, scope } = about;
  const held = await rightsHeldBy(db, scope, person.id);
  const ticked = withDifference(
    held.map(({ right }) => right),
    ticks,
  );
  return staffPage(submission, about, <RightsTicks {...{ language, person, held, ticked, error }} />, above);
}
