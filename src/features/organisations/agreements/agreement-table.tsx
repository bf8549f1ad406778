import type { VNode } from "preact";
import { nameIn } from "#catalogue";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { EmptyState } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { Tag, type Tone } from "#ui/tag.tsx";
import { organisationAddress } from "../addresses.ts";
import type { Organisation } from "../organisation.ts";
import { organisationTexts } from "../organisation-texts.ts";
import { type Agreement, type AgreementState, agreementState, isReinstatable } from "./agreement.ts";

const tones: Readonly<Record<AgreementState, Tone>> = {
  coming: "info",
  "in-force": "success",
  past: "neutral",
};

/** An organisation's agreements, past and coming ones too. */
export function AgreementTable(props: {
  language: Language;
  organisation: Organisation;
  agreements: readonly Agreement[];
  today: LocalDate;
  mayEnd: boolean;
  mayReinstate: boolean;
}): VNode {
  const { language, organisation, agreements, today } = props;
  const texts = organisationTexts(language);
  if (agreements.length === 0) return <EmptyState sentence={texts.noAgreements} />;
  const change = {
    key: "change",
    heading: texts.act,
    cell: (one: Agreement) => {
      const name = nameIn(one.eService, language);
      const mayEnd = props.mayEnd && agreementState(one, today) !== "past";
      const mayReinstate = props.mayReinstate && isReinstatable(one, agreements);
      if (!mayEnd && !mayReinstate) return "";
      const below = organisationAddress(organisation, `/agreements/${one.id}`);
      return (
        <span class="b-actions">
          {mayEnd && (
            <TextLink href={`${below}/ending`} opens="dialog" name={texts.endThis(name)}>
              {texts.endAgreement}
            </TextLink>
          )}
          {mayReinstate && (
            <TextLink href={`${below}/reinstatement`} opens="dialog" name={texts.reinstateThis(name)}>
              {texts.reinstate}
            </TextLink>
          )}
        </span>
      );
    },
  };
  return (
    <Table<Agreement>
      language={language}
      caption={texts.agreements}
      captionHidden
      rows={agreements}
      columns={[
        {
          key: "e-service",
          heading: texts.eService,
          namesRow: true,
          cell: ({ eService }) => nameIn(eService, language),
        },
        { key: "from", heading: texts.from, wrap: "never", cell: ({ validFrom }) => validFrom },
        { key: "to", heading: texts.to, cell: ({ validTo }) => validTo ?? texts.furtherNotice },
        { key: "reference", heading: texts.reference, wrap: "anywhere", cell: ({ reference }) => reference },
        {
          key: "state",
          heading: texts.state,
          cell: (one) => {
            const state = agreementState(one, today);
            return <Tag tone={tones[state]}>{texts.states[state]}</Tag>;
          },
        },
        ...(props.mayEnd || props.mayReinstate ? [change] : []),
      ]}
    />
  );
}
