import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { Notice } from "#ui/notice.tsx";
import type { PendingEmailChange } from "./account/email-change.ts";
import { externalUserTexts } from "./external-user-texts.ts";
import type { StoredExternalUser } from "./stored-external-user.ts";

/** What whoever opens the page should see before anything else. */
export function WorthKnowing(props: {
  language: Language;
  person: StoredExternalUser;
  givenUpAt: Date | undefined;
  pending: PendingEmailChange | undefined;
}): VNode {
  const { language, person, givenUpAt, pending } = props;
  const texts = externalUserTexts(language);
  const day = (date: Date) => formatDate(date, language, "text");
  return (
    <>
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
        <Notice language={language}>{texts.pendingEmail(pending.email, day(pending.askedAt))}</Notice>
      )}
    </>
  );
}
