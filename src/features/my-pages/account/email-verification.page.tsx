import { actorOf, enterProven, letIn, verifyEmail } from "#external-users";
import { change } from "#platform/change.ts";
import type { FieldError } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { Prose, TextLink } from "#ui/page-parts.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { accountTexts } from "./account-texts.ts";
import { badLinkPage } from "./bad-link.page.tsx";
import { ConfirmationForm } from "./confirmation-form.tsx";
import { openLink, secretOf } from "./linked.ts";
import { type Owner, readOwner } from "./owner.ts";
import { tooOftenPage } from "./too-often.page.tsx";

const kind = "verify-email";

/** Where the link of a new account leads. Looking at it confirms nothing: mail servers look into mails too. */
export async function showVerification(visit: Visit<"public">): Promise<Page> {
  const linked = await openLink(visit, kind);
  if (linked.kind !== "good") return badLinkPage(visit.language, kind, linked.kind);
  return verificationPage(visit, linked.isSignedIn, []);
}

/** Confirms the address for the account's own person, who is let in at once where their password has shown it. */
export function submitVerification(parts: MyPagesParts) {
  return async (submission: Submission<"public">): Promise<Reply> => {
    const { language, now } = submission;
    const linked = await openLink(submission, kind);
    if (linked.kind !== "good") return badLinkPage(language, kind, linked.kind);
    const owner = await readOwner(parts, submission, linked);
    if (owner.kind === "too-often") return tooOftenPage(language, owner.until, now, submission.path);
    if (owner.kind === "invalid") {
      return { ...verificationPage(submission, linked.isSignedIn, owner.errors), status: 422, faulty: true };
    }
    const { account } = linked;
    const outcome = await change(parts.door, actorOf(account), (tx) =>
      verifyEmail(tx, account.id, secretOf(submission)),
    );
    if (outcome.kind !== "verified") return badLinkPage(language, kind, outcome.kind);
    return await goOn(parts, submission, { account, owner });
  };
}

type Verified = { account: Parameters<typeof actorOf>[0]; owner: Extract<Owner, { kind: "owner" }> };

async function goOn(
  { door }: MyPagesParts,
  { cookies }: Submission<"public">,
  { account, owner }: Verified,
): Promise<Reply> {
  const proven = owner.password;
  if (proven === undefined) return redirect("/my-pages", "own-email-verified");
  const browser = cookies.read("browser");
  const former = cookies.read("session");
  // a one-time password lets nobody in, and an inactive account does not either: signing in tells
  const entered =
    proven.oneTimeUntil === null && account.deactivatedAt === null
      ? await enterProven(door, account, proven.hash, { browser, former })
      : undefined;
  if (entered === undefined) return redirect("/account/sign-in", "email-verified");
  letIn(cookies, entered);
  return redirect("/my-pages", "own-email-verified");
}

function verificationPage(visit: Visit<"public">, isSignedIn: boolean, errors: readonly FieldError[]): Page {
  const { language } = visit;
  const texts = accountTexts(language);
  const { title, lead, leadSignedIn, submit, forgotten, forgottenText, forgottenLink } = texts.verification;
  const content = (
    <ConfirmationForm
      language={language}
      action={`/account/email-verification/${secretOf(visit)}`}
      title={title}
      lead={isSignedIn ? leadSignedIn : lead}
      submit={submit}
      asksPassword={!isSignedIn}
      errors={errors}
    >
      {!isSignedIn && (
        <Prose>
          <h2>{forgotten}</h2>
          <p>
            {forgottenText} <TextLink href="/account/password-reset">{forgottenLink}</TextLink>
          </p>
        </Prose>
      )}
    </ConfirmationForm>
  );
  return page({ title, place: texts.place, content });
}
