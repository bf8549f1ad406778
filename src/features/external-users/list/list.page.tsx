import { type ExternalUserScope, externalUserScopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { searchIn } from "#sign-in";
import { SearchForm } from "#ui/list-controls.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { searchesPath } from "../addresses.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { externalUserTexts } from "../external-user-texts.ts";
import { noticeIn } from "../notices.ts";
import { lookAt } from "../protection/look.ts";
import { protectedPeople } from "../protection/protected-people.queries.ts";
import { listExternalUsers } from "./list.queries.ts";
import { questionOf } from "./list-question.ts";
import { ListResults } from "./list-results.tsx";
import { hasFaultyDay, type ListState, listStateOf } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

type ListVisit = Visit<"external-users.list">;

/** The list of external users, as the address asks for it (the document: Lista över externa användare). */
export async function listPage(visit: ListVisit, parts: ExternalUserParts): Promise<Page> {
  const { language } = visit;
  const asked = await askedFor(visit, parts);
  const { state, scope } = asked;
  const question = questionOf(state, parts.masterKey, stockholmDate(visit.now));
  const faulty = hasFaultyDay(state);
  const found = faulty ? undefined : await listExternalUsers(visit.db, scope, question);
  const seen = found?.rows.filter(({ isProtected }) => isProtected).map(({ id }) => id) ?? [];
  const people = seen.length === 0 ? [] : await protectedPeople(visit.db, scope, seen);
  const texts = listTexts(language);
  return page({
    title: texts.title,
    place: externalUserTexts(language).place,
    notice: noticeIn(language, visit.notice),
    faulty,
    looks: people.map((person) => lookAt(person, "list")),
    content: (
      <>
        <PageHeading
          aside={
            <SearchForm
              action={searchesPath}
              method="post"
              name="words"
              label={texts.search}
              help={texts.searchHelp}
              value={state.search?.words ?? ""}
              submitLabel={texts.submitSearch}
            />
          }
        >
          {texts.title}
        </PageHeading>
        <ListResults {...asked} language={language} sought={question.sought} page={found} />
      </>
    ),
  });
}

/** What the address asks for. Words that were searched for in another session are lost, and it says so. */
export async function askedFor(
  { actor, query, db, cookies }: ListVisit,
  { masterKey }: ExternalUserParts,
): Promise<{ state: ListState; scope: ExternalUserScope; lostSearch: boolean }> {
  const scope = externalUserScopeOf(actor);
  const { search, isLost } = await searchIn({ cookies, db }, masterKey, query);
  return { state: listStateOf(query, search, scope), scope, lostSearch: isLost };
}
