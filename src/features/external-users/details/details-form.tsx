import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { wholeList } from "#platform/lists/list-query.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Clash } from "#ui/clash.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import type { AboutExternalUser, StaffVisit } from "../about-external-user.ts";
import { detailLabels } from "../account/details-texts.ts";
import { numberRevealing } from "../acts/personal-number.page.tsx";
import { protection, protectionLifting } from "../acts/simple-acts.page.ts";
import { externalUserActAddress, externalUserAddress } from "../addresses.ts";
import { externalUserTexts } from "../external-user-texts.ts";
import { type StoredExternalUser, type TextDetail, textDetails } from "../stored-external-user.ts";
import { detailsFormId } from "../toolbar.tsx";
import { DetailsFields } from "./details-fields.tsx";
import type { LatestSaving } from "./latest-saving.queries.ts";
import type { TextsInForm } from "./saving.ts";
import { seenName } from "./saving-form.ts";

export type ShownDetails = {
  readonly typed: TextsInForm;
  readonly seen: TextsInForm;
  readonly errors: readonly FieldError[];
  /** What somebody else has changed meanwhile. */
  readonly clash?: {
    readonly details: readonly TextDetail[];
    readonly theirs: TextsInForm;
    readonly yours: TextsInForm;
    readonly saving: LatestSaving | undefined;
  };
};

const texts = defineTexts({
  sv: {
    who: (name: string, when: string) => `${name} sparade nya uppgifter ${when}.`,
    somebody: "Användaren själv",
  },
  en: {
    who: (name: string, when: string) => `${name} saved new details on ${when}.`,
    somebody: "The user",
  },
});

/** The person's properties, saved by the toolbar's buttons; what has acts of its own is shown below. */
export function DetailsForm(props: {
  visit: StaffVisit;
  about: AboutExternalUser;
  shown: ShownDetails;
}): VNode {
  const { visit, about, shown } = props;
  const { language } = visit;
  const words = externalUserTexts(language);
  return (
    <Section id="properties" heading={words.properties}>
      {shown.clash && <DetailsClash language={language} clash={shown.clash} />}
      <Form
        id={detailsFormId}
        action={externalUserAddress(about.person.id, wholeList)}
        unsaved={{
          warning: words.unsaved,
          fromStart: textDetails.some((name) => shown.typed[name] !== shown.seen[name]),
        }}
      >
        <ErrorSummary language={language} errors={shown.errors} />
        <KeptList list={about.list} />
        {textDetails.map((name) => (
          <input type="hidden" name={seenName(name)} value={shown.seen[name]} />
        ))}
        <DetailsFields language={language} typed={shown.typed} errors={shown.errors} />
      </Form>
      <SummaryList
        items={[
          { label: words.email, value: shownEmail(about.person.email) },
          { label: words.personalNumber, value: maskedNumber(language, about.person) },
        ]}
      />
      <OwnActs visit={visit} about={about} />
    </Section>
  );
}

function maskedNumber(language: Language, { birthDate }: StoredExternalUser): string {
  const words = externalUserTexts(language);
  return birthDate === null ? words.noPersonalNumber : words.masked(birthDate);
}

/** What the document's toolbar does not have: showing a whole number, and protecting an identity. */
function OwnActs({ visit, about }: { visit: StaffVisit; about: AboutExternalUser }): VNode {
  const { person, list } = about;
  const words = externalUserTexts(visit.language);
  const isProtected = person.protectedAt !== null;
  const maySwitch = may(
    visit.actor,
    isProtected ? "external-users.lift-protection" : "external-users.protect",
  );
  const { noun } = isProtected ? protectionLifting : protection;
  return (
    <Actions>
      {person.sealedNumber && may(visit.actor, "external-users.reveal-personal-number") && (
        <ButtonLink href={externalUserActAddress(person.id, numberRevealing.noun, list)} opens="dialog">
          {words.reveal}
        </ButtonLink>
      )}
      {maySwitch && (
        <ButtonLink href={externalUserActAddress(person.id, noun, list)} opens="dialog">
          {isProtected ? words.liftProtection : words.protect}
        </ButtonLink>
      )}
    </Actions>
  );
}

function DetailsClash(props: { language: Language; clash: NonNullable<ShownDetails["clash"]> }): VNode {
  const { language, clash } = props;
  const words = texts(language);
  const labels = detailLabels(language);
  const { saving, theirs, yours } = clash;
  return (
    <Clash
      language={language}
      first={saving && words.who(saving.by ?? words.somebody, formatDateTime(saving.at, language, "text"))}
      details={clash.details.map((name) => ({
        name: labels[name],
        theirs: theirs[name],
        yours: yours[name],
      }))}
    />
  );
}
