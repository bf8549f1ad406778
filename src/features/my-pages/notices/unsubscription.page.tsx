import { actorOf, findAccount } from "#external-users";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import {
  choicesWithout,
  chooseNotices,
  noticeChoicesOf,
  noticeTexts,
  readUnsubscription,
  unsubscriptionAddress,
} from "#proposals";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ownNoticesAddress, unsubscribedAddress } from "./notice-addresses.ts";
import { ownNoticeTexts } from "./own-notice-texts.ts";

/*
 * A letter's link stops notices without signing in. Mail programs open links to look at them, so that opening it changes
 * nothing; what its button sends a mail program sends as well when its reader says that they want no more (RFC 8058).
 */

/** What the link stops, before it is done. */
export function showUnsubscription({ door }: MyPagesParts) {
  return (visit: Visit<"public">): Page => {
    const { language } = visit;
    const told = readUnsubscription(door.masterKey, secretOf(visit));
    if (told === undefined) return unknownPage(language);
    const texts = ownNoticeTexts(language);
    const lead =
      told.stops === "daily" ? texts.stopDailyLead : texts.stopLead(noticeTexts(language).kinds[told.stops]);
    return page({
      title: texts.stopTitle,
      place: myPagesTexts(language).title,
      content: (
        <>
          <PageHeading lead={lead}>{texts.stopTitle}</PageHeading>
          <Form action={unsubscriptionAddress(secretOf(visit))}>
            <Actions>
              <Button>{texts.stop}</Button>
            </Actions>
          </Form>
        </>
      ),
    });
  };
}

/** Whatever the mail program sends with it: that it was sent is all there is to know. */
export function submitUnsubscription({ door }: MyPagesParts) {
  return async (submission: Submission<"public">): Promise<Reply> => {
    const told = readUnsubscription(door.masterKey, secretOf(submission));
    if (told === undefined) return unknownPage(submission.language);
    const account = await findAccount(readOnly(door.db), told.reader);
    // whoever is gone is told of nothing any more
    if (account === undefined) return redirect(unsubscribedAddress);
    const actor = actorOf(account);
    const chosen = await noticeChoicesOf(submission.db, told.reader);
    await change(door, actor, (tx) => chooseNotices(tx, actor, choicesWithout(chosen, told.stops)));
    return redirect(unsubscribedAddress);
  };
}

/** That it is done. */
export function showUnsubscribed({ language }: Visit<"public">): Page {
  const texts = ownNoticeTexts(language);
  return page({
    title: texts.stopped,
    place: myPagesTexts(language).title,
    content: (
      <>
        <PageHeading lead={texts.stoppedLead}>{texts.stopped}</PageHeading>
        <p>
          <ButtonLink href={ownNoticesAddress}>{texts.toNotices}</ButtonLink>
        </p>
      </>
    ),
  });
}

function secretOf({ params }: Pick<Visit<"public">, "params">): string {
  return params.link ?? "";
}

function unknownPage(language: Language): Page {
  const texts = ownNoticeTexts(language);
  return page({
    status: 404,
    title: texts.unknown,
    place: myPagesTexts(language).title,
    content: (
      <>
        <PageHeading lead={texts.unknownLead}>{texts.unknown}</PageHeading>
        <p>
          <ButtonLink href={ownNoticesAddress}>{texts.toNotices}</ButtonLink>
        </p>
      </>
    ),
  });
}
