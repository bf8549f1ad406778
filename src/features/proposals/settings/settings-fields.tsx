import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioGroup } from "#ui/choices.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { TextArea, TextField } from "#ui/text-field.tsx";
import { settingsAddress } from "../addresses.ts";
import type { ProposalSettings } from "./settings.ts";
import {
  commentingChoices,
  moderations,
  type SettingsField,
  seenOf,
  shownNames,
  submittingChoices,
  type TypedSettings,
  votingChoices,
  yesOrNo,
} from "./settings-form.ts";
import { settingsTexts } from "./settings-texts.ts";

type Props = {
  language: Language;
  /** What the form is shown with, so that a colleague's change is not overwritten unseen. */
  stored: ProposalSettings;
  typed: TypedSettings;
  errors: readonly FieldError[];
};

/** All the rules as fields, in the order in which a proposal meets them. */
export function SettingsForm(props: Props): VNode {
  const { language, stored, typed, errors } = props;
  const texts = settingsTexts(language);
  const choices = <V extends string>(among: readonly V[], labels: Readonly<Record<V, string>>) =>
    among.map((value) => ({ value, label: labels[value] }));
  const radio = (name: SettingsField, options: { value: string; label: string }[], help?: string) => (
    <RadioGroup name={name} label={texts.names[name]} help={help} choices={options} chosen={typed[name]} />
  );
  return (
    <Form action={settingsAddress()}>
      <ErrorSummary language={language} errors={errors} />
      <input type="hidden" name="seen" value={seenOf(stored)} />
      {radio("submittingNeeds", choices(submittingChoices, texts.needs))}
      <NumberField {...props} name="guardianBelow" optional />
      {radio("oneAtATime", choices(yesOrNo, texts.oneAtATime))}
      <NumberField {...props} name="coolingOffMonths" />
      <NumberField {...props} name="votingPeriods" />
      <NumberField {...props} name="voteGoal" />
      {radio("closesAtGoal", choices(yesOrNo, texts.closesAtGoal))}
      {radio("votingNeeds", choices(votingChoices, texts.needs), texts.weakVotes)}
      {radio("allowsAgainst", choices(yesOrNo, texts.allowsAgainst))}
      {radio("publishesSupporters", choices(yesOrNo, texts.publishesSupporters))}
      {radio("commentingNeeds", choices(commentingChoices, texts.needs))}
      {radio("moderatesComments", choices(moderations, texts.moderatesComments))}
      {radio("shownName", choices(shownNames, texts.shownName))}
      <TextArea
        name="conditions"
        label={texts.names.conditions}
        help={texts.help.conditions}
        value={typed.conditions}
        error={messageFor(errors, "conditions")}
        optional={texts.optional}
        rows={6}
      />
      <Actions>
        <Button>{texts.save}</Button>
        <ButtonLink href={settingsAddress()}>{texts.cancel}</ButtonLink>
      </Actions>
    </Form>
  );
}

function NumberField(props: Props & { name: SettingsField; optional?: boolean }): VNode {
  const { language, typed, errors, name } = props;
  const texts = settingsTexts(language);
  const help: Readonly<Record<string, string>> = texts.help;
  return (
    <TextField
      name={name}
      label={texts.names[name]}
      help={help[name]}
      value={typed[name]}
      error={messageFor(errors, name)}
      width="short"
      autocomplete="off"
      // several numbers have commas between, which some keyboards of figures lack
      inputmode={name === "votingPeriods" ? "text" : "numeric"}
      optional={props.optional ? texts.optional : undefined}
    />
  );
}
