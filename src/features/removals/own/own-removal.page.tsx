import { ownPage } from "#my-pages";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { readRefusal } from "../engine/refusal.ts";
import { openRemovalOf, removalsOf } from "../removals.queries.ts";
import { choiceTexts } from "./choice-texts.ts";
import { Choosing } from "./choosing.tsx";
import { Earlier, type EndedRequest, Refusal } from "./earlier.tsx";
import { Following } from "./following.tsx";
import { followingTexts, removalNoticeIn } from "./following-texts.ts";
import { ownRemovalAddress } from "./own-addresses.ts";
import { type Chosen, chosenIn } from "./own-choices.ts";
import type { OwnRemovalParts } from "./own-removal-parts.ts";
import { takeBackOwnRemoval } from "./taking-back.ts";

type OwnVisit = Visit<"own-removal.read"> | Visit<"own-removal.request">;

/** The request that waits, to be followed and taken back; where there is none, what can be asked for. */
export function showOwnRemoval(parts: OwnRemovalParts) {
  return async (visit: Visit<"own-removal.read">): Promise<Page> => {
    const { db, actor, language, notice } = visit;
    const open = await openRemovalOf(db, actor.reference);
    const ended = await endedRequests(parts, visit);
    if (open === undefined) return choosingPage(parts, visit, withDefaults(chosenIn(visit.query)), ended);
    return ownPage(visit, {
      title: followingTexts(language).title,
      told: removalNoticeIn(language, notice),
      content: (
        <>
          <Following language={language} authority={parts.authority} open={open} />
          <Earlier language={language} ended={ended} />
        </>
      ),
    });
  };
}

/** What is likely where nothing is chosen yet; what becomes of the account is for the person alone. */
function withDefaults({ account, comments, votes }: Chosen): Chosen {
  const likely = "depersonalise-on-request";
  return { account, comments: comments ?? likely, votes: votes ?? likely };
}

/** The choices once more, with what is missing. */
export async function faultyChoicesPage(
  parts: OwnRemovalParts,
  visit: OwnVisit,
  chosen: Chosen,
): Promise<Page> {
  const page = choosingPage(parts, visit, chosen, [], true);
  return { ...page, status: 422, faulty: true };
}

function choosingPage(
  parts: OwnRemovalParts,
  visit: OwnVisit,
  chosen: Chosen,
  ended: readonly EndedRequest[],
  isSent = false,
): Page {
  const { language, notice } = visit;
  return ownPage(visit, {
    title: choiceTexts(language).title,
    told: removalNoticeIn(language, notice),
    content: (
      <>
        <Refusal language={language} ended={ended} />
        <Choosing {...{ language, parts, chosen, isSent }} />
        <Earlier language={language} ended={ended} />
      </>
    ),
  });
}

/** What has ended of what the person has asked for, the newest first, with why it was refused. */
async function endedRequests(
  { door }: OwnRemovalParts,
  { db, actor }: Pick<OwnVisit, "db" | "actor">,
): Promise<EndedRequest[]> {
  const all = await removalsOf(db, actor.reference);
  const ended = all.filter(({ state }) => ["refused", "stopped", "cancelled"].includes(state));
  return await Promise.all(
    ended.map(async (removal) => ({ removal, reason: await readRefusal(db, door.masterKey, removal) })),
  );
}

/** Takes the request back. Twice, or with nothing to take back, is told and changes nothing. */
export async function submitCancellation(submission: Submission<"own-removal.cancel">): Promise<Reply> {
  const { actor } = submission;
  const { kind } = await submission.change((tx) => takeBackOwnRemoval(tx, actor));
  return redirect(ownRemovalAddress, `removal-${kind}`);
}
