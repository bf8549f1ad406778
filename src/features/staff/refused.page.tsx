import { type Page, page } from "#platform/http/reply.ts";
import { Notice } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { type AboutStaff, type StaffVisit, staffAddress, trailToList } from "./about-staff.ts";
import { fullName } from "./staff-person.ts";
import { staffTexts } from "./staff-texts.ts";

const statuses = { isYou: 403, lastManager: 409 } as const;

/** In place of what somebody may look after staff for, but not for this: nothing is changed, and why. */
export function refusedPage(
  { language }: StaffVisit,
  { person }: AboutStaff,
  why: keyof typeof statuses,
): Page {
  const texts = staffTexts(language);
  return page({
    status: statuses[why],
    title: fullName(person),
    breadcrumb: trailToList(language),
    content: (
      <>
        <BackLink href={staffAddress(person)}>{fullName(person)}</BackLink>
        <PageHeading>{fullName(person)}</PageHeading>
        <Notice language={language} tone="warning" takesFocus>
          {texts[why]}
        </Notice>
      </>
    ),
  });
}
