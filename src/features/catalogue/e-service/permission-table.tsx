import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { EmptyState } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { permissionAddress } from "../addresses.ts";
import { textIn } from "../both-languages.tsx";
import { catalogueTexts } from "../catalogue-texts.ts";
import { permissionState } from "../permission-state.ts";
import { StateTag } from "../state-tag.tsx";
import type { StoredEService, StoredPermission } from "../stored-catalogue.queries.ts";

/** The permissions of an e-service in its order, coming and withdrawn ones too. */
export function PermissionTable(props: {
  language: Language;
  eService: StoredEService;
  today: LocalDate;
}): VNode {
  const { language, eService, today } = props;
  const texts = catalogueTexts(language);
  if (eService.permissions.length === 0) return <EmptyState sentence={texts.noPermissions} />;
  return (
    <Table<StoredPermission>
      language={language}
      caption={texts.permissions}
      captionHidden
      rows={eService.permissions}
      toneOf={(one) => (permissionState(one, today) === "withdrawn" ? "muted" : undefined)}
      columns={[
        {
          key: "name",
          heading: texts.texts.name,
          namesRow: true,
          wrap: "words",
          cell: (one) => (
            <TextLink href={permissionAddress(eService, one)}>{textIn("sv", one.name, language)}</TextLink>
          ),
        },
        {
          key: "name-en",
          heading: texts.texts.nameEn,
          wrap: "words",
          cell: ({ nameEn }) => textIn("en", nameEn, language),
        },
        { key: "kind", heading: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
        { key: "from", heading: texts.from, cell: ({ validFrom }) => validFrom ?? texts.always },
        { key: "to", heading: texts.to, cell: ({ validTo }) => validTo ?? texts.furtherNotice },
        {
          key: "state",
          heading: texts.state,
          cell: (one) => <StateTag language={language} permission={one} today={today} />,
        },
      ]}
    />
  );
}
