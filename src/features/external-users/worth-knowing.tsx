import type { VNode } from "preact";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { Notice } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import type { PendingEmailChange } from "./account/email-change.ts";
import { removalAddress } from "./addresses.ts";
import { externalUserTexts } from "./external-user-texts.ts";
import type { OpenRemoval } from "./removal/open-removal.queries.ts";
import { removalTexts } from "./removal/removal-texts.ts";
import type { StoredExternalUser } from "./stored-external-user.ts";

/** What whoever opens the page should see before anything else. */
export function WorthKnowing(props: {
  language: Language;
  person: StoredExternalUser;
  givenUpAt: Date | undefined;
  pending: PendingEmailChange | undefined;
  removal: OpenRemoval | undefined;
  mayReadRemovals: boolean;
}): VNode {
  const { language, person, givenUpAt, pending, removal } = props;
  const texts = externalUserTexts(language);
  const day = (date: Date) => formatDate(date, language, "text");
  return (
    <>
      {removal && <Removal {...{ language, removal }} isLinked={props.mayReadRemovals} />}
      {person.protectedAt && (
        <Notice language={language} tone="warning">
          {texts.protectedSince(day(person.protectedAt))}
        </Notice>
      )}
      {person.deactivatedAt && (
        <Notice language={language} tone="warning">
          {texts.inactiveSince(day(person.deactivatedAt))}
        </Notice>
      )}
      {givenUpAt && (
        <Notice language={language} tone="warning">
          {texts.mailGivenUp(day(givenUpAt))}
        </Notice>
      )}
      {pending && (
        <Notice language={language}>
          {texts.pendingEmail(shownEmail(pending.email), day(pending.askedAt))}
        </Notice>
      )}
    </>
  );
}

/** A removal that waits or has been decided, and has not begun: until then the account is as any other. */
function Removal(props: { language: Language; removal: OpenRemoval; isLinked: boolean }): VNode {
  const { language, removal } = props;
  const texts = removalTexts(language);
  const asked = texts.waits[removal.account](formatDate(removal.requestedAt, language, "text"));
  return (
    <Notice language={language} tone="warning">
      {removal.isDecided ? texts.decided : asked}{" "}
      {props.isLinked && (
        <TextLink href={removalAddress(removal.id)}>
          {removal.isDecided ? texts.toRemoval : texts.toRequest}
        </TextLink>
      )}
    </Notice>
  );
}
