import type { ComponentChildren, VNode } from "preact";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import type { Language } from "#platform/text/texts.ts";
import { FoldedList } from "#ui/folded-list.tsx";
import {
  type Finding,
  find,
  foundEmail,
  foundPair,
  foundText,
  isFound,
  shownFinding,
} from "#ui/found-text.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { sortLinks } from "#ui/sort-heading.tsx";
import { Table } from "#ui/table.tsx";
import { memberAddress, membersAddress } from "../addresses.ts";
import { SuspendedTag } from "../suspended-tag.tsx";
import type { ListedMember } from "./list-question.ts";
import type { Named, RankedPermission } from "./list-ranks.ts";
import { type ListState, listQuery, type SortColumn } from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

export type ListTableProps = {
  language: Language;
  state: ListState;
  members: readonly ListedMember[];
  permissions: readonly RankedPermission[];
};

/** The manual's list (§4): a user a row, whose given name leads to the user's page and keeps the way back. */
export function ListTable(props: ListTableProps): VNode {
  const { language, state } = props;
  const texts = listTexts(language);
  const sort = sortLinks<SortColumn>(state, (chosen) =>
    membersAddress(listQuery({ ...state, ...chosen, place: { kind: "first" } })),
  );
  return (
    <Table
      language={language}
      caption={texts.caption}
      captionHidden
      density={state.density}
      rows={rowsOf(props)}
      toneOf={({ suspended }) => (suspended ? "inactive" : undefined)}
      columns={[
        { ...sort("given-name"), heading: texts.givenName, cell: (row) => row.givenName, namesRow: true },
        { ...sort("family-name"), heading: texts.familyName, cell: (row) => row.familyName },
        { ...sort("hsa-id"), heading: texts.hsaId, cell: (row) => row.hsaId, wrap: "never" },
        { ...sort("email"), heading: texts.email, cell: (row) => row.email, wrap: "anywhere" },
        { ...sort("e-services"), heading: texts.eServices, cell: (row) => row.eServices },
        { ...sort("permissions"), heading: texts.permissions, cell: (row) => row.permissions },
      ]}
    />
  );
}

type Row = Record<"givenName" | "familyName" | "hsaId" | "email", ComponentChildren> &
  HeldCells & { suspended: boolean };

function rowsOf({ language, state, members, permissions }: ListTableProps): Row[] {
  const list = listQuery(state);
  const word = state.search;
  const held = heldCells(language, permissions, word);
  return members.map((member) => {
    const [givenName, familyName] = foundPair([member.givenName, member.familyName], word);
    return {
      ...held(member.held),
      suspended: member.suspended,
      givenName: (
        <>
          <TextLink href={memberAddress(member.id, list)}>{givenName}</TextLink>
          {member.suspended && (
            <>
              {" "}
              <SuspendedTag language={language} />
            </>
          )}
        </>
      ),
      familyName,
      hsaId: foundText(member.hsaId, word),
      email: foundEmail(shownEmail(member.email), word),
    };
  });
}

/** How many names stand before the fold. */
const outsideTheFold = 3;

type HeldCells = { eServices: VNode | null; permissions: VNode | null };

/** The two cells of what somebody holds. */
function heldCells(
  language: Language,
  permissions: readonly RankedPermission[],
  word: string,
): (held: readonly number[]) => HeldCells {
  // a name is searched through once, however many rows it stands in
  const found = new Map<Named, Finding>();
  const nameOf = (named: Named) => {
    const finding = found.get(named) ?? find(named.name, word);
    found.set(named, finding);
    const text = shownFinding(finding);
    return named.lang === language ? text : <span lang={named.lang}>{text}</span>;
  };
  const isHit = (named: Named) => isFound(found.get(named) ?? "");
  return (held) => {
    const shown = held.flatMap((place) => permissions[place] ?? []);
    const eServices = [...new Set(shown.map(({ eService }) => eService))].sort(
      (one, other) => one.place - other.place,
    );
    return {
      eServices: <FoldedList language={language} items={eServices.map(nameOf)} />,
      permissions: (
        <FoldedList
          language={language}
          items={shown.map(nameOf)}
          open={shown.slice(outsideTheFold).some(isHit)}
        />
      ),
    };
  };
}
