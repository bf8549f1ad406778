import type { VNode } from "preact";
import { z } from "zod";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError as Fault, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import type { FieldError } from "#ui/field.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { correctionAddress, memberAddress } from "../addresses.ts";
import type { Member } from "../member.ts";
import { memberTexts } from "../member-texts.ts";
import {
  type AboutMember,
  type AdministratorVisit,
  aboutMember,
  leadBack,
  trailTo,
} from "../member-visit.ts";
import { type Correction, correctMember } from "./correction.ts";
import { CorrectionClash } from "./correction-clash.tsx";
import { DetailsForm } from "./details-fields.tsx";
import { detailsShape, inWords, type TypedDetails, typedIn } from "./details-form.ts";
import { detailsTexts } from "./details-texts.ts";
import { findTaken, type Taken, TakenNotice, takenMessage } from "./taken-hsa-id.tsx";

export function showCorrection(visit: AdministratorVisit): Promise<Reply> {
  return aboutMember(visit, (about) =>
    correctionPage(visit, about, { typed: savedIn(about.member), errors: [] }),
  );
}

export function submitCorrection(
  submission: Submission<"members.correct">,
  hsaPrefixes: readonly string[],
): Promise<Reply> {
  return aboutMember(submission, async (about) => {
    const form = readCorrection(submission.form, hsaPrefixes);
    if (!form.ok) return refusedPage(submission, about, form.errors);
    return await correct(submission, about, form.values);
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
      return leadBack(list);
    case "changed-since":
      return await aboutMember(submission, (now) => clashPage(submission, now));
    case "hsa-id-bound":
      return await aboutMember(submission, (now) => refusedPage(submission, now, [bound]));
    case "invalid": {
      const taken = await findTaken(submission.db, scope, outcome.errors, correction.hsaId?.canonical);
      return refusedPage(submission, about, outcome.errors, taken);
    }
  }
}

const bound: Fault = { field: "hsaId", fault: "bound" };

/** Once the HSA-id stands fast the form no longer asks for it. */
function readCorrection(form: Parameters, hsaPrefixes: readonly string[]): ParsedForm<Correction> {
  const { hsaId, ...others } = detailsShape(hsaPrefixes);
  const asked = { ...others, version };
  return form.one("hsaId") === undefined ? parseForm(asked, form) : parseForm({ ...asked, hsaId }, form);
}

const version = z
  .string()
  .regex(/^[0-9]{1,9}$/)
  .transform(Number);

function refusedPage(
  submission: Submission<"members.correct">,
  about: AboutMember,
  errors: readonly Fault[],
  taken?: Taken,
): Page {
  // no person fills in the version
  if (errors.some(({ field }) => field === "version")) throw unprocessable("no version of the member");
  const texts = detailsTexts(submission.language);
  const messages = inWords(errors, texts).map((error) => takenMessage(error, taken, texts));
  const shown = { typed: typedIn(submission.form), errors: messages, taken };
  return { ...correctionPage(submission, about, shown), status: 422, faulty: true };
}

/** Nothing is saved: theirs and yours stand beside each other, and yours is kept for another try. */
function clashPage(submission: Submission<"members.correct">, about: AboutMember): Page {
  const theirs = savedIn(about.member);
  const given = typedIn(submission.form);
  const yours = submission.form.one("hsaId") === undefined ? { ...given, hsaId: theirs.hsaId } : given;
  const clash = <CorrectionClash language={submission.language} theirs={theirs} yours={yours} />;
  return {
    ...correctionPage(submission, about, { typed: yours, errors: [], clash }),
    status: 409,
    faulty: true,
  };
}

type Shown = {
  typed: TypedDetails;
  errors: readonly FieldError[];
  taken?: Taken;
  clash?: VNode;
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
        {shown.clash}
        <DetailsForm
          language={language}
          action={correctionAddress(member.id, list)}
          cancel={memberAddress(member.id, list)}
          typed={shown.typed}
          errors={shown.errors}
          boundHsaId={member.firstSignedInAt === null ? undefined : member.hsaId}
        >
          <input type="hidden" name="version" value={member.version} />
          <TakenNotice language={language} taken={shown.taken} list={list} />
        </DetailsForm>
      </DialogFrame>
    ),
  });
}

function savedIn({ givenName, familyName, hsaId, email }: Member): TypedDetails {
  return { givenName, familyName, hsaId, email };
}
