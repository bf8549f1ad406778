import { askVerification, countAttempt, ownMailCounters } from "#external-users";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { tooOftenPage } from "../account/too-often.page.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ownAccount } from "../own-account.ts";
import { ownPage } from "../own-page.tsx";

/** For somebody whose address is not confirmed, or no longer: another link. */
export async function showVerificationRequest(visit: Visit<"own-email.change">): Promise<Reply> {
  const account = await ownAccount(visit);
  if (account.emailVerifiedAt !== null) return redirect("/my-pages/email");
  const texts = myPagesTexts(visit.language);
  const { resend, resendTitle, resendLead } = texts.email;
  return ownPage(visit, {
    title: resendTitle,
    content: (
      <>
        <PageHeading lead={resendLead(shownEmail(account.email))}>{resendTitle}</PageHeading>
        <Form action="/my-pages/email/verification">
          <Actions>
            <Button>{resend}</Button>
            <ButtonLink href="/my-pages">{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function submitVerificationRequest({ door }: MyPagesParts) {
  return async (submission: Submission<"own-email.change">): Promise<Reply> => {
    parseForm({}, submission.form);
    const account = await ownAccount(submission);
    if (account.emailVerifiedAt !== null) return redirect("/my-pages/email");
    const counted = await countAttempt(door, ownMailCounters(account.id));
    if (counted.kind === "over") {
      return tooOftenPage(submission.language, counted.until, submission.now, "/my-pages");
    }
    await submission.change((tx) => askVerification(tx, account));
    return redirect("/my-pages", "verification-sent");
  };
}
