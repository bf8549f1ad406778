import { laidOver } from "#platform/forms/differences.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError as Fault, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { keptList, wholeList } from "#platform/lists/list-query.ts";
import type { FieldError } from "#ui/field.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { type AboutMember, type AdministratorVisit, trailTo } from "../about-member.ts";
import { correctionAddress, memberAddress } from "../addresses.ts";
import { latestDeed } from "../latest-deed.queries.ts";
import { type DetailName, detailNames, type Member } from "../member.ts";
import { memberTexts } from "../member-texts.ts";
import { aboutMember, changeMember, tellOfRemoval } from "../member-visit.ts";
import { type Correction, correctMember } from "./correction.ts";
import { type Clash, CorrectionClash } from "./correction-clash.tsx";
import { DetailsForm } from "./details-fields.tsx";
import { detailsShape, type TypedDetails, typedIn } from "./details-form.ts";
import { detailsTexts } from "./details-texts.ts";
import { isSeenField, SeenDetails, seenIn, seenShape } from "./seen-details.tsx";
import { findTaken, type Taken, TakenNotice, takenMessage, withTaken } from "./taken-hsa-id.tsx";

export function showCorrection(visit: AdministratorVisit): Promise<Reply> {
  return aboutMember(visit, (about) => {
    const saved = savedIn(about.member);
    return correctionPage(visit, about, { typed: saved, seen: saved, errors: [] });
  });
}

export function submitCorrection(
  submission: Submission<"members.correct">,
  hsaPrefixes: readonly string[],
): Promise<Reply> {
  return changeMember(submission, async (about) => {
    const form = readCorrection(submission.form, hsaPrefixes);
    if (form.ok) return await correct(submission, about, form.values);
    const all = await withTaken(submission, form.errors, hsaPrefixes, about.member.id);
    return refusedPage(submission, about, all.errors, all.taken);
  });
}

async function correct(
  submission: Submission<"members.correct">,
  about: AboutMember,
  correction: Correction,
): Promise<Reply> {
  const { member, scope, list } = about;
  const back = memberAddress(member.id, list);
  const outcome = await orFieldErrors(
    submission.change((tx) => correctMember(tx, submission.actor, member.id, correction)),
  );
  switch (outcome.kind) {
    case "corrected":
      return redirect(back, "member-corrected");
    case "nothing-to-do":
      return redirect(back, "member-unchanged");
    case "removed":
      return await tellOfRemoval(submission, list);
    case "conflict":
      return await changeMember(submission, (now) => clashPage(submission, now, outcome.details));
    case "hsa-id-bound":
      return await changeMember(submission, (now) => refusedPage(submission, now, [bound]));
    case "invalid": {
      const { hsaId } = correction.wanted;
      const taken = await findTaken(submission.db, scope, outcome.errors, hsaId?.canonical);
      return refusedPage(submission, about, outcome.errors, taken);
    }
  }
}

const bound: Fault = { field: "hsaId", fault: "bound" };

/** Once the HSA-id stands fast the form no longer asks for it. */
function readCorrection(form: Parameters, hsaPrefixes: readonly string[]): ParsedForm<Correction> {
  const { hsaId, ...others } = detailsShape(hsaPrefixes);
  const asked = { ...others, ...seenShape, ...keptList };
  const read =
    form.one("hsaId") === undefined ? parseForm(asked, form) : parseForm({ ...asked, hsaId }, form);
  return read.ok ? { ok: true, values: { wanted: read.values, seen: seenIn(form) } } : read;
}

function refusedPage(
  submission: Submission<"members.correct">,
  about: AboutMember,
  errors: readonly Fault[],
  taken?: Taken,
): Page {
  if (errors.some(({ field }) => isSeenField(field))) throw unprocessable("not what the form had shown");
  const texts = detailsTexts(submission.language);
  const messages = inWords(errors, texts.faults).map((error) => takenMessage(error, taken, texts));
  const { form } = submission;
  const shown = { typed: typedIn(form), seen: seenIn(form), errors: messages, taken };
  return { ...correctionPage(submission, about, shown), status: 422, faulty: true };
}

/** Nothing is saved: theirs and yours stand beside each other, and yours is kept for another try. */
async function clashPage(
  submission: Submission<"members.correct">,
  about: AboutMember,
  details: readonly DetailName[],
): Promise<Page> {
  const { form, db } = submission;
  const theirs = savedIn(about.member);
  const given = typedIn(form);
  const yours = form.one("hsaId") === undefined ? { ...given, hsaId: seenIn(form).hsaId } : given;
  const deed = await latestDeed(db, about.scope, about.member, "member-corrected");
  const typed = laidOver(detailNames, { now: theirs, seen: seenIn(form), yours });
  const shown = { typed, seen: theirs, errors: [], clash: { details, theirs, yours, deed } };
  return { ...correctionPage(submission, about, shown), status: 409, faulty: true };
}

type Shown = {
  typed: TypedDetails;
  seen: TypedDetails;
  errors: readonly FieldError[];
  taken?: Taken;
  clash?: Clash;
};

function correctionPage(visit: AdministratorVisit, about: AboutMember, shown: Shown): Page {
  const { language } = visit;
  const { member, list } = about;
  const texts = detailsTexts(language);
  return page({
    title: texts.correct,
    place: memberTexts(language).place,
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={texts.correct}>
        {shown.clash && <CorrectionClash language={language} clash={shown.clash} />}
        <DetailsForm
          language={language}
          action={correctionAddress(member.id, wholeList)}
          cancel={memberAddress(member.id, list)}
          typed={shown.typed}
          errors={shown.errors}
          startsAbove={shown.clash !== undefined}
          boundHsaId={member.firstSignedInAt === null ? undefined : member.hsaId}
        >
          <KeptList list={list} />
          <SeenDetails seen={shown.seen} />
          <TakenNotice language={language} taken={shown.taken} list={list} />
        </DetailsForm>
      </DialogFrame>
    ),
  });
}

function savedIn({ givenName, familyName, hsaId, email }: Member): TypedDetails {
  return { givenName, familyName, hsaId, email };
}
