import { z } from "zod";
import { resetPassword } from "#external-users";
import { system } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { hashPassword } from "#platform/passwords/hashing.ts";
import { Button } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { accountTexts } from "./account-texts.ts";
import { badLinkPage } from "./bad-link.page.tsx";
import { openLink, secretOf } from "./linked.ts";
import { faultsOfReplacement, passwordSentences } from "./new-password.ts";
import { NewPasswordField } from "./password-fields.tsx";

const kind = "reset-password";

/** Where the link of a forgotten password leads. Looking at it uses nothing up. */
export async function showReset(visit: Visit<"public">): Promise<Page> {
  const linked = await openLink(visit, kind);
  return linked.kind === "good" ? resetPage(visit, []) : badLinkPage(visit.language, kind, linked.kind);
}

export function submitReset(parts: MyPagesParts) {
  const { door, line } = parts;
  return async (submission: Submission<"public">): Promise<Reply> => {
    const { language, form } = submission;
    const linked = await openLink(submission, kind);
    if (linked.kind !== "good") return badLinkPage(language, kind, linked.kind);
    const read = parseForm({ password: z.string() }, form);
    const password = read.ok ? read.values.password : "";
    const faults = await faultsOfReplacement(parts, submission.db, linked.account, password);
    if (faults.length > 0) {
      const errors = inWords(faults, passwordSentences(language, "password"));
      return { ...resetPage(submission, errors), status: 422, faulty: true };
    }
    const hash = await hashPassword(line, password);
    const outcome = await change(door, system, (tx) => resetPassword(tx, secretOf(submission), hash));
    if (outcome.kind !== "reset") return badLinkPage(language, kind, outcome.kind);
    return redirect("/account/sign-in", outcome.wasUnclaimed ? "password-reset-unclaimed" : "password-reset");
  };
}

function resetPage(visit: Visit<"public">, errors: readonly FieldError[]): Page {
  const { language } = visit;
  const texts = accountTexts(language);
  const { title, lead, submit } = texts.reset;
  return page({
    title,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={lead}>{title}</PageHeading>
        <Form action={`/account/password-reset/${secretOf(visit)}`}>
          <ErrorSummary language={language} errors={errors} />
          <NewPasswordField language={language} errors={errors} label={texts.newPassword} />
          <Actions>
            <Button>{submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}
