import type { ComponentChildren, VNode } from "preact";
import { nameIn } from "#catalogue";
import { withList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { FoldedList } from "#ui/folded-list.tsx";
import { foundText } from "#ui/found-text.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { sortLinks } from "#ui/sort-heading.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import { organisationAddress } from "../addresses.ts";
import { organisationTexts } from "../organisation-texts.ts";
import type { ListedOrganisation } from "./list.queries.ts";
import { type ListState, listAddress, listQuery } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

/** An organisation a row, whose name leads to its page. */
export function ListTable(props: {
  language: Language;
  state: ListState;
  organisations: readonly ListedOrganisation[];
}): VNode {
  const { language, state } = props;
  const texts = listTexts(language);
  const sort = sortLinks(state, (order) => listAddress({ ...state, ...order }));
  const marked = (text: string) => foundText(text, state.search);
  return (
    <Table<ListedOrganisation>
      language={language}
      caption={texts.caption}
      captionHidden
      rows={props.organisations}
      columns={[
        {
          ...sort("name"),
          heading: texts.name,
          namesRow: true,
          wrap: "words",
          cell: (one) => (
            <TextLink href={withList(organisationAddress(one), listQuery(state))}>
              {marked(one.name)}
            </TextLink>
          ),
        },
        { ...sort("code"), heading: texts.code, cell: ({ code }) => marked(code) },
        {
          key: "e-services",
          heading: texts.eServices,
          cell: ({ eServices }) =>
            eServices.length === 0 ? (
              texts.noAgreement
            ) : (
              <FoldedList language={language} items={eServices.map((one) => nameIn(one, language))} />
            ),
        },
        {
          ...sort("agreement-ends"),
          heading: texts.agreementEnds,
          cell: ({ eServices, agreementEnds }) =>
            agreementEnds ?? (eServices.length === 0 ? "" : organisationTexts(language).furtherNotice),
        },
        { ...sort("administrators"), heading: texts.administrators, cell: administratorsIn(language) },
      ]}
    />
  );
}

function administratorsIn(language: Language) {
  const texts = listTexts(language);
  return ({ administrators, haveSignedIn }: ListedOrganisation): ComponentChildren => {
    if (administrators === 0)
      return (
        <Tag tone="warning" icon="warning">
          {texts.noAdministrator}
        </Tag>
      );
    return haveSignedIn === 0 ? `${administrators}, ${texts.noneSignedIn}` : administrators;
  };
}
