import type { ComponentChildren, VNode } from "preact";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import type { Language } from "#platform/text/texts.ts";
import { find, foundEmail, foundPair, foundText, isFound } from "#ui/found-text.tsx";
import { Marked } from "#ui/marked.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { sortLinks } from "#ui/sort-heading.tsx";
import { Table } from "#ui/table.tsx";
import { StatusMark, Tag } from "#ui/tag.tsx";
import { uiTexts } from "#ui/texts.ts";
import { externalUserAddress, externalUsersAddress } from "../addresses.ts";
import { type ListedExternalUser, type ListQuestion, soughtText } from "./list-question.ts";
import { type ListState, listQuery, type SortColumn } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

type ListTableProps = {
  language: Language;
  state: ListState;
  sought: ListQuestion["sought"];
  rows: readonly ListedExternalUser[];
};

/** The document's list: e-mail and name lead to the property page and keep the way back. */
export function ListTable({ language, state, sought, rows }: ListTableProps): VNode {
  const texts = listTexts(language);
  const list = listQuery(state);
  const words = soughtText(state.search?.words ?? "");
  // called as it is: a thousand components cost as much as all the rest of the table
  const linked = ({ id }: ListedExternalUser, children: ComponentChildren) =>
    TextLink({ href: externalUserAddress(id, list), children });
  const sort = sortLinks<SortColumn>(state, (chosen) =>
    externalUsersAddress(listQuery({ ...state, ...chosen, place: { kind: "first" } })),
  );
  return (
    <Table
      language={language}
      caption={texts.caption}
      captionHidden
      density={state.density}
      rows={rows}
      toneOf={({ standing }) => tones[standing]}
      columns={[
        {
          ...sort("email"),
          heading: texts.email,
          cell: (row) =>
            row.email === null ? texts.unknown : linked(row, foundEmail(shownEmail(row.email), words)),
          wrap: "anywhere",
        },
        {
          ...sort("name"),
          heading: texts.name,
          cell: (row) =>
            row.email === null
              ? linked(row, texts.removed[row.standing])
              : withTag(language, row, linked(row, foundName(row, words))),
          namesRow: true,
        },
        {
          ...sort("display-name"),
          heading: texts.displayName,
          cell: ({ displayName }) => (displayName === null ? texts.unknown : foundText(displayName, words)),
        },
        {
          ...sort("birth-date"),
          heading: texts.birthDate,
          cell: ({ birthDate }) => shownBirthDate(birthDate, sought) ?? texts.unknown,
          wrap: "never",
        },
        { ...sort("created"), heading: texts.created, cell: ({ createdOn }) => createdOn, wrap: "never" },
        {
          ...sort("signed-in"),
          heading: texts.signedIn,
          cell: ({ signedInOn, email }) => (email === null ? texts.unknown : (signedInOn ?? texts.never)),
          wrap: "never",
        },
        {
          ...sort("status"),
          heading: texts.status,
          cell: (row) => statusCell(language, row),
          wrap: "never",
        },
      ]}
    />
  );
}

const tones = {
  active: undefined,
  inactive: "inactive",
  "being-removed": "muted",
  depersonalised: "muted",
} as const;

function statusCell(language: Language, { standing }: ListedExternalUser): ComponentChildren {
  switch (standing) {
    case "active":
      return uiTexts(language).active;
    case "inactive":
      return StatusMark({ language, status: "inactive" });
    default:
      return listTexts(language).filters.status[standing];
  }
}

type Person = Exclude<ListedExternalUser, { email: null }>;

function withTag(language: Language, { isProtected }: Person, name: VNode): VNode {
  if (!isProtected) return name;
  return (
    <>
      {name} <Tag tone="warning">{listTexts(language).protectedTag}</Tag>
    </>
  );
}

/** Searched in both orders that people write a name in, so marked in the one in which it was found. */
function foundName({ familyName, givenName }: Person, words: string): ComponentChildren {
  if (!isFound(find(`${familyName} ${givenName} ${familyName}`, words))) return `${familyName}, ${givenName}`;
  const isFamilyFirst = isFound(find(`${familyName} ${givenName}`, words));
  const [family, given] = isFamilyFirst
    ? foundPair([familyName, givenName], words)
    : foundPair([givenName, familyName], words).reverse();
  return (
    <>
      {family}, {given}
    </>
  );
}

function shownBirthDate(birthDate: string | null, sought: ListQuestion["sought"]): ComponentChildren {
  if (birthDate === null || !sought?.shownDates.includes(birthDate)) return birthDate;
  return <Marked text={birthDate} found={[{ start: 0, end: birthDate.length }]} />;
}
