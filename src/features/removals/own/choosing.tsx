import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { PageHeading, Prose, Section } from "#ui/page-parts.tsx";
import { accountWords, contentWords } from "../removal-words.ts";
import { choiceTexts } from "./choice-texts.ts";
import { requestPath } from "./own-addresses.ts";
import { type Chosen, missingChoices, ownAccountChoices, ownContentChoices } from "./own-choices.ts";
import type { OwnRemovalParts } from "./own-removal-parts.ts";

type Props = {
  language: Language;
  parts: Pick<OwnRemovalParts, "authority" | "waitDays">;
  chosen: Chosen;
  /** Whether it has been asked to go on: then what is missing is told. */
  isSent: boolean;
};

/** What somebody can ask for, in the document's names and in plain words. Nothing is asked for by it yet. */
export function Choosing({ language, parts, chosen, isSent }: Props): VNode {
  const texts = choiceTexts(language);
  const errors: FieldError[] = (isSent ? missingChoices(chosen) : []).map((field) => ({
    field,
    message: texts.faults[field],
  }));
  return (
    <>
      <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
      <Section id="goes" heading={texts.goes}>
        <Prose>
          <ul>
            <li>{texts.decides(parts.authority)}</li>
            <li>{texts.waits(parts.waitDays)}</li>
            <li>{texts.cases}</li>
            <li>{texts.after}</li>
          </ul>
        </Prose>
      </Section>
      {/* a form that is only read: the choices stand in the address, and can be come back to */}
      <Form action={requestPath} method="get">
        <ErrorSummary language={language} errors={errors} />
        <RadioGroup
          name="account"
          label={texts.account}
          error={messageFor(errors, "account")}
          chosen={chosen.account}
          choices={ownAccountChoices.map((choice) => ({
            value: choice,
            label: accountWords[language][choice],
            help: texts.accountMeanings[choice],
          }))}
        />
        <ContentField {...{ language, chosen, errors }} name="comments" meanings={texts.commentMeanings} />
        <ContentField {...{ language, chosen, errors }} name="votes" meanings={texts.voteMeanings} />
        <Actions>
          <Button>{texts.submit}</Button>
          <ButtonLink href="/my-pages">{texts.cancel}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function ContentField(props: {
  language: Language;
  name: "comments" | "votes";
  meanings: Readonly<Record<(typeof ownContentChoices)[number], string>>;
  chosen: Chosen;
  errors: readonly FieldError[];
}): VNode {
  const { language, name, meanings, chosen, errors } = props;
  return (
    <RadioGroup
      name={name}
      label={choiceTexts(language)[name]}
      error={messageFor(errors, name)}
      chosen={chosen[name]}
      choices={ownContentChoices.map((choice) => ({
        value: choice,
        label: contentWords[language][choice],
        help: meanings[choice],
      }))}
    />
  );
}
