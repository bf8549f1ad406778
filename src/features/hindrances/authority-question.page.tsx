import { type AboutOrganisation, findAbout, organisationTexts, trailTo } from "#organisations";
import { authorityScopeOf } from "#platform/access/scope.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { FieldError } from "#ui/field.tsx";
import { PageHeading, Section } from "#ui/page-parts.tsx";
import { organisationQuestionAddress } from "./addresses.ts";
import { AnswerParts } from "./answer.tsx";
import { type Answer, answersTo } from "./answering.ts";
import { type Askable, allAskable } from "./askable.queries.ts";
import { authorityWays } from "./authority-ways.ts";
import { event } from "./events.ts";
import { hindranceTexts } from "./hindrance-texts.ts";
import { knownAnywhere } from "./known.queries.ts";
import { QuestionForm } from "./question-form.tsx";
import { nothingTyped, readAsking, type Typed } from "./reading.ts";

type AnyVisit = Visit<"hindrances.find-anywhere">;
type AnySubmission = Submission<"hindrances.find-anywhere">;

/** Asks why anybody does not get in, from the page of the organisation that they say they are of, or from none. */
export async function showAnyQuestion(visit: AnyVisit): Promise<Page> {
  const shown = { typed: nothingTyped, errors: [] };
  return questionPage(visit, await aboutIn(visit), await allAskable(visit.db), shown);
}

/** Answers for every organisation that knows the person, and the log tells that somebody looked. */
export async function answerAnyQuestion(
  submission: AnySubmission,
  hsaPrefixes: readonly string[],
): Promise<Page> {
  const { form, language, db, actor } = submission;
  const about = await aboutIn(submission);
  const askable = await allAskable(db);
  const asking = readAsking(form, language, askable, hsaPrefixes);
  if (!asking.ok) return { ...questionPage(submission, about, askable, asking), status: 422, faulty: true };
  const { typed, question, hsaId } = asking;
  const scope = authorityScopeOf(actor, "explain-access");
  const known = await knownAnywhere(db, scope, hsaId, about?.organisation.id, question.eService?.id);
  const answers = await answersTo(question, known, submission);
  const shown = { typed, errors: [], answers };
  return { ...questionPage(submission, about, askable, shown), looks: looksAt(answers) };
}

async function aboutIn(visit: AnyVisit): Promise<AboutOrganisation | undefined> {
  return visit.params.organisation === undefined ? undefined : await findAbout(visit);
}

/** One event for each organisation that the person was found in, where its administrators read it too. */
function looksAt(answers: readonly Answer[]): AuditEvent[] {
  const looks = answers.flatMap(({ known }) => {
    if (known?.person === undefined) return [];
    const { reference, details } = known.person;
    const subject = { reference, details };
    return [event("hindrance-sought", { found: true }, { organisation: known.organisation.id, subject })];
  });
  return looks.length > 0 ? looks : [event("hindrance-sought", { found: false })];
}

type Shown = { typed: Typed; errors: readonly FieldError[]; answers?: readonly Answer[] };

function questionPage(
  visit: AnyVisit,
  about: AboutOrganisation | undefined,
  askable: readonly Askable[],
  { typed, errors, answers = [] }: Shown,
): Page {
  const { language, actor } = visit;
  const texts = hindranceTexts(language);
  const isAnswered = answers.length > 0;
  const form = (
    <QuestionForm
      {...{ language, askable, typed, errors }}
      action={organisationQuestionAddress(about?.organisation.id)}
      today={stockholmDate(visit.now)}
      autofocus={!isAnswered && errors.length === 0}
    />
  );
  return page({
    title: texts.title,
    breadcrumb:
      about === undefined
        ? [{ label: organisationTexts(language).organisations, href: "/organisations" }]
        : trailTo(about, language),
    content: (
      <>
        <PageHeading lead={!isAnswered && texts.leadAnywhere}>{texts.title}</PageHeading>
        {answers.map((answer, index) => (
          <AnswerParts
            {...{ language, answer }}
            id={`answer-${index + 1}`}
            heading={answer.known?.organisation.name ?? texts.answer}
            hsaId={typed.hsaId}
            ways={authorityWays(actor, answer, language)}
            takesFocus={index === 0}
          />
        ))}
        {isAnswered ? (
          <Section id="question" heading={texts.askAgain}>
            {form}
          </Section>
        ) : (
          form
        )}
      </>
    ),
  });
}
