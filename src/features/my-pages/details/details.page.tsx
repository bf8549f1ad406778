import {
  correctOwnDetails,
  type DetailName,
  type DetailsCorrection,
  detailFaults,
  detailsShape,
  eachDetail,
  findOwnDetails,
  type StoredDetails,
  shownDetails,
  typedDetails,
} from "#external-users";
import { inWords } from "#platform/forms/in-words.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError as Fault, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import type { MyPagesParts } from "../my-pages-parts.ts";
import { myPagesTexts } from "../my-pages-texts.ts";
import { ownPage } from "../own-page.tsx";
import { DetailsForm, type ShownDetails } from "./details-form.tsx";
import { seenIn, seenShape } from "./seen-details.tsx";

export function showDetails({ door }: MyPagesParts) {
  return async (visit: Visit<"own-details.correct">): Promise<Page> => {
    const stored = await ownDetails(door.masterKey, visit);
    const saved = shownDetails(stored);
    return detailsPage(visit, { stored, typed: saved, seen: saved, errors: [] });
  };
}

type MasterKey = MyPagesParts["door"]["masterKey"];

async function ownDetails(masterKey: MasterKey, visit: Visit<"own-details.correct">): Promise<StoredDetails> {
  const stored = await findOwnDetails(visit.db, masterKey, visit.actor.externalUser);
  if (stored === undefined) throw notFound();
  return stored;
}

export function submitDetails(parts: MyPagesParts) {
  return async (submission: Submission<"own-details.correct">): Promise<Reply> => {
    const { masterKey } = parts.door;
    const read = readCorrection(submission, parts.authority);
    if (!read.ok) return await refused(masterKey, submission, read.errors);
    const outcome = await orFieldErrors(
      submission.change((tx) => correctOwnDetails(tx, masterKey, submission.actor, read.values)),
    );
    switch (outcome.kind) {
      case "invalid":
        return await refused(masterKey, submission, outcome.errors);
      case "corrected":
        return redirect("/my-pages/details", "own-details-corrected");
      case "nothing-to-do":
        return redirect("/my-pages/details", "own-details-unchanged");
      case "personal-number-bound":
        return await refused(masterKey, submission, [{ field: "personalNumber", fault: "bound" }]);
      case "conflict":
        return await clash(masterKey, submission, outcome.details);
    }
  };
}

/** Once the personal number stands fast the form no longer asks for it. */
function readCorrection(
  { form, now }: Submission<"own-details.correct">,
  authority: string,
): ParsedForm<DetailsCorrection> {
  const { personalNumber, ...others } = detailsShape({
    officialNames: [authority],
    today: stockholmDate(now),
  });
  const asked = { ...others, ...seenShape };
  const read =
    form.one("personalNumber") === undefined
      ? parseForm(asked, form)
      : parseForm({ ...asked, personalNumber }, form);
  return read.ok ? { ok: true, values: { wanted: read.values, seen: seenIn(form) } } : read;
}

async function refused(
  masterKey: MasterKey,
  submission: Submission<"own-details.correct">,
  faults: readonly Fault[],
): Promise<Page> {
  const { form, language } = submission;
  const sentences = detailFaults(language);
  const errors = inWords(faults, {
    ...sentences,
    personalNumber: { ...sentences.personalNumber, bound: myPagesTexts(language).details.bound },
  });
  const stored = await ownDetails(masterKey, submission);
  const shown = { stored, typed: typedDetails(form), seen: seenIn(form), errors };
  return { ...detailsPage(submission, shown), status: 422, faulty: true };
}

/** Nothing is saved: what is saved now and what was typed stand beside each other, and one's own is kept. */
async function clash(
  masterKey: MasterKey,
  submission: Submission<"own-details.correct">,
  details: readonly DetailName[],
): Promise<Page> {
  const stored = await ownDetails(masterKey, submission);
  const [saved, seen, yours] = [shownDetails(stored), seenIn(submission.form), typedDetails(submission.form)];
  // for a second try: how things stand now, with the person's own difference laid over it
  const typed = eachDetail((name) => (yours[name] === seen[name] ? saved[name] : yours[name]));
  const shown = { stored, typed, seen: saved, errors: [], clash: details };
  return { ...detailsPage(submission, shown), status: 409, faulty: true };
}

function detailsPage(visit: Visit<"own-details.correct">, shown: ShownDetails): Page {
  const { language } = visit;
  return ownPage(visit, {
    title: myPagesTexts(language).details.title,
    content: <DetailsForm language={language} shown={shown} />,
  });
}
