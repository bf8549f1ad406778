import type { VNode } from "preact";
import { type Right, rightAbove, rights, rightsBelow } from "#platform/access/rights.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { Button } from "#ui/button.tsx";
import { CheckboxGroup, type Choice } from "#ui/choices.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Section } from "#ui/page-parts.tsx";
import { staffAddress } from "../about-staff.ts";
import type { StaffPerson } from "../staff-person.ts";
import { rightTexts } from "./right-texts.ts";
import type { Holding } from "./rights.queries.ts";
import { seenValue } from "./rights-form.ts";
import { rightsTexts } from "./rights-texts.ts";

/** The boxes to tick, those that stand below another drawn further in, with what they were when they were shown. */
export function RightsTicks(props: {
  language: Language;
  person: StaffPerson;
  held: readonly Holding[];
  ticked: ReadonlySet<Right>;
  error: string | undefined;
}): VNode {
  const { language, person, held, ticked, error } = props;
  const texts = rightsTexts(language);
  const choice = (right: Right): Choice => ({
    value: right,
    label: rightTexts(language)[right].name,
    help: <About language={language} right={right} holding={held.find((one) => one.right === right)} />,
    below: rightsBelow(right).map(choice),
  });
  return (
    <Section id="rights" heading={texts.rights}>
      <Form action={staffAddress(person, "/rights")}>
        <ErrorSummary language={language} errors={error ? [{ field: "right", message: error }] : []} />
        {held.map(({ right, row }) => (
          <input type="hidden" name="seen" value={seenValue(right, row)} />
        ))}
        <CheckboxGroup
          name="right"
          label={texts.may}
          help={texts.help}
          error={error}
          choices={rights.filter((right) => rightAbove(right) === undefined).map(choice)}
          chosen={[...ticked]}
        />
        <Actions>
          <Button>{texts.done}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

/** What the right gives, and since when it is held. */
function About(props: { language: Language; right: Right; holding: Holding | undefined }): VNode {
  const { language, right, holding } = props;
  const { since } = rightsTexts(language);
  return (
    <>
      {rightTexts(language)[right].gives}
      {holding && ` ${since(formatDate(holding.givenAt, language, "text"), holding.giver)}`}
    </>
  );
}
