import type { VNode } from "preact";
import { type ExternalUserHistory, History, historyOfExternalUser } from "#audit";
import { may } from "#platform/access/policy.ts";
import type { Page } from "#platform/http/reply.ts";
import { PageHeading } from "#ui/page-parts.tsx";
import {
  type AboutExternalUser,
  aboutExternalUser,
  pageAbout,
  type StaffVisit,
  trailToList,
} from "./about-external-user.ts";
import { findPendingEmailChange, type PendingEmailChange } from "./account/email-change.ts";
import { countMade, type Made, mailGivenUpAt } from "./account-information.queries.ts";
import { AccountInformation } from "./account-information.tsx";
import { externalUserActAddress } from "./addresses.ts";
import { DetailsForm, type ShownDetails } from "./details/details-form.tsx";
import { asInForm } from "./details/saving.ts";
import type { ExternalUserParts } from "./external-user-parts.ts";
import { noticeIn } from "./notices.ts";
import { readsReasons } from "./reads-reasons.ts";
import { findOpenRemoval, type OpenRemoval } from "./removal/open-removal.queries.ts";
import { fullName } from "./stored-external-user.ts";
import { ExternalUserToolbar } from "./toolbar.tsx";
import { WorthKnowing } from "./worth-knowing.tsx";

const eventsShown = 10;

/** The property page (the document: Användarens egenskapssida): properties, account information, tools. */
export async function showExternalUser(visit: StaffVisit, parts: ExternalUserParts): Promise<Page> {
  const about = await aboutExternalUser(visit);
  const saved = asInForm(about.person.texts);
  return await propertyPage(visit, parts, about, { typed: saved, seen: saved, errors: [] });
}

/** @param shown what the form holds, and what is wrong with it */
export async function propertyPage(
  visit: StaffVisit,
  parts: ExternalUserParts,
  about: AboutExternalUser,
  shown: ShownDetails,
): Promise<Page> {
  const { db, language } = visit;
  const { person, scope, list } = about;
  const known: Known = {
    made: await countMade(db, scope, person),
    givenUpAt: await mailGivenUpAt(db, scope, person),
    pending: await findPendingEmailChange(db, person.id),
    removal: await findOpenRemoval(db, scope, person),
    history: await historyOfExternalUser(
      db,
      parts.masterKey,
      scope,
      person.reference,
      { kind: "first" },
      eventsShown,
    ),
  };
  return pageAbout(visit, about, {
    title: fullName(person),
    breadcrumb: trailToList(list, language),
    notice: noticeIn(language, visit.notice),
    content: <Property visit={visit} parts={parts} about={about} shown={shown} known={known} />,
  });
}

type Known = {
  readonly made: Made;
  readonly givenUpAt: Date | undefined;
  readonly pending: PendingEmailChange | undefined;
  readonly removal: OpenRemoval | undefined;
  readonly history: ExternalUserHistory;
};

function Property(props: {
  visit: StaffVisit;
  parts: ExternalUserParts;
  about: AboutExternalUser;
  shown: ShownDetails;
  known: Known;
}): VNode {
  const { visit, parts, about, shown, known } = props;
  const { language, actor } = visit;
  const { person, list } = about;
  return (
    <>
      <PageHeading>{fullName(person)}</PageHeading>
      <WorthKnowing
        language={language}
        person={person}
        {...known}
        mayReadRemovals={may(actor, "removals.read-external-users")}
      />
      <ExternalUserToolbar visit={visit} about={about} />
      <DetailsForm visit={visit} about={about} shown={shown} />
      <AccountInformation
        language={language}
        about={about}
        made={known.made}
        mayReadVotes={may(actor, "external-users.read-votes")}
        maySignOut={may(actor, "external-users.end-sessions")}
      />
      <History
        language={language}
        eventCatalogue={parts.eventCatalogue}
        history={known.history}
        reasons={readsReasons(actor)}
        all={externalUserActAddress(person.id, "history", list)}
      />
    </>
  );
}
