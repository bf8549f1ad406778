import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TouchedField } from "#ui/touched-field.tsx";
import { grounds } from "../removal.ts";
import { removalTexts } from "../removal-texts.ts";
import { choosingTexts } from "./choosing-texts.ts";
import { checksByStaff, type Typed } from "./removal-form.ts";

type Props = {
  language: Language;
  typed: Pick<Typed, "ground" | "identityCheck" | "groundReference" | "touched">;
  errors: readonly FieldError[];
  /** Where there is more to say of the reference than everywhere. */
  referenceHelp?: string;
  /** What is to be done where there is none of the grounds. */
  children?: ComponentChildren;
};

/** What a removal rests on, and what each ground demands (decision 28). */
export function GroundFields(props: Props): VNode {
  const { language, typed, errors, children } = props;
  const texts = choosingTexts(language);
  const names = removalTexts(language).grounds;
  return (
    <>
      <TouchedField touched={typed.touched} />
      <RadioGroup
        name="ground"
        label={texts.ground}
        help={texts.groundHelp}
        error={messageFor(errors, "ground")}
        chosen={typed.ground}
        choices={grounds.map((ground) => ({
          value: ground,
          label: names[ground],
          suggests: suggestedBy(ground === "own-request"),
          reveals: ground === "own-request" && <IdentityField {...props} />,
        }))}
      />
      {children}
      <TextField
        name="groundReference"
        label={texts.groundReference}
        optional={texts.optional}
        help={props.referenceHelp ?? texts.groundReferenceHelp}
        error={messageFor(errors, "groundReference")}
        value={typed.groundReference}
        width="medium"
        autocomplete="off"
        spellcheck="false"
      />
    </>
  );
}

/** What is likely, until somebody chooses otherwise. */
function suggestedBy(isOwnRequest: boolean): Record<string, string> {
  const likely = isOwnRequest ? "depersonalise-on-request" : "depersonalise";
  return { comments: likely, votes: likely };
}

function IdentityField({ language, typed, errors }: Props): VNode {
  const { identityChecks } = removalTexts(language);
  return (
    <RadioGroup
      name="identityCheck"
      label={choosingTexts(language).identityCheck}
      error={messageFor(errors, "identityCheck")}
      chosen={typed.identityCheck}
      choices={checksByStaff.map((check) => ({ value: check, label: identityChecks[check] }))}
    />
  );
}
