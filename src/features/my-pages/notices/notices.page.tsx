import type { VNode } from "preact";
import { fixedChoice, parseForm } from "#platform/forms/parse-form.ts";
import type { Page, Reply } from "#platform/http/reply.ts";
import { redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import {
  chooseNotices,
  type NoticeChoices,
  type NoticeKind,
  noticeChoicesOf,
  noticeDeliveries,
  noticeKinds,
  noticeTexts,
} from "#proposals";
import { Button } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { Select } from "#ui/select.tsx";
import { ownPage } from "../own-page.tsx";
import { ownNoticesAddress } from "./notice-addresses.ts";
import { ownNoticeTexts } from "./own-notice-texts.ts";

/** What the person is told of by mail, and how. */
export async function showNotices(visit: Visit<"own-notices.choose">): Promise<Page> {
  const { language, db, actor } = visit;
  const texts = ownNoticeTexts(language);
  return ownPage(visit, {
    title: texts.title,
    content: (
      <>
        <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
        <ChoicesForm language={language} chosen={await noticeChoicesOf(db, actor.externalUser)} />
        <p>{texts.always}</p>
      </>
    ),
  });
}

const shape = Object.fromEntries(noticeKinds.map((kind) => [kind, fixedChoice(noticeDeliveries)])) as Record<
  NoticeKind,
  ReturnType<typeof fixedChoice<typeof noticeDeliveries>>
>;

export async function submitNotices(submission: Submission<"own-notices.choose">): Promise<Reply> {
  const { actor, form } = submission;
  const read = parseForm(shape, form);
  // every field is one of ours, or the form was not: there is no fault to show
  const wanted: Partial<NoticeChoices> = read.ok ? read.values : {};
  await submission.change((tx) => chooseNotices(tx, actor, wanted));
  return redirect(ownNoticesAddress, "notices-chosen");
}

function ChoicesForm({ language, chosen }: { language: Language; chosen: NoticeChoices }): VNode {
  const texts = ownNoticeTexts(language);
  const { kinds, deliveries } = noticeTexts(language);
  return (
    <Form action={ownNoticesAddress}>
      {noticeKinds.map((kind) => (
        <Select
          name={kind}
          label={texts.when(kinds[kind])}
          choices={noticeDeliveries.map((value) => ({ value, label: deliveries[value] }))}
          chosen={chosen[kind]}
        />
      ))}
      <Actions>
        <Button>{texts.save}</Button>
      </Actions>
    </Form>
  );
}
