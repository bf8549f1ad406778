import type { VNode } from "preact";
import {
  type DetailName,
  detailLabels,
  type StoredDetails,
  shownDetails,
  type TypedDetails,
} from "#external-users";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import { StatusMark } from "#ui/tag.tsx";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ContactFields, NameFields, PersonalNumberField } from "./details-fields.tsx";
import { SeenDetails } from "./seen-details.tsx";

export type ShownDetails = {
  readonly stored: StoredDetails;
  readonly typed: TypedDetails;
  readonly seen: TypedDetails;
  readonly errors: readonly FieldError[];
  /** What somebody else has changed meanwhile. */
  readonly clash?: readonly DetailName[];
};

/** Everything that the person has told of themselves, to be seen and corrected. */
export function DetailsForm({ language, shown }: { language: Language; shown: ShownDetails }): VNode {
  const texts = myPagesTexts(language);
  const { stored, typed, errors, seen } = shown;
  const isBound = stored.personalNumberVerifiedAt !== null;
  return (
    <>
      <PageHeading lead={texts.details.lead}>{texts.details.title}</PageHeading>
      <Clash language={language} shown={shown} />
      <Form action="/my-pages/details">
        <ErrorSummary language={language} errors={errors} />
        <SeenDetails seen={seen} />
        <NameFields language={language} typed={typed} errors={errors} />
        <div>
          <SummaryList items={[{ label: texts.details.email, value: shownEmail(stored.email) }]} />
          <TextLink href="/my-pages/email">{texts.details.changeEmail}</TextLink>
        </div>
        <ContactFields language={language} typed={typed} errors={errors} />
        {isBound ? (
          <BoundNumber language={language} number={shownDetails(stored).personalNumber} />
        ) : (
          <PersonalNumberField language={language} typed={typed} errors={errors} />
        )}
        <Actions>
          <Button>{texts.save}</Button>
          <ButtonLink href="/my-pages">{texts.cancel}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** A verified number stands fast. */
function BoundNumber({ language, number }: { language: Language; number: string }): VNode {
  const value = (
    <>
      {number} <StatusMark language={language} status="verified" />
    </>
  );
  return (
    <div id="personalNumber" tabIndex={-1}>
      <SummaryList items={[{ label: detailLabels(language).personalNumber, value }]} />
      <p>{myPagesTexts(language).details.numberBound}</p>
    </div>
  );
}

function Clash({ language, shown }: { language: Language; shown: ShownDetails }): VNode | null {
  if (shown.clash === undefined) return null;
  const { clash: texts } = myPagesTexts(language).details;
  const labels = detailLabels(language);
  const saved = shownDetails(shown.stored);
  return (
    <>
      <Notice language={language} tone="warning" heading={texts.heading} takesFocus>
        {texts.text}
      </Notice>
      <Table
        language={language}
        caption={texts.caption}
        rows={shown.clash}
        columns={[
          { key: "detail", heading: texts.detail, cell: (name) => labels[name], namesRow: true },
          { key: "theirs", heading: texts.theirs, cell: (name) => saved[name] },
          { key: "yours", heading: texts.yours, cell: (name) => shown.typed[name] },
        ]}
      />
    </>
  );
}
