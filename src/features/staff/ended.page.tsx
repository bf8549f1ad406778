import { type Page, page } from "#platform/http/reply.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Notice } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { type AboutStaff, type StaffVisit, trailToList } from "./about-staff.ts";
import { latestEnding } from "./latest-ending.queries.ts";
import { fullName } from "./staff-person.ts";
import { staffTexts } from "./staff-texts.ts";
import { WayToLog } from "./way-to-log.tsx";

const statuses = { shown: 410, "acted on": 409 } as const;

/** In place of the page, or of the act, that was about somebody whose work here has ended: by whom and when. */
export async function endedPage(
  visit: StaffVisit,
  { person, scope }: AboutStaff,
  was: keyof typeof statuses,
): Promise<Page> {
  const { db, language } = visit;
  const texts = staffTexts(language);
  const { ended } = texts;
  const ending = await latestEnding(db, scope, person);
  const at = ending?.at ?? person.endedAt;
  if (at === null) throw new Error("a page of ending about somebody whose work goes on");
  const when = formatDateTime(at, language, "text");
  return page({
    status: statuses[was],
    title: ended.title,
    breadcrumb: trailToList(language),
    content: (
      <>
        <BackLink href="/staff">{texts.back}</BackLink>
        <PageHeading>{ended.title}</PageHeading>
        <Notice language={language} tone="warning" takesFocus>
          <p>{ended.sentence(ending?.by ?? ended.somebody, fullName(person), when)}</p>
          {was === "acted on" && <p>{ended.notDone}</p>}
        </Notice>
        <WayToLog visit={visit} person={person} />
      </>
    ),
  });
}
