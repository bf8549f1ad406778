import { z } from "zod";
import {
  countAttempt,
  detailFaults,
  detailNames,
  detailsShape,
  eachDetail,
  lastKnownTo,
  register,
  registrationCounters,
  type TypedDetails,
  typedDetails,
} from "#external-users";
import { system } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError as Fault, field, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { emailAddressFaults } from "#platform/identifiers/fault-sentences.ts";
import { hashPassword } from "#platform/passwords/hashing.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { landingOf } from "#sign-in";
import { Button } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, Prose, TextLink } from "#ui/page-parts.tsx";
import { ContactFields, NameFields, PersonalNumberField } from "../details/details-fields.tsx";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { accountTexts } from "./account-texts.ts";
import { EmailField } from "./email-field.tsx";
import { faultsOfPassword, guessable, passwordSentences } from "./new-password.ts";
import { NewPasswordField } from "./password-fields.tsx";
import { onceMoreLater, waitUntil } from "./too-often.page.tsx";

const address = "/account/new";

export function showRegistration({ actor, language }: Visit<"public">): Reply {
  if (actor !== undefined) return redirect(landingOf(actor));
  return registrationPage(language, { typed: eachDetail(() => ""), email: "", errors: [] });
}

/** The answer is the same whether or not the address has an account already: the mail that goes there tells. */
export function submitRegistration({ door, line, authority }: MyPagesParts) {
  return async (submission: Submission<"public">): Promise<Reply> => {
    const { form, language, network, now, cookies, db } = submission;
    const rules = { officialNames: [authority], today: stockholmDate(now) };
    const shape = { email: field(parseEmailAddress), password: z.string(), ...detailsShape(rules) };
    const read = parseForm(shape, form);
    const weak = await faultsOfPassword("password", form.one("password") ?? "", knownOf(form, authority));
    if (!read.ok || weak.length > 0)
      return refusedPage(language, form, read.ok ? weak : [...read.errors, ...weak]);
    const { email, password, ...details } = read.values;
    const knownTo = await lastKnownTo(db, cookies.read("browser"));
    const counted = await countAttempt(door, registrationCounters(email, network, knownTo));
    if (counted.kind === "over") return tooOftenPage(language, form, waitUntil(counted.until, now));
    const hash = await hashPassword(line, password);
    const registration = { email, details, password: hash, language };
    const outcome = await orFieldErrors(
      change(door, system, (tx) => register(tx, door.masterKey, registration)),
    );
    if (outcome.kind === "invalid") return refusedPage(language, form, outcome.errors);
    return redirect("/account/registered");
  };
}

function knownOf(form: Parameters, authority: string): string[] {
  return guessable(authority, [form.one("email") ?? "", ...Object.values(typedDetails(form))]);
}

const fieldOrder: readonly string[] = [
  "givenName",
  "familyName",
  "displayName",
  "email",
  "password",
  ...detailNames,
];

function refusedPage(language: Language, form: Parameters, faults: readonly Fault[]): Page {
  const sentences = {
    ...detailFaults(language),
    ...passwordSentences(language, "password"),
    email: emailAddressFaults[language],
  };
  const inOrder = faults.toSorted(
    (one, other) => fieldOrder.indexOf(one.field) - fieldOrder.indexOf(other.field),
  );
  const shown = {
    typed: typedDetails(form),
    email: form.one("email") ?? "",
    errors: inWords(inOrder, sentences),
  };
  return { ...registrationPage(language, shown), status: 422, faulty: true };
}

function tooOftenPage(language: Language, form: Parameters, wait: ReturnType<typeof waitUntil>): Page {
  const shown = { typed: typedDetails(form), email: form.one("email") ?? "", errors: [] };
  return onceMoreLater(registrationPage(language, { ...shown, waitMinutes: wait.minutes }), wait);
}

type Shown = {
  typed: TypedDetails;
  email: string;
  errors: readonly FieldError[];
  /** Where accounts have been made too often. */
  waitMinutes?: number;
};

function registrationPage(language: Language, { typed, email, errors, waitMinutes }: Shown): Page {
  const texts = accountTexts(language);
  const { title, lead, submit, hasAccount } = texts.registration;
  return page({
    title,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={lead}>{title}</PageHeading>
        {waitMinutes !== undefined && (
          <Notice language={language} tone="warning" takesFocus>
            {texts.registration.tooOften(waitMinutes)}
          </Notice>
        )}
        <p>
          {hasAccount} <TextLink href="/account/sign-in">{texts.signIn.submit}</TextLink>
        </p>
        <Form action={address}>
          <ErrorSummary language={language} errors={errors} />
          <NameFields language={language} typed={typed} errors={errors} />
          <EmailField language={language} errors={errors} value={email} autocomplete="email" />
          <NewPasswordField language={language} errors={errors} />
          <ContactFields language={language} typed={typed} errors={errors} />
          <PersonalNumberField language={language} typed={typed} errors={errors} />
          <Actions>
            <Button>{submit}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function showRegistered({ language }: Visit<"public">): Page {
  const texts = accountTexts(language);
  const { sentTitle, sentLead, sentNext, sentNothing } = texts.registration;
  return page({
    title: sentTitle,
    place: texts.place,
    content: (
      <>
        <PageHeading lead={sentLead}>{sentTitle}</PageHeading>
        <Prose>
          <p>{sentNext}</p>
          <p>{sentNothing}</p>
          <p>
            <TextLink href="/account/sign-in">{texts.toSignIn}</TextLink>
          </p>
        </Prose>
      </>
    ),
  });
}
