import type { Reply } from "#platform/http/reply.ts";
import { type ListQuery, listQueryOf } from "#platform/lists/list-query.ts";
import {
  type AboutMember,
  type AdministratorSubmission,
  type AdministratorVisit,
  findAbout,
} from "./about-member.ts";
import { removedPage } from "./removed.page.tsx";

/**
 * How every page about one user begins. Of one who has been removed it says so, by whom and when.
 * @throws 404, always the same, for every other id that is not a user in scope
 */
export async function aboutMember(
  visit: AdministratorVisit,
  show: (about: AboutMember) => Promise<Reply> | Reply,
): Promise<Reply> {
  const about = await findAbout(visit, listQueryOf(visit.query));
  return about.member.endedAt === null ? await show(about) : await removedPage(visit, about, "shown");
}

/** How every change of one user begins: the same, with the way back that the form carries. */
export async function changeMember(
  submission: AdministratorSubmission,
  act: (about: AboutMember) => Promise<Reply> | Reply,
): Promise<Reply> {
  const about = await findAbout(submission, listQueryOf(submission.form));
  return about.member.endedAt === null ? await act(about) : await removedPage(submission, about, "acted on");
}

/** For those whose act came a moment after somebody else's removal of the user. */
export async function tellOfRemoval(submission: AdministratorSubmission, list: ListQuery): Promise<Reply> {
  return await removedPage(submission, await findAbout(submission, list), "acted on");
}
