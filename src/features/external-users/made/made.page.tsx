import type { VNode } from "preact";
import type { Page } from "#platform/http/reply.ts";
import { type Place, placeIn, placePair } from "#platform/lists/place.ts";
import { stepsFrom } from "#platform/lists/steps.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { EmptyState } from "#ui/notice.tsx";
import { BackLink, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table, type TableProps } from "#ui/table.tsx";
import {
  type AboutExternalUser,
  aboutExternalUser,
  pageAbout,
  type StaffVisit,
} from "../about-external-user.ts";
import { externalUserActAddress, externalUserAddress } from "../addresses.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { fullName } from "../stored-external-user.ts";
import { listMade, type MadeRow, type MadeTable } from "./made.queries.ts";
import { madeTexts } from "./made-texts.ts";

export const rowsOnPage = 100;

/** What somebody has made of one kind: behind the number of them on the property page. */
export async function showMade<T extends MadeTable>(
  visit: StaffVisit,
  parts: ExternalUserParts,
  table: T,
): Promise<Page> {
  const about = await aboutExternalUser(visit);
  const { language, db } = visit;
  const made = await listMade(db, about.scope, about.person, table, placeIn<T>(visit.query), rowsOnPage);
  const { title, empty, at } = madeTexts(language)[table];
  const to = (place: Place<T>) => placedAddress(about, table, place);
  return belowExternalUser(
    visit,
    about,
    title,
    made.rows.length === 0 ? (
      <EmptyState sentence={empty} />
    ) : (
      <>
        <Table
          language={language}
          caption={title}
          captionHidden
          rows={made.rows}
          columns={columnsOf(language, table, at, parts)}
        />
        {(made.back || made.onwards) && <Pager language={language} {...stepsFrom(made, to)} />}
      </>
    ),
  );
}

function columnsOf<T extends MadeTable>(
  language: Language,
  table: T,
  at: string,
  { caseStates, publicPlaces }: ExternalUserParts,
): TableProps<MadeRow<T>>["columns"] {
  const texts = madeTexts(language);
  const states = caseStates(language);
  const when = {
    key: "at",
    heading: at,
    cell: (row: MadeRow<T>) => formatDateTime(row.at, language, "table"),
    wrap: "never",
  } as const;
  const title = {
    key: "case",
    heading: texts.case,
    cell: ({ title, proposal }: MadeRow<T>) =>
      proposal === null ? title : <TextLink href={publicPlaces.proposal(proposal)}>{title}</TextLink>,
    namesRow: true,
  } as const;
  const state = {
    key: "state",
    heading: texts.state,
    cell: (row: MadeRow<T>) => states[row.state],
  };
  switch (table) {
    case "cases":
      return [title, state, when];
    case "votes": {
      const vote = (row: MadeRow<T>) => row.direction && texts.directions[row.direction];
      return [title, { key: "vote", heading: texts.vote, cell: vote }, when];
    }
    case "comments": {
      const comment = ({ text, proposal, comment }: MadeRow<T>) => (
        <>
          <div>{text}</div>
          {proposal !== null && comment !== null && (
            <TextLink href={publicPlaces.comment(proposal, comment)}>{texts.toComment}</TextLink>
          )}
        </>
      );
      return [title, { key: "comment", heading: texts.comment, cell: comment }, when];
    }
  }
}

/** A page below a person's own, with the way back. */
export function belowExternalUser(
  visit: StaffVisit,
  about: AboutExternalUser,
  title: string,
  content: VNode,
): Page {
  const { person, list } = about;
  return pageAbout(visit, about, {
    title,
    content: (
      <>
        <BackLink href={externalUserAddress(person.id, list)}>
          {madeTexts(visit.language).back(fullName(person))}
        </BackLink>
        <PageHeading lead={fullName(person)}>{title}</PageHeading>
        {content}
      </>
    ),
  });
}

/** The same page at another place, which remembers the list of external users as it was. */
export function placedAddress(
  { person, list }: AboutExternalUser,
  noun: string,
  place: Place<string>,
): string {
  const [name, value] = placePair(place);
  const address = externalUserActAddress(person.id, noun, list);
  if (value === "") return address;
  return `${address}${address.includes("?") ? "&" : "?"}${name}=${value}`;
}
