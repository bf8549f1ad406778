import { z } from "zod";
import { type Account, changeOwnPassword, findPassword } from "#external-users";
import { inWords } from "#platform/forms/in-words.ts";
import { type FieldError as Fault, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { hashPassword } from "#platform/passwords/hashing.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { TextField } from "#ui/text-field.tsx";
import { accountTexts } from "./account/account-texts.ts";
import { faultsOfPassword, guessableAbout, passwordSentences } from "./account/new-password.ts";
import { NewPasswordField } from "./account/password-fields.tsx";
import { tooOftenPage } from "./account/too-often.page.tsx";
import type { MyPagesParts } from "./my-pages-parts.ts";
import { myPagesTexts } from "./my-pages-texts.ts";
import { ownAccount, proveOwnPassword } from "./own-account.ts";
import { ownPage } from "./own-page.tsx";

const address = "/my-pages/password";

export async function showPasswordChange(visit: Visit<"own-password.change">): Promise<Page> {
  const stored = await findPassword(visit.db, visit.actor.externalUser);
  return stored === undefined ? withoutPassword(visit) : passwordPage(visit, []);
}

/** The old password and a new one (ASVS 6.2.3). Elsewhere everybody is signed out; here one stays. */
export function submitPasswordChange(parts: MyPagesParts) {
  return async (submission: Submission<"own-password.change">): Promise<Reply> => {
    const { form, language, now, cookies } = submission;
    const account = await ownAccount(submission);
    const read = parseForm({ password: z.string().min(1, "empty"), newPassword: z.string() }, form);
    const faults = [...(read.ok ? [] : read.errors), ...(await faultsOfNew(parts, submission, account))];
    if (!read.ok || faults.length > 0) return refused(submission, faults);
    const { password, newPassword } = read.values;
    const proof = await proveOwnPassword(parts, submission, account, password);
    if (proof.kind === "too-often") return tooOftenPage(language, proof.until, now, address);
    if (proof.kind === "wrong") return refused(submission, [{ field: "password", fault: "wrong" }]);
    const proven = { was: proof.stored.hash, becomes: await hashPassword(parts.line, newPassword) };
    const session = cookies.read("session") ?? "";
    const outcome = await submission.change((tx) => changeOwnPassword(tx, account.id, proven, session));
    if (outcome.kind === "outdated") return refused(submission, [{ field: "password", fault: "wrong" }]);
    if (outcome.session !== undefined) cookies.set("session", outcome.session);
    return redirect("/my-pages", "password-changed");
  };
}

async function faultsOfNew(
  parts: MyPagesParts,
  { form, db }: Submission<"own-password.change">,
  account: Account,
): Promise<Fault[]> {
  const chosen = form.one("newPassword") ?? "";
  if (chosen !== "" && chosen === form.one("password")) return [{ field: "newPassword", fault: "same" }];
  return await faultsOfPassword("newPassword", chosen, await guessableAbout(parts, db, account));
}

function refused(submission: Submission<"own-password.change">, faults: readonly Fault[]): Page {
  const { language } = submission;
  const { noPassword, wrongPassword } = accountTexts(language);
  const errors = inWords(faults, {
    password: { empty: noPassword, wrong: wrongPassword },
    ...passwordSentences(language, "newPassword"),
  });
  return { ...passwordPage(submission, errors), status: 422, faulty: true };
}

function passwordPage(visit: Visit<"own-password.change">, errors: readonly FieldError[]): Page {
  const { language } = visit;
  const texts = myPagesTexts(language);
  const { title, lead } = texts.password;
  return ownPage(visit, {
    title,
    content: (
      <>
        <PageHeading lead={lead}>{title}</PageHeading>
        <Form action={address}>
          <ErrorSummary language={language} errors={errors} />
          <OldPassword language={language} errors={errors} />
          <NewPasswordField
            language={language}
            errors={errors}
            name="newPassword"
            label={accountTexts(language).newPassword}
          />
          <Actions>
            <Button>{texts.password.submit}</Button>
            <ButtonLink href="/my-pages">{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

function OldPassword({ language, errors }: { language: Language; errors: readonly FieldError[] }) {
  return (
    <TextField
      name="password"
      label={myPagesTexts(language).password.old}
      type="password"
      autocomplete="current-password"
      error={messageFor(errors, "password")}
    />
  );
}

/** For somebody who has only ever signed in with an e-ID. */
function withoutPassword(visit: Visit<"own-password.change">): Page {
  const { title, none, noneNext, choose } = myPagesTexts(visit.language).password;
  return ownPage(visit, {
    title,
    content: (
      <>
        <PageHeading>{title}</PageHeading>
        <EmptyState
          sentence={none}
          next={
            <>
              <p>{noneNext}</p>
              <ButtonLink href="/account/password-reset">{choose}</ButtonLink>
            </>
          }
        />
      </>
    ),
  });
}
