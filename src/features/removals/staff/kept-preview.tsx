import type { VNode } from "preact";
import type { Page } from "#platform/http/reply.ts";
import { wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { daysLater } from "#platform/time/days.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Notice } from "#ui/notice.tsx";
import { Card, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import type { KeptChoices } from "../engine/kept-content.ts";
import { type KeptPlan, planOfKept } from "../engine/kept-plan.ts";
import type { RestsOn } from "../removal.ts";
import { removalTexts } from "../removal-texts.ts";
import { type AboutRemoval, pageAboutRemoval, type RemovalVisit } from "./about-removal.ts";
import { decisionAddress, removalAddress } from "./addresses.ts";
import { ConfirmFields } from "./confirm-field.tsx";
import { groundFacts } from "./decision-facts.ts";
import { keptKinds, type TypedKept, verbFor } from "./kept-form.ts";
import { keptTexts } from "./kept-texts.ts";
import { contentConsequencesOf } from "./preview/consequences.ts";
import { Foretold } from "./preview/preview.tsx";
import { previewTexts } from "./preview/preview-texts.ts";
import { ChangedSince, Warnings } from "./preview/warnings.tsx";
import type { ShownPreview } from "./preview/whole.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

/** What is to become of what a removal has kept, to be shown before it is confirmed. */
export type KeptPreview = {
  readonly visit: RemovalVisit;
  readonly parts: StaffRemovalParts;
  readonly about: AboutRemoval;
  readonly plan: KeptPlan;
  readonly typed: TypedKept;
  readonly wanted: { readonly choices: KeptChoices; readonly restsOn: RestsOn };
  readonly shown: ShownPreview;
};

/** The step before it: all that it would do, as a removal's own preview tells it, and the verb to type. */
export function keptPreviewPage(preview: KeptPreview): Page {
  const { visit, parts, about, wanted, shown } = preview;
  const { language } = visit;
  const { choices, restsOn } = wanted;
  const { removal, list } = about;
  const plan = planOfKept(preview.plan, choices);
  const verb = verbFor(choices);
  const texts = keptTexts(language);
  const words = previewTexts(language);
  const action = decisionAddress(removal.id, "kept", wholeList);
  return pageAboutRemoval(visit, about, {
    title: texts.previewTitle[verb],
    content: (
      <>
        <PageHeading lead={texts.previewLead}>{texts.previewTitle[verb]}</PageHeading>
        {shown.changedFrom !== undefined && <ChangedSince {...{ language, plan }} seen={shown.changedFrom} />}
        <ErrorSummary language={language} errors={shown.errors} />
        <Warnings
          {...{ language, plan }}
          chosen={{ choices: { account: removal.account, ...choices }, restsOn }}
        />
        <Foretold {...{ language, plan }} consequences={contentConsequencesOf(plan, choices)} />
        <Backups {...{ language, parts }} now={visit.now} />
        <RestsOnSection {...{ language, preview }} />
        <Section id="confirm" heading={words.confirm}>
          <Notice language={language} tone="warning">
            {words.finality}
          </Notice>
          <Card>
            <Form action={action} wholePage>
              <KeptList list={list} />
              <TypedFields typed={preview.typed} />
              <input type="hidden" name="step" value="confirm" />
              <ConfirmFields
                {...{ language, plan }}
                account={verb}
                typed={shown.typed}
                errors={shown.errors}
              />
              <Actions>
                <Button variant="danger" icon="bin">
                  {words.submit[verb]}
                </Button>
                <Button form={changeFormId} name="step" value="change" variant="secondary">
                  {words.change}
                </Button>
                <ButtonLink href={removalAddress(removal.id, list)}>{words.cancel}</ButtonLink>
              </Actions>
            </Form>
            <Form id={changeFormId} action={action} wholePage>
              <KeptList list={list} />
              <TypedFields typed={preview.typed} />
            </Form>
          </Card>
        </Section>
      </>
    ),
  });
}

/** The form by which one goes back to the choices; its button stands with the others. */
const changeFormId = "change-choices";

function TypedFields({ typed }: { typed: TypedKept }): VNode {
  return (
    <>
      {Object.entries(typed).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Backups(props: { language: Language; parts: StaffRemovalParts; now: Date }): VNode {
  const { language, now } = props;
  const { backupDays } = props.parts;
  const words = previewTexts(language);
  const last = formatDate(daysLater(stockholmDate(now), backupDays), language, "text");
  return (
    <Section id="backups" heading={words.backups}>
      <p class="b-prose">
        {backupDays === 0 ? words.noBackups : keptTexts(language).backupsUntil(last, backupDays)}
      </p>
    </Section>
  );
}

function RestsOnSection({ language, preview }: { language: Language; preview: KeptPreview }): VNode {
  const { choices, restsOn } = preview.wanted;
  const words = removalTexts(language);
  const headings = { comments: words.commentsHeading, votes: words.votesHeading };
  return (
    <Section id="rests-on" heading={previewTexts(language).restsOn}>
      <SummaryList
        items={[
          ...groundFacts(restsOn, language),
          ...keptKinds(preview.plan).map((kind) => ({
            label: headings[kind],
            value: words[kind][choices[kind]].name,
          })),
        ]}
      />
    </Section>
  );
}
