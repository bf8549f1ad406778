import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { administratorName } from "../administrator-name.tsx";
import type { ListedAdministrator } from "./administrators.queries.ts";
import { listTexts } from "./list-texts.ts";

/** The organisation's administrators, to be read and written to: only the authority changes them (manual §2). */
export function AdministratorsSection(props: {
  language: Language;
  administrators: readonly ListedAdministrator[];
}): VNode {
  const texts = listTexts(props.language);
  return (
    <Section id="administrators" heading={texts.administrators}>
      <p>{texts.administratorsHelp}</p>
      <Table
        language={props.language}
        caption={texts.administrators}
        captionHidden
        rows={props.administrators}
        columns={[
          { key: "name", heading: texts.name, cell: administratorName(props.language), namesRow: true },
          { key: "hsa-id", heading: texts.hsaId, cell: ({ hsaId }) => hsaId },
          {
            key: "email",
            heading: texts.email,
            cell: ({ email }) => (
              <TextLink href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>{email}</TextLink>
            ),
          },
        ]}
      />
    </Section>
  );
}
