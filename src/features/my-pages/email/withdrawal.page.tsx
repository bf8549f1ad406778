import { findPendingEmailChange, giveUpEmailChange } from "#external-users";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ownAccount } from "../own-account.ts";
import { ownPage } from "../own-page.tsx";

/** What giving up a change of address means, before it is done. */
export async function showWithdrawal(visit: Visit<"own-email.change">): Promise<Reply> {
  const pending = await findPendingEmailChange(visit.db, visit.actor.externalUser);
  if (pending === undefined) return redirect("/my-pages/email");
  const texts = myPagesTexts(visit.language);
  const { giveUp, giveUpLead } = texts.email;
  return ownPage(visit, {
    title: giveUp,
    content: (
      <>
        <PageHeading lead={giveUpLead(shownEmail(pending.email))}>{giveUp}</PageHeading>
        <Form action="/my-pages/email/withdrawal">
          <Actions>
            <Button variant="danger">{giveUp}</Button>
            <ButtonLink href="/my-pages/email">{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** Pressed twice it is given up all the same. */
export async function submitWithdrawal(submission: Submission<"own-email.change">): Promise<Reply> {
  parseForm({}, submission.form);
  const account = await ownAccount(submission);
  await submission.change((tx) => giveUpEmailChange(tx, account));
  return redirect("/my-pages/email", "email-change-given-up");
}
