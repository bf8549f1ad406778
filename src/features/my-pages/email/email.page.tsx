import { z } from "zod";
import {
  type Account,
  askOwnEmailChange,
  countAttempt,
  findPendingEmailChange,
  ownMailCounters,
} from "#external-users";
import { type FieldError as Fault, field, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { tooOftenPage } from "../account/too-often.page.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ownAccount, proveOwnPassword } from "../own-account.ts";
import { ownPage } from "../own-page.tsx";
import { EmailChange } from "./email-form.tsx";

const address = "/my-pages/email";

export async function showEmail(visit: Visit<"own-email.change">): Promise<Page> {
  return await emailPage(visit, await ownAccount(visit), "", []);
}

/**
 * Asks for the password, since an address is where a forgotten one is replaced (ASVS 7.5.1). Somebody else's address is
 * answered as a free one.
 */
export function submitEmail(parts: MyPagesParts) {
  return async (submission: Submission<"own-email.change">): Promise<Reply> => {
    const { form, language, now } = submission;
    const account = await ownAccount(submission);
    const read = parseForm(shape, form);
    if (!read.ok) return await refused(submission, account, read.errors);
    const { email, password } = read.values;
    if (email === account.email)
      return await refused(submission, account, [{ field: "email", fault: "same" }]);
    const proof = await proveOwnPassword(parts, submission, account, password);
    if (proof.kind === "too-often") return tooOftenPage(language, proof.until, now, address);
    if (proof.kind === "wrong")
      return await refused(submission, account, [{ field: "password", fault: "wrong" }]);
    const counted = await countAttempt(parts.door, ownMailCounters(account.id));
    if (counted.kind === "over") return tooOftenPage(language, counted.until, now, address);
    await submission.change((tx) => askOwnEmailChange(tx, account, email));
    return redirect(address, "email-change-asked");
  };
}

const shape = { email: field(parseEmailAddress), password: z.string().min(1, "empty") };

async function refused(
  submission: Submission<"own-email.change">,
  account: Account,
  faults: readonly Fault[],
): Promise<Page> {
  const shown = await emailPage(submission, account, submission.form.one("email") ?? "", faults);
  return { ...shown, status: 422, faulty: true };
}

async function emailPage(
  visit: Visit<"own-email.change">,
  account: Account,
  typed: string,
  faults: readonly Fault[],
): Promise<Page> {
  const { language } = visit;
  const pending = await findPendingEmailChange(visit.db, account.id);
  return ownPage(visit, {
    title: myPagesTexts(language).email.title,
    content: <EmailChange language={language} shown={{ account, pending, typed, faults }} />,
  });
}
