import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Count, LaterContent } from "#ui/frame.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { externalUsersAddress } from "../addresses.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { externalUserTexts } from "../external-user-texts.ts";
import { askedFor } from "./list.page.tsx";
import { countExternalUsers } from "./list.queries.ts";
import { questionOf } from "./list-question.ts";
import { countInWords } from "./list-results.tsx";
import { hasFaultyDay, listQuery } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

/** How many the list asks for, exactly, where there are too many to be counted with the rows (decision 18). */
export async function countPage(
  visit: Visit<"external-users.list">,
  parts: ExternalUserParts,
): Promise<Page> {
  const { language, db } = visit;
  const { state, scope } = await askedFor(visit, parts);
  const question = questionOf(state, parts.masterKey, stockholmDate(visit.now));
  const counted = hasFaultyDay(state) ? undefined : await countExternalUsers(db, scope, question);
  const texts = listTexts(language);
  return page({
    title: texts.countTitle,
    place: externalUserTexts(language).place,
    breadcrumb: [{ label: texts.title, href: externalUsersAddress(listQuery(state)) }],
    content: (
      <>
        <BackLink href={externalUsersAddress(listQuery(state))}>{texts.backToList}</BackLink>
        <PageHeading>{texts.countTitle}</PageHeading>
        {counted === undefined ? (
          <EmptyState sentence={texts.faulty} />
        ) : (
          <LaterContent id="count">
            <Count>{countInWords(language, state, counted.found, counted.total)}</Count>
          </LaterContent>
        )}
      </>
    ),
  });
}
