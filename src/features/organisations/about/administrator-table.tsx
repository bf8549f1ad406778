import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { othersSessionsTexts } from "#sign-in";
import { EmptyState } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { organisationAddress } from "../addresses.ts";
import type { Organisation } from "../organisation.ts";
import { organisationTexts } from "../organisation-texts.ts";
import type { OrganisationsAdministrator } from "./people.queries.ts";

/** Who administers an organisation, to read only. */
export function AdministratorTable(props: {
  language: Language;
  organisation: Organisation;
  administrators: readonly OrganisationsAdministrator[];
  mayChange: boolean;
  maySuspend: boolean;
  mayReinstate: boolean;
}): VNode {
  const { language, administrators } = props;
  const texts = organisationTexts(language);
  if (administrators.length === 0) return <EmptyState sentence={texts.noAdministrators} />;
  const change = {
    key: "change",
    heading: texts.act,
    cell: (one: OrganisationsAdministrator) => {
      const name = `${one.givenName} ${one.familyName}`;
      const below = organisationAddress(props.organisation, `/administrators/${one.id}`);
      return (
        <span class="b-actions">
          <TextLink href={`${below}/replacement`} opens="dialog" name={texts.replaceThis(name)}>
            {texts.replace}
          </TextLink>
          <TextLink href={`${below}/ending`} opens="dialog" name={texts.endThisOne(name)}>
            {texts.endAgreement}
          </TextLink>
          {one.suspendedAt === null && props.maySuspend && (
            <TextLink href={`${below}/suspension`} opens="dialog" name={texts.suspendThis(name)}>
              {texts.suspend}
            </TextLink>
          )}
          {one.suspendedAt !== null && props.mayReinstate && (
            <TextLink href={`${below}/reinstatement`} opens="dialog" name={texts.liftOf(name)}>
              {texts.lift}
            </TextLink>
          )}
          <TextLink
            href={`${below}/sessions`}
            opens="dialog"
            name={othersSessionsTexts(language).label(name)}
          >
            {othersSessionsTexts(language).title}
          </TextLink>
        </span>
      );
    },
  };
  return (
    <Table<OrganisationsAdministrator>
      language={language}
      caption={texts.administrators}
      captionHidden
      rows={administrators}
      columns={[
        {
          key: "name",
          heading: texts.name,
          namesRow: true,
          cell: ({ givenName, familyName, suspendedAt }) => (
            <>
              {givenName} {familyName}
              {suspendedAt && (
                <>
                  {" "}
                  <Tag tone="inactive" icon="pause">
                    {texts.suspended}
                  </Tag>
                </>
              )}
            </>
          ),
        },
        { key: "hsa-id", heading: texts.hsaId, wrap: "anywhere", cell: ({ hsaId }) => hsaId },
        { key: "email", heading: texts.email, wrap: "anywhere", cell: ({ email }) => email },
        {
          key: "appointed",
          heading: texts.appointed,
          wrap: "never",
          cell: ({ appointedAt }) => formatDate(appointedAt, language, "table"),
        },
        {
          key: "last-signed-in",
          heading: texts.lastSignedIn,
          cell: ({ lastSignedInAt }) =>
            lastSignedInAt === null ? texts.never : formatDateTime(lastSignedInAt, language, "table"),
        },
        ...(props.mayChange ? [change] : []),
      ]}
    />
  );
}
