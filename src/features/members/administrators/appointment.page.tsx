import { type AboutOrganisation, findAbout, organisationAddress, trailTo } from "#organisations";
import type { Change, Tx } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError as Fault, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { FieldError } from "#ui/field.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { DetailsForm } from "../details/details-fields.tsx";
import { detailsShape, nothingTyped, type TypedDetails, typedIn } from "../details/details-form.ts";
import { detailsTexts } from "../details/details-texts.ts";
import type { MemberDetails } from "../member.ts";
import { type AboutAdministrator, aboutAdministrator, fullName, gone } from "./about-administrator.ts";
import { type AdministratorEndingOutcome, endAdministrator } from "./administrator-ending.ts";
import { administratorsTexts } from "./administrators-texts.ts";
import { type AppointmentOutcome, appointAdministrator } from "./appointment.ts";
import { appointedLetter } from "./letters.ts";
import { tellAdministrators } from "./telling.ts";

type Appointing = Visit<"administrators.appoint">;
type Outcome = AppointmentOutcome | AdministratorEndingOutcome;

export async function showAppointment(visit: Appointing): Promise<Page> {
  return appointmentPage(visit, await findAbout(visit), nothingTyped, []);
}

/** One loses the office and another gets it, in one step. */
export function showReplacement(visit: Appointing): Promise<Reply> {
  return aboutAdministrator(visit, (about) => appointmentPage(visit, about, nothingTyped, []));
}

export function submitAppointment(hsaPrefixes: readonly string[]) {
  return async (submission: Submission<"administrators.appoint">): Promise<Reply> => {
    const about = await findAbout(submission);
    return await appointed(submission, about, hsaPrefixes, (tx, details) =>
      appointAdministrator(tx, about.scope, details),
    );
  };
}

export function submitReplacement(hsaPrefixes: readonly string[]) {
  return (submission: Submission<"administrators.appoint">): Promise<Reply> =>
    aboutAdministrator(submission, (about) =>
      appointed(submission, about, hsaPrefixes, (tx, details) =>
        endAdministrator(tx, about.scope, about.administrator.hsaId, details),
      ),
    );
}

async function appointed(
  submission: Submission<"administrators.appoint">,
  about: AboutOrganisation | AboutAdministrator,
  hsaPrefixes: readonly string[],
  act: (tx: Tx, details: MemberDetails) => Promise<Change<Outcome>>,
): Promise<Reply> {
  const read = parseForm(detailsShape(hsaPrefixes), submission.form);
  const refused = (faults: readonly FieldError[]) => {
    const shown = appointmentPage(submission, about, typedIn(submission.form), faults);
    return { ...shown, status: 422, faulty: true };
  };
  const told = (faults: readonly Fault[]) =>
    refused(inWords(faults, detailsTexts(submission.language).faults));
  if (!read.ok) return told(read.errors);
  const outcome = await orFieldErrors(
    submission.change(async (tx) => {
      const made = await act(tx, read.values);
      if (isDone(made.outcome)) {
        const { canonical } = read.values.hsaId;
        await tellAdministrators(tx, about.scope, { hsaId: canonical, letter: appointedLetter });
      }
      return made;
    }),
  );
  if (outcome.kind === "invalid") return told(outcome.errors);
  const fault = faultOf(outcome);
  if (fault === undefined)
    return redirect(organisationAddress(about.organisation), "administrator-appointed");
  if (fault === "gone") return gone(about);
  return refused([{ field: "hsaId", message: administratorsTexts(submission.language).taken[fault] }]);
}

function isDone({ kind }: Outcome): boolean {
  return kind === "appointed" || kind === "ended";
}

/** Why nobody was appointed, all of which is told at the HSA-id; undefined where somebody was. */
function faultOf(
  outcome: Outcome,
): "already-administrator" | "is-user" | "own-successor" | "gone" | undefined {
  switch (outcome.kind) {
    case "appointed":
    case "ended":
      return undefined;
    case "successor-refused":
      return outcome.why.kind;
    case "already-administrator":
    case "is-user":
    case "own-successor":
      return outcome.kind;
    case "not-registered":
    case "last-administrator":
      return "gone";
  }
}

function appointmentPage(
  visit: Appointing,
  about: AboutOrganisation | AboutAdministrator,
  typed: TypedDetails,
  errors: readonly FieldError[],
): Page {
  const { language } = visit;
  const { organisation } = about;
  const texts = administratorsTexts(language);
  const replaced = "administrator" in about ? about.administrator : undefined;
  const title = replaced === undefined ? texts.appoint : texts.replace;
  const below = replaced === undefined ? "/administrators/new" : `/administrators/${replaced.id}/replacement`;
  return page({
    title,
    breadcrumb: trailTo(about, language),
    content: (
      <DialogFrame title={title}>
        {replaced && <p>{texts.replaceHelp(fullName(replaced))}</p>}
        <p>{texts.appointHelp(organisation.name)}</p>
        <DetailsForm
          language={language}
          action={organisationAddress(organisation, below)}
          cancel={organisationAddress(organisation)}
          typed={typed}
          errors={errors}
          emailHelp={texts.emailHelp}
        />
      </DialogFrame>
    ),
  });
}
