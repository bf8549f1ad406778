import { memberTexts } from "#members";
import { scopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { FieldError } from "#ui/field.tsx";
import { BackLink, PageHeading, Section } from "#ui/page-parts.tsx";
import { ownQuestionAddress } from "./addresses.ts";
import { AnswerParts } from "./answer.tsx";
import { type Answer, answersTo } from "./answering.ts";
import { type Askable, allAskable } from "./askable.queries.ts";
import { hindranceTexts } from "./hindrance-texts.ts";
import { knownWithin } from "./known.queries.ts";
import { ownWays } from "./own-ways.ts";
import { QuestionForm } from "./question-form.tsx";
import { nothingTyped, readAsking, type Typed } from "./reading.ts";

type OwnVisit = Visit<"hindrances.find-in-organisation">;
type OwnSubmission = Submission<"hindrances.find-in-organisation">;

/** Asks why somebody of the organisation does not get in. */
export async function showOwnQuestion(visit: OwnVisit): Promise<Page> {
  return questionPage(visit, await askableHere(visit), { typed: nothingTyped, errors: [] });
}

/** Answers it on the same page: the HSA-id is sent, and stands in no address. */
export async function answerOwnQuestion(
  submission: OwnSubmission,
  hsaPrefixes: readonly string[],
): Promise<Page> {
  const { form, language, db, actor } = submission;
  const askable = await askableHere(submission);
  const asking = readAsking(form, language, askable, hsaPrefixes);
  if (!asking.ok) return { ...questionPage(submission, askable, asking), status: 422, faulty: true };
  const { typed, question, hsaId } = asking;
  const known = await knownWithin(db, scopeOf(actor), { hsaId }, question.eService?.id);
  const [answer] = await answersTo(question, [known], submission);
  const shown = { typed, errors: [] };
  return questionPage(submission, askable, answer === undefined ? shown : { ...shown, answer });
}

/** What the organisation's kind has any use for, under agreement or not. */
export async function askableHere({ db, actor }: Pick<OwnVisit, "db" | "actor">): Promise<Askable[]> {
  return (await allAskable(db)).filter(({ audience }) => audience === actor.organisationKind);
}

type Shown = { typed: Typed; errors: readonly FieldError[]; answer?: Answer };

function questionPage(visit: OwnVisit, askable: readonly Askable[], shown: Shown): Page {
  const { language, actor } = visit;
  const { typed, errors, answer } = shown;
  const texts = hindranceTexts(language);
  const { place, users, backToList } = memberTexts(language);
  const form = (
    <QuestionForm
      {...{ language, askable, typed, errors }}
      action={ownQuestionAddress}
      today={stockholmDate(visit.now)}
      autofocus={answer === undefined && errors.length === 0}
    />
  );
  return page({
    title: texts.title,
    place,
    breadcrumb: [{ label: users, href: "/members" }],
    content: (
      <>
        <BackLink href="/members">{backToList}</BackLink>
        <PageHeading lead={answer === undefined && texts.lead}>{texts.title}</PageHeading>
        {answer === undefined ? (
          form
        ) : (
          <>
            <AnswerParts
              {...{ language, answer }}
              id="answer"
              heading={texts.answer}
              hsaId={typed.hsaId}
              ways={ownWays(actor, answer, language)}
              takesFocus
            />
            <Section id="question" heading={texts.askAgain}>
              {form}
            </Section>
          </>
        )}
      </>
    ),
  });
}
