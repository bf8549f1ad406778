import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import type { IconName } from "#ui/icons.tsx";
import { Notice } from "#ui/notice.tsx";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { Steps } from "#ui/steps.tsx";
import { Tag, type Tone } from "#ui/tag.tsx";
import type { Answer } from "./answering.ts";
import type { Link } from "./chain.ts";
import { hindranceTexts } from "./hindrance-texts.ts";
import { sentenceOn, sentencesOn, toldOf } from "./telling.ts";
import type { Told } from "./told.ts";

/** Where somebody who may can mend it. */
export type Way = {
  readonly href: string;
  readonly label: string;
  /** Whether it mends, and not only shows. */
  readonly mends?: true;
};

type AnswerProps = {
  language: Language;
  answer: Answer;
  /** As it was asked for. */
  hsaId: string;
  ways: readonly Way[];
  /** Whether it answers what was just sent, and is to be read first. */
  takesFocus?: boolean;
};

/** The first thing that stands in the way, what to do about it, and the whole chain. */
export function AnswerParts(props: AnswerProps & { id: string; heading: string }): VNode {
  const { language, answer } = props;
  const told = toldOf(answer, props.hsaId, language);
  return (
    <Section id={props.id} heading={props.heading}>
      {answer.chain.first === undefined ? (
        <Open {...props} told={told} />
      ) : (
        <Hindrance {...props} told={told} />
      )}
      <h3 class="ds-heading" data-size="2xs">
        {hindranceTexts(language).chain}
      </h3>
      <Steps steps={answer.chain.links.map((link) => stepOf(link, answer, told, language))} />
    </Section>
  );
}

function Hindrance(props: AnswerProps & { told: Told }): VNode | null {
  const { language, answer, told, ways } = props;
  const { first } = answer.chain;
  if (first === undefined) return null;
  const texts = hindranceTexts(language);
  const { what, todo } = sentencesOn(first.fault, told, language);
  const wantsAdministrator = answer.known?.organisation.hasAdministrator === false;
  return (
    <>
      <Notice language={language} tone="warning" takesFocus={props.takesFocus ?? false}>
        <p>
          <strong>{what}</strong>
        </p>
        <p>{todo}</p>
        <p>
          {texts.mendedBy}: <strong>{texts.menders[first.mender]}</strong>.
          {wantsAdministrator && ` ${texts.appointFirst}`}
        </p>
      </Notice>
      <Ways ways={ways} />
    </>
  );
}

/** Nothing of ours: what is left is the card, the directory that it was made from, and the computer. */
function Open({ language, answer, told, ways, takesFocus }: AnswerProps & { told: Told }): VNode {
  const texts = hindranceTexts(language);
  const { open } = texts;
  const at = answer.known?.person?.lastSignedInAt;
  return (
    <>
      <Notice language={language} tone="success" takesFocus={takesFocus ?? false}>
        <p>
          <strong>{open.heading}.</strong>
        </p>
        <p>{at ? open.before(told.who, told.moment(at)) : open.never(told.who, told.hsaId)}</p>
        <p>{open.several}</p>
        <p>
          {texts.mendedBy}: <strong>{texts.openMenders}</strong>.
        </p>
        <p>
          <TextLink href="/help">{open.help}</TextLink>
        </p>
      </Notice>
      <Ways ways={ways} />
    </>
  );
}

function Ways({ ways }: { ways: readonly Way[] }): VNode | null {
  if (ways.length === 0) return null;
  return (
    <div class="b-actions">
      {ways.map(({ href, label, mends }) => (
        <ButtonLink href={href} variant={mends ? "primary" : "secondary"}>
          {label}
        </ButtonLink>
      ))}
    </div>
  );
}

const marks: Record<Link["state"], { tone: Tone; icon: IconName }> = {
  holds: { tone: "success", icon: "tick" },
  broken: { tone: "danger", icon: "cross" },
  unknown: { tone: "neutral", icon: "question" },
  "not-needed": { tone: "neutral", icon: "arrowRight" },
  "not-reached": { tone: "neutral", icon: "clock" },
};

function stepOf(link: Link, answer: Answer, told: Told, language: Language) {
  const texts = hindranceTexts(language);
  const mark = <Tag {...marks[link.state]}>{texts.states[link.state]}</Tag>;
  const step = { name: texts.links[link.name], mark, text: sentenceOn(link, answer, told, language) };
  return link === answer.chain.first ? { ...step, stands: "out" as const } : step;
}
