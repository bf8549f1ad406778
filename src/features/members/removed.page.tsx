import { may } from "#platform/access/policy.ts";
import { type Page, page } from "#platform/http/reply.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Notice } from "#ui/notice.tsx";
import { BackLink, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { type AboutMember, type AdministratorVisit, trailToList } from "./about-member.ts";
import { membersAddress } from "./addresses.ts";
import { latestDeed } from "./latest-deed.queries.ts";
import { fullName } from "./member.ts";
import { memberTexts } from "./member-texts.ts";

const statuses = { shown: 410, "acted on": 409 } as const;

/** In place of the page, or of the act, that was about a user who has been removed: by whom and when. */
export async function removedPage(
  { db, actor, language }: AdministratorVisit,
  { member, scope, list }: AboutMember,
  was: keyof typeof statuses,
): Promise<Page> {
  const texts = memberTexts(language);
  const { removed } = texts;
  const deed = await latestDeed(db, scope, member, "member-removed");
  const at = deed?.at ?? member.endedAt;
  if (at === null) throw new Error("a page of removal about a user who is not removed");
  const when = formatDateTime(at, language, "text");
  const who = deed?.by ?? (deed?.isAuthoritys ? removed.authority : removed.somebody);
  return page({
    status: statuses[was],
    title: removed.title,
    place: texts.place,
    breadcrumb: trailToList(list, language),
    content: (
      <>
        <BackLink href={membersAddress(list)}>{texts.backToList}</BackLink>
        <PageHeading>{removed.title}</PageHeading>
        <Notice language={language} tone="warning" takesFocus>
          <p>{removed.sentence(who, fullName(member), when)}</p>
          {was === "acted on" && <p>{removed.notDone}</p>}
        </Notice>
        {may(actor, "audit.read-organisation") && (
          <p>
            <TextLink href={`/log?person=${member.reference}`}>{removed.log}</TextLink>
          </p>
        )}
      </>
    ),
  });
}
