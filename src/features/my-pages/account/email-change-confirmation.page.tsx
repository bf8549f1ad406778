import { actorOf, confirmEmailChange, orTaken } from "#external-users";
import { change } from "#platform/change.ts";
import type { FieldError } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Prose } from "#ui/page-parts.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { accountTexts } from "./account-texts.ts";
import { badLinkPage } from "./bad-link.page.tsx";
import { ConfirmationForm } from "./confirmation-form.tsx";
import { openLink, secretOf } from "./linked.ts";
import { readOwner } from "./owner.ts";
import { tooOftenPage } from "./too-often.page.tsx";

const kind = "change-email";

/** Where the link to a new address leads. */
export async function showEmailChangeConfirmation(visit: Visit<"public">): Promise<Page> {
  const linked = await openLink(visit, kind);
  if (linked.kind !== "good") return badLinkPage(visit.language, kind, linked.kind);
  return confirmationPage(visit, linked.isSignedIn, []);
}

export function submitEmailChangeConfirmation(parts: MyPagesParts) {
  return async (submission: Submission<"public">): Promise<Reply> => {
    const { language, now } = submission;
    const linked = await openLink(submission, kind);
    if (linked.kind !== "good") return badLinkPage(language, kind, linked.kind);
    const { account, isSignedIn } = linked;
    const owner = await readOwner(parts, submission, linked);
    if (owner.kind === "too-often") return tooOftenPage(language, owner.until, now, submission.path);
    if (owner.kind === "invalid") {
      return { ...confirmationPage(submission, isSignedIn, owner.errors), status: 422, faulty: true };
    }
    const outcome = await orTaken(
      change(parts.door, actorOf(account), (tx) => confirmEmailChange(tx, account.id, secretOf(submission))),
    );
    if (outcome.kind !== "changed") return badLinkPage(language, kind, outcome.kind);
    if (isSignedIn) return redirect("/my-pages/email", "own-email-changed");
    return redirect("/account/sign-in", "email-changed");
  };
}

function confirmationPage(visit: Visit<"public">, isSignedIn: boolean, errors: readonly FieldError[]): Page {
  const { language } = visit;
  const texts = accountTexts(language);
  const { title, lead, leadSignedIn, submit, notYours } = texts.emailChange;
  const content = (
    <ConfirmationForm
      language={language}
      action={`/account/email-change/${secretOf(visit)}`}
      title={title}
      lead={isSignedIn ? leadSignedIn : lead}
      submit={submit}
      asksPassword={!isSignedIn}
      errors={errors}
    >
      {!isSignedIn && (
        <Prose>
          <p>{notYours}</p>
        </Prose>
      )}
    </ConfirmationForm>
  );
  return page({ title, place: texts.place, content });
}
