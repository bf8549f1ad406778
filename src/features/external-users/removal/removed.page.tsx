import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import { Toolbar } from "#ui/toolbar.tsx";
import { type AboutExternalUser, type StaffVisit, trailToList } from "../about-external-user.ts";
import { externalUsersAddress, removalAddress } from "../addresses.ts";
import { externalUserTexts } from "../external-user-texts.ts";
import { removalTexts } from "./removal-texts.ts";

const statuses = { shown: 200, "acted on": 409 } as const;

/**
 * In place of every page about somebody whose removal has begun, and of every act: nothing of the person is shown, and
 * nothing is told of the look, which would name somebody whom the log is to forget.
 * @returns undefined while the person is like any other
 */
export function removedPage(
  visit: StaffVisit,
  { person, list }: AboutExternalUser,
  was: keyof typeof statuses,
): Page | undefined {
  const { language } = visit;
  const { removal, depersonalisedAt } = person;
  if (removal === null) return undefined;
  const texts = removalTexts(language);
  const title = depersonalisedAt === null ? texts.underWay : texts.depersonalised;
  return page({
    status: statuses[was],
    title,
    place: externalUserTexts(language).place,
    breadcrumb: trailToList(list, language),
    content: (
      <>
        <PageHeading>{title}</PageHeading>
        <Toolbar label={externalUserTexts(language).toolbar}>
          <ButtonLink href={externalUsersAddress(list)}>{texts.close}</ButtonLink>
        </Toolbar>
        <Notice
          language={language}
          tone={was === "shown" ? "info" : "warning"}
          takesFocus={was === "acted on"}
        >
          <p>{depersonalisedAt === null ? ongoing(language, was) : done(language, depersonalisedAt, was)}</p>
          {may(visit.actor, "removals.read") && (
            <p>
              <TextLink href={removalAddress(removal)}>{texts.toRemoval}</TextLink>
            </p>
          )}
        </Notice>
      </>
    ),
  });
}

function ongoing(language: Language, was: keyof typeof statuses): string {
  const { explained, refused } = removalTexts(language);
  return was === "shown" ? explained : refused;
}

function done(language: Language, depersonalisedAt: Date, was: keyof typeof statuses): VNode {
  const texts = removalTexts(language);
  return (
    <>
      {texts.depersonalisedOn(formatDate(depersonalisedAt, language, "text"))}
      {was === "acted on" && ` ${texts.notDone}`}
    </>
  );
}
