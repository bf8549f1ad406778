import { z } from "zod";
import { letIn, type SignInOutcome, signInWithPassword } from "#external-users";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { emailAddressFaults } from "#platform/identifiers/fault-sentences.ts";
import type { Language } from "#platform/text/texts.ts";
import { landingOf, pathAfterSignIn } from "#sign-in";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { noticeIn } from "../notices.ts";
import { accountTexts } from "./account-texts.ts";
import { keepChoice } from "./password-choice-cookie.ts";
import { type ShownSignIn, SignInForm } from "./sign-in-form.tsx";
import { tooOftenPage } from "./too-often.page.tsx";

/** A browser that still has the cookie of a session was put out of it: it is told so, once. */
export function showSignIn({ eId }: MyPagesParts) {
  return ({ actor, language, query, cookies, notice }: Visit<"public">): Reply => {
    const returnPath = pathAfterSignIn(query.one("return"));
    if (actor !== undefined) return redirect(returnPath ?? landingOf(actor));
    const told = noticeIn(language, notice);
    const hasEnded = cookies.read("session") !== undefined;
    if (hasEnded) cookies.clear("session");
    const wasPutOut = hasEnded && told === undefined;
    const shown = {
      email: "",
      returnPath,
      errors: [],
      told: wasPutOut ? ("session-ended" as const) : undefined,
      eId,
    };
    return { ...signInPage(language, shown), notice: told };
  };
}

/** An address without an account, a wrong password and an address that is not confirmed are answered all alike. */
export function submitSignIn(parts: MyPagesParts) {
  return async (submission: Submission<"public">): Promise<Reply> => {
    const { form, language, cookies, network, db } = submission;
    const read = parseForm(shape, form);
    const returnPath = pathAfterSignIn(form.one("return"));
    const shown = { email: form.one("email") ?? "", returnPath, eId: parts.eId };
    if (!read.ok) {
      const errors = inWords(read.errors, sentencesIn(language));
      return again(signInPage(language, { ...shown, errors, told: undefined }));
    }
    const { email, password } = read.values;
    const claim = { email, password, network, browser: cookies.read("browser") };
    const outcome = await signInWithPassword({ ...parts, db }, claim, cookies.read("session"));
    return answer(submission, outcome, shown);
  };
}

const shape = { email: field(parseEmailAddress), password: z.string().min(1, "empty"), return: z.string() };

function sentencesIn(language: Language) {
  return { email: emailAddressFaults[language], password: { empty: accountTexts(language).noPassword } };
}

function answer(
  { language, cookies, now }: Submission<"public">,
  outcome: SignInOutcome,
  shown: Pick<ShownSignIn, "email" | "returnPath" | "eId">,
): Reply {
  switch (outcome.kind) {
    case "entered":
      letIn(cookies, outcome);
      return redirect(shown.returnPath ?? "/my-pages");
    case "choose-password":
      keepChoice(cookies, outcome.secret);
      return redirect("/account/password-choice");
    case "too-often":
      return tooOftenPage(language, outcome.until, now, "/account/sign-in");
    case "refused":
    case "inactive":
      return again(signInPage(language, { ...shown, errors: [], told: outcome.kind }));
  }
}

function again(shown: Page): Page {
  return { ...shown, status: 422, faulty: true };
}

function signInPage(language: Language, shown: ShownSignIn): Page {
  const texts = accountTexts(language);
  const content = <SignInForm language={language} shown={shown} />;
  return page({ title: texts.signIn.title, place: texts.place, content });
}
