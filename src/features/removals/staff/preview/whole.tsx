import type { ComponentChildren, VNode } from "preact";
import { fullName, type StoredExternalUser } from "#external-users";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { FieldError } from "#ui/field.tsx";
import { ErrorSummary } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Card, PageHeading, Section } from "#ui/page-parts.tsx";
import type { Plan } from "../../engine/plan.ts";
import type { Chosen } from "../removal-form.ts";
import { Preview } from "./preview.tsx";
import { previewTexts } from "./preview-texts.ts";
import { ChangedSince, Warnings } from "./warnings.tsx";

/** What a preview is shown with when it is not for the first time. */
export type ShownPreview = {
  readonly errors: readonly FieldError[];
  /** What had been typed to confirm. */
  readonly typed?: string;
  /** What an earlier preview had counted, where that is not so any more. */
  readonly changedFrom?: string;
};

/** A page that shows what a removal would do, with the forms that confirm it at the end. */
export function Whole(props: {
  language: Language;
  /** When it is begun at the earliest: until then backups are made that hold the person. */
  begins: Date;
  /** That there is no way back, or from when on. */
  finality: string;
  backupDays: number;
  person: StoredExternalUser;
  plan: Plan;
  chosen: Chosen;
  shown: ShownPreview;
  children: ComponentChildren;
}): VNode {
  const { language, person, plan, chosen, shown } = props;
  const { account } = chosen.choices;
  const texts = previewTexts(language);
  return (
    <>
      <PageHeading lead={texts.lead[account](fullName(person), shownEmail(person.email))}>
        {texts.title[account]}
      </PageHeading>
      {shown.changedFrom !== undefined && <ChangedSince {...{ language, plan }} seen={shown.changedFrom} />}
      <ErrorSummary language={language} errors={shown.errors} />
      <Warnings {...{ language, plan, chosen }} />
      <Preview
        {...{ language, plan, chosen }}
        begins={stockholmDate(props.begins)}
        backupDays={props.backupDays}
      />
      <Section id="confirm" heading={texts.confirm}>
        <Notice language={language} tone="warning">
          {props.finality}
        </Notice>
        <Card>{props.children}</Card>
      </Section>
    </>
  );
}
