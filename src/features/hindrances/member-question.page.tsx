import type { VNode } from "preact";
import { memberAddress, memberTexts } from "#members";
import { scopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import { type ListQuery, listAt, listQueryOf } from "#platform/lists/list-query.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { BackLink, PageHeading, Section } from "#ui/page-parts.tsx";
import { memberQuestionAddress } from "./addresses.ts";
import { AnswerParts } from "./answer.tsx";
import { answersTo } from "./answering.ts";
import { anything, questionFor } from "./asked.ts";
import { hindranceTexts } from "./hindrance-texts.ts";
import { knownWithin } from "./known.queries.ts";
import { askableHere } from "./own-question.page.tsx";
import { ownWays } from "./own-ways.ts";
import type { AskedAbout } from "./person.ts";
import { WhatSelect } from "./question-form.tsx";

/** Why somebody whom the organisation has registered does not get in, at an address that can be sent to a colleague. */
export async function answerAboutMember(visit: Visit<"hindrances.find-in-organisation">): Promise<Page> {
  const { db, actor, language, query, now } = visit;
  const member = parseId<"members">(visit.params.member ?? "");
  if (member === undefined) throw notFound();
  const askable = await askableHere(visit);
  const what = query.one("what") ?? anything;
  const question = questionFor(what, askable) ?? {};
  const known = await knownWithin(db, scopeOf(actor), { member }, question.eService?.id);
  const [answer] = await answersTo(question, [known], visit);
  const { person } = known;
  if (person === undefined || answer === undefined) throw notFound();
  const { place, users } = memberTexts(language);
  const texts = hindranceTexts(language);
  const list = listQueryOf(query);
  const title = texts.titleOf(nameOf(person));
  return page({
    title,
    place,
    breadcrumb: [{ label: users, href: listAt("/members", list) }, ...trailTo(person, list)],
    content: (
      <>
        <WayBack {...{ person, list }} label={memberTexts(language).backToList} />
        <PageHeading>{title}</PageHeading>
        <AnswerParts
          {...{ language, answer }}
          id="answer"
          heading={texts.answer}
          hsaId={person.details.hsaId}
          ways={ownWays(actor, answer, language, list)}
        />
        <Section id="question" heading={texts.askAgain}>
          <p>{texts.leadOf}</p>
          <Form action={memberQuestionAddress(member)} method="get">
            <KeptList list={list} />
            <WhatSelect {...{ language, askable }} today={stockholmDate(now)} chosen={what} />
            <Actions>
              <Button>{texts.ask}</Button>
            </Actions>
          </Form>
        </Section>
      </>
    ),
  });
}

function nameOf({ details }: AskedAbout): string {
  return `${details.givenName} ${details.familyName}`;
}

/** Only users have a page of their own to go back to. */
function trailTo(person: AskedAbout, list: ListQuery) {
  return hasPage(person) ? [{ label: nameOf(person), href: memberAddress(person.id, list) }] : [];
}

function WayBack(props: { person: AskedAbout; list: ListQuery; label: string }): VNode {
  const { person, list, label } = props;
  if (!hasPage(person)) return <BackLink href={listAt("/members", list)}>{label}</BackLink>;
  return <BackLink href={memberAddress(person.id, list)}>{nameOf(person)}</BackLink>;
}

function hasPage({ role }: AskedAbout): boolean {
  return role === "user";
}
