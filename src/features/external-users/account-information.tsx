import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { Panel, Section, TextLink, Tiles } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { StatusMark } from "#ui/tag.tsx";
import type { AboutExternalUser } from "./about-external-user.ts";
import type { Made } from "./account-information.queries.ts";
import { signOut } from "./acts/simple-acts.page.ts";
import { externalUserActAddress } from "./addresses.ts";
import { externalUserTexts } from "./external-user-texts.ts";
import type { StoredExternalUser } from "./stored-external-user.ts";

/** The document's Kontoinformation: Allmänt, Ärenden, Röster and Kommentarer. */
export function AccountInformation(props: {
  language: Language;
  about: AboutExternalUser;
  made: Made;
  /** How somebody has voted is shown to fewer than how often (decision 26). */
  mayReadVotes: boolean;
  maySignOut: boolean;
}): VNode {
  const { language, about, made, mayReadVotes, maySignOut } = props;
  const texts = externalUserTexts(language);
  const { person, list } = about;
  const linked = (noun: keyof Made, label: string) => (
    <TextLink href={externalUserActAddress(person.id, noun, list)}>{label}</TextLink>
  );
  return (
    <Section id="account-information" heading={texts.accountInformation}>
      <Panel heading={texts.general}>
        <General language={language} about={about} maySignOut={maySignOut} />
      </Panel>
      <Tiles narrow>
        <Panel heading={texts.cases}>
          <p>{linked("cases", texts.casesCount(made.cases))}</p>
        </Panel>
        <Panel heading={texts.votes}>
          <p>{mayReadVotes ? linked("votes", texts.votesCount(made.votes)) : texts.votesCount(made.votes)}</p>
        </Panel>
        <Panel heading={texts.comments}>
          <p>{linked("comments", texts.commentsCount(made.comments))}</p>
        </Panel>
      </Tiles>
    </Section>
  );
}

function General(props: { language: Language; about: AboutExternalUser; maySignOut: boolean }): VNode {
  const { language, about } = props;
  const { person, list } = about;
  const texts = externalUserTexts(language);
  const signedIn = person.lastSignedInAt;
  return (
    <SummaryList
      items={[
        { label: texts.created, value: formatDateTime(person.createdAt, language, "text") },
        {
          label: texts.signedIn,
          value: (
            <>
              {signedIn === null ? texts.never : formatDateTime(signedIn, language, "text")}
              {/* nobody is signed in to an account that is inactive */}
              {props.maySignOut && person.deactivatedAt === null && (
                <>
                  {" "}
                  <TextLink href={externalUserActAddress(person.id, signOut.noun, list)} opens="dialog">
                    {texts.signOut}
                  </TextLink>
                </>
              )}
            </>
          ),
        },
        {
          label: texts.status,
          value: (
            <StatusMark language={language} status={person.deactivatedAt === null ? "active" : "inactive"} />
          ),
        },
        {
          label: texts.emailVerified,
          value: <Verified language={language} since={person.emailVerifiedAt} />,
        },
        {
          label: texts.personalNumber,
          value: (
            <Verified
              language={language}
              since={person.personalNumberVerifiedAt}
              by={person.personalNumberVerifiedBy}
              blockedSince={person.personalNumberBlockedAt}
            />
          ),
        },
      ]}
    />
  );
}

function Verified(props: {
  language: Language;
  since: Date | null;
  by?: StoredExternalUser["personalNumberVerifiedBy"];
  blockedSince?: Date | null;
}): VNode {
  const { language, since, by, blockedSince } = props;
  const texts = externalUserTexts(language);
  return (
    <>
      <StatusMark language={language} status={since === null ? "unverified" : "verified"} />{" "}
      {since && formatDate(since, language, "text")} {by && texts.verifiedBy[by]}
      {blockedSince && <p>{texts.blockedSince(formatDate(blockedSince, language, "text"))}</p>}
    </>
  );
}
