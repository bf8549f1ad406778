import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { type Choice, RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { type ContentChoice, contentChoices } from "../removal.ts";
import { removalTexts } from "../removal-texts.ts";
import { choosingTexts } from "./choosing-texts.ts";

/** The document's four, with its descriptions beside, as far as they are offered. */
export function ContentField(props: {
  language: Language;
  kind: "comments" | "votes";
  chosen: string;
  /** What there is of it. */
  help?: string;
  errors: readonly FieldError[];
  offers: (choice: ContentChoice) => boolean;
}): VNode {
  const { language, kind, chosen, help, errors, offers } = props;
  const texts = removalTexts(language);
  const choices = contentChoices.filter(offers).map(
    (choice): Choice => ({
      value: choice,
      label: texts[kind][choice].name,
      help:
        choice === "keep" ? (
          <>
            {texts[kind].keep.what} <strong>{choosingTexts(language).keptIsVisible[kind]}</strong>
          </>
        ) : (
          texts[kind][choice].what
        ),
    }),
  );
  return (
    <RadioGroup
      name={kind}
      label={kind === "comments" ? texts.commentsHeading : texts.votesHeading}
      help={help}
      error={messageFor(errors, kind)}
      chosen={chosen}
      choices={choices}
    />
  );
}
