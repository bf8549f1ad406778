import { z } from "zod";
import { accountTexts, neededProof, ownAccount, ownPage, shownPassword, tooOftenPage } from "#my-pages";
import { inWords } from "#platform/forms/in-words.ts";
import { type FieldError as Fault, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import type { Language } from "#platform/text/texts.ts";
import type { FieldError } from "#ui/field.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { planRemoval } from "../engine/plan.ts";
import { openRemovalOf } from "../removals.queries.ts";
import { unconfirmed } from "../staff/confirmation.ts";
import { askOwnRemoval } from "./asking.ts";
import { choiceTexts } from "./choice-texts.ts";
import { ChosenSummary } from "./chosen-summary.tsx";
import { Confirming } from "./confirming.tsx";
import { removalNoticeIn } from "./following-texts.ts";
import { choosingAddress, ownRemovalAddress, requestAddress } from "./own-addresses.ts";
import { chosenIn, madeChoices, type OwnChoices } from "./own-choices.ts";
import { OwnPreview } from "./own-preview.tsx";
import { faultyChoicesPage } from "./own-removal.page.tsx";
import type { OwnRemovalParts } from "./own-removal-parts.ts";
import { requestTexts } from "./request-texts.ts";

type RequestVisit = Visit<"own-removal.request">;

/** What would come of what is chosen, and the form that asks for it. Nothing is asked for by looking. */
export function showRequest(parts: OwnRemovalParts) {
  return async (visit: RequestVisit): Promise<Reply> => {
    if ((await openRemovalOf(visit.db, visit.actor.reference)) !== undefined)
      return redirect(ownRemovalAddress);
    const chosen = chosenIn(visit.query);
    const choices = madeChoices(chosen);
    if (choices === undefined) return await faultyChoicesPage(parts, visit, chosen);
    return await requestPage(parts, visit, choices, { errors: [], typed: "" });
  };
}

/** Asks for the removal, once the verb is typed and the person has shown again that it is they. */
export function submitRequest(parts: OwnRemovalParts) {
  return async (submission: Submission<"own-removal.request">): Promise<Reply> => {
    const { actor, cookies, form, language, now } = submission;
    const chosen = chosenIn(form);
    const choices = madeChoices(chosen);
    const asksPassword = (await neededProof(parts, submission)) === "password";
    const read = parseForm({ ...shape, ...(asksPassword && { password: z.string() }) }, form);
    if (choices === undefined || !read.ok) return await faultyChoicesPage(parts, submission, chosen);
    const typed = read.values.confirmation;
    const proof = await prove(parts, submission, asksPassword);
    if (proof.kind === "too-often") return tooOftenPage(language, proof.until, now, requestAddress(choices));
    const errors = [
      ...unconfirmed({ typed }, choices.account, language),
      ...inPasswordWords(proof, language),
    ];
    if (errors.length > 0 || proof.kind === "faulty") {
      const page = await requestPage(parts, submission, choices, { errors, typed });
      return { ...page, status: 422, faulty: true };
    }
    const shown = { session: cookies.read("session") ?? "", proven: proof.proven, limits: parts.session };
    const { waitDays } = parts;
    const outcome = await submission.change((tx) => askOwnRemoval(tx, actor, choices, { shown, waitDays }));
    switch (outcome.kind) {
      case "requested":
        return redirect(ownRemovalAddress, "removal-requested");
      case "already":
        return redirect(ownRemovalAddress, "removal-already-requested");
      case "unproven":
        return redirect(requestAddress(choices), "removal-unproven");
      case "signed-out":
        return redirect(ownRemovalAddress);
    }
  };
}

const shape = { account: z.string(), comments: z.string(), votes: z.string(), confirmation: z.string() };

type Proved =
  | { readonly kind: "shown"; readonly proven: PasswordHash | undefined }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] }
  | { readonly kind: "too-often"; readonly until: Date };

/** Whether an e-ID was shown just now, where the account has no password, is for the change to say. */
async function prove(
  parts: OwnRemovalParts,
  submission: Submission<"own-removal.request">,
  asksPassword: boolean,
): Promise<Proved> {
  if (!asksPassword) return { kind: "shown", proven: undefined };
  const account = await ownAccount(submission);
  return await shownPassword(parts, submission, account, submission.form.one("password") ?? "");
}

function inPasswordWords(proof: Proved, language: Language): FieldError[] {
  const { noPassword, wrongPassword } = accountTexts(language);
  if (proof.kind !== "faulty") return [];
  return inWords(proof.faults, { password: { empty: noPassword, wrong: wrongPassword } });
}

type Shown = { readonly errors: readonly FieldError[]; readonly typed: string };

async function requestPage(
  parts: OwnRemovalParts,
  visit: RequestVisit,
  choices: OwnChoices,
  { errors, typed }: Shown,
): Promise<Page> {
  const { db, actor, language, now, notice } = visit;
  const { externalUser: id, reference } = actor;
  const plan = await planRemoval(db, { id, reference }, choices, now);
  const needs = await neededProof(parts, visit);
  const texts = requestTexts(language);
  return ownPage(visit, {
    title: texts.title,
    told: removalNoticeIn(language, notice),
    above: [{ label: choiceTexts(language).title, href: choosingAddress(choices) }],
    content: (
      <>
        <PageHeading lead={texts.lead[choices.account]}>{texts.title}</PageHeading>
        <ChosenSummary language={language} choices={choices} />
        <OwnPreview {...{ language, plan, choices }} backupDays={parts.backupDays} />
        <Confirming {...{ language, now, parts, choices, needs, errors, typed }} />
      </>
    ),
  });
}
