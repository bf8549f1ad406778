import type { VNode } from "preact";
import { type AboutExternalUser, externalUserActAddress, externalUserAddress, fullName, pageAbout, removalNoun, type StaffVisit } from "#external-users";
import type { Page } from "#platform/http/reply.ts";
import { wholeList } from "#platform/lists/list-query.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Section } from "#ui/page-parts.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type Plan, planMark, planRemoval } from "../engine/plan.ts";
import { carryingOutNouns } from "./addresses.ts";
import { Preview } from "./preview/preview.tsx";
import { previewTexts } from "./preview/preview-texts.ts";
import { seenCounts } from "./preview/seen-counts.ts";
import { ChangedSince, Warnings } from "./preview/warnings.tsx";
import type { Chosen } from "./removal-form.ts";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

type Shown = {
  readonly errors: readonly FieldError[];
  /** What had been typed to confirm. */
  readonly typed?: string;
  /** What an earlier preview had counted, where that is not so any more. */
  readonly changedFrom?: string;
};

/** The step before a removal: all that it would do, and the verb to type. Nothing is done by showing it. */
export async function previewPage(
  visit: StaffVisit,
  parts: StaffRemovalParts,
  about: AboutExternalUser,
  chosen: Chosen,
  shown: Shown,
): Promise<Page> {
  const { language, now } = visit;
  const { person } = about;
  const plan = await planRemoval(visit.db, person, chosen.choices, now);
  const texts = previewTexts(language);
  const { account } = chosen.choices;
  const title = texts.title[account];
  return pageAbout(visit, about, {
    title,
    content: (
      <>
        <PageHeading lead={texts.lead[account](fullName(person), person.email)}>{title}</PageHeading>
        {shown.changedFrom !== undefined && (
          <ChangedSince {...{ language, plan }} seen={shown.changedFrom} />
        )}
        <ErrorSummary language={language} errors={shown.errors} />
        <Warnings {...{ language, plan, chosen }} />
        <Preview
          {...{ language, plan, chosen }}
          today={stockholmDate(now)}
          backupDays={parts.backupDays}
        />
        <Confirming {...{ visit, about, plan, chosen, shown }} />
      </>
    ),
  });
}

function Confirming(props: {
  visit: StaffVisit;
  about: AboutExternalUser;
  plan: Plan;
  chosen: Chosen;
  shown: Shown;
}): VNode {
  const { visit, about, plan, chosen, shown } = props;
  const { language } = visit;
  const { person, list } = about;
  const { account } = chosen.choices;
  const texts = previewTexts(language);
  const at = (noun: string) => externalUserActAddress(person.id, noun, wholeList);
  return (
    <Section id="confirm" heading={texts.confirm}>
      <Notice language={language} tone="danger">
        {texts.finality}
      </Notice>
      <Form action={at(carryingOutNouns[account])} wholePage>
        <KeptList list={list} />
        <ChosenFields chosen={chosen} />
        <input type="hidden" name="seen" value={planMark(plan)} />
        <input type="hidden" name="seenCounts" value={seenCounts(plan)} />
        <TextField
          name="confirmation"
          label={texts.confirmLabel[account]}
          value={shown.typed}
          error={shown.errors.find(({ field }) => field === "confirmation")?.message}
          width="short"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
        />
        <Actions>
          <Button variant="danger" icon="bin">
            {texts.submit[account]}
          </Button>
        </Actions>
      </Form>
      <Form action={at(removalNoun)} wholePage>
        <KeptList list={list} />
        <ChosenFields chosen={chosen} />
        <Actions>
          <Button variant="secondary" name="step" value="change">
            {texts.change}
          </Button>
          <ButtonLink href={externalUserAddress(person.id, list)}>{texts.cancel}</ButtonLink>
        </Actions>
      </Form>
    </Section>
  );
}

/** What has been chosen, for the next step to be told of. */
function ChosenFields({ chosen: { choices, restsOn } }: { chosen: Chosen }): VNode {
  const values = {
    ground: restsOn.ground,
    identityCheck: restsOn.identityCheck ?? "",
    groundReference: restsOn.groundReference ?? "",
    ...choices,
  };
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
