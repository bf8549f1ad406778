import type { Reply } from "#platform/http/reply.ts";
import { type AboutStaff, findAbout, type StaffVisit } from "./about-staff.ts";
import { endedPage } from "./ended.page.tsx";

/**
 * How every page about one staff member begins. Of one whose work has ended it says so, by whom and when.
 * @throws 404, always the same, for every other id
 */
export async function aboutStaff(
  visit: StaffVisit,
  was: "shown" | "acted on",
  go: (about: AboutStaff) => Promise<Reply> | Reply,
): Promise<Reply> {
  const about = await findAbout(visit);
  return about.person.endedAt === null ? await go(about) : await endedPage(visit, about, was);
}

/** For those whose act came a moment after somebody else's ending. */
export async function tellOfEnding(visit: StaffVisit): Promise<Reply> {
  return await endedPage(visit, await findAbout(visit), "acted on");
}
