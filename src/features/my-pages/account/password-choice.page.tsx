import { z } from "zod";
import { choosePassword, enterProven, findLinkedAccount, letIn } from "#external-users";
import { system } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { hashPassword } from "#platform/passwords/hashing.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { accountTexts } from "./account-texts.ts";
import { badLinkPage } from "./bad-link.page.tsx";
import { faultsOfReplacement, passwordSentences } from "./new-password.ts";
import { forgetChoice, readChoice } from "./password-choice-cookie.ts";
import { NewPasswordField } from "./password-fields.tsx";

const kind = "choose-password";

/** Where a one-time password leads: to a password of one's own, before anything else (decision 44). */
export async function showChoice({ db, cookies, language, now }: Visit<"public">): Promise<Reply> {
  const found = await findLinkedAccount(db, kind, readChoice(cookies) ?? "", now);
  return found.kind === "good" ? choicePage(language, []) : badLinkPage(language, kind, found.kind);
}

export function submitChoice(parts: MyPagesParts) {
  const { door, line } = parts;
  return async ({ db, cookies, language, now, form }: Submission<"public">): Promise<Reply> => {
    const secret = readChoice(cookies) ?? "";
    const found = await findLinkedAccount(db, kind, secret, now);
    if (found.kind !== "good") return badLinkPage(language, kind, found.kind);
    const read = parseForm({ password: z.string() }, form);
    const password = read.ok ? read.values.password : "";
    const faults = await faultsOfReplacement(parts, db, found.account, password);
    if (faults.length > 0) return refused(language, inWords(faults, passwordSentences(language, "password")));
    const hash = await hashPassword(line, password);
    const outcome = await change(door, system, (tx) => choosePassword(tx, secret, hash));
    if (outcome.kind !== "chosen") return badLinkPage(language, kind, outcome.kind);
    forgetChoice(cookies);
    const browser = cookies.read("browser");
    const entered = await enterProven(door, outcome.account, hash, {
      browser,
      former: cookies.read("session"),
    });
    if (entered === undefined) return redirect("/account/sign-in");
    letIn(cookies, entered);
    return redirect("/my-pages", "password-changed");
  };
}

function refused(language: Language, errors: readonly FieldError[]): Page {
  return { ...choicePage(language, errors), status: 422, faulty: true };
}

function choicePage(language: Language, errors: readonly FieldError[]): Page {
  const texts = accountTexts(language);
  const { title, lead, submit } = texts.choice;
  return page({
    title,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={lead}>{title}</PageHeading>
        <Form action="/account/password-choice">
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
