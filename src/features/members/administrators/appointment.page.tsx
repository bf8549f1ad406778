import { type AboutOrganisation, findAbout, organisationAddress, trailTo } from "#organisations";
import type { Change, Tx } from "#platform/change.ts";
import { inWords } from "#platform/forms/in-words.ts";
import { orFieldErrors } from "#platform/forms/or-field-errors.ts";
import { type FieldError as Fault, parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseHsaId } from "#platform/identifiers/hsa-id.ts";
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
import { findOffer, moveIn, OfferedMove, offerShape, type RoleMoveOffer } from "./role-move-offer.tsx";
import { tellAdministrators } from "./telling.ts";

type Appointing = Visit<"administrators.appoint">;
type Outcome = AppointmentOutcome | AdministratorEndingOutcome;

export async function showAppointment(visit: Appointing): Promise<Page> {
  return appointmentPage(visit, await findAbout(visit), blank);
}

/** One loses the office and another gets it, in one step. */
export function showReplacement(visit: Appointing): Promise<Reply> {
  return aboutAdministrator(visit, (about) => appointmentPage(visit, about, blank));
}

export function submitAppointment(hsaPrefixes: readonly string[]) {
  return async (submission: Submission<"administrators.appoint">): Promise<Reply> => {
    const about = await findAbout(submission);
    return await appointed(submission, about, hsaPrefixes, (tx, details) =>
      appointAdministrator(tx, about.scope, details, moveIn(submission.form, submission.actor)),
    );
  };
}

export function submitReplacement(hsaPrefixes: readonly string[]) {
  return (submission: Submission<"administrators.appoint">): Promise<Reply> =>
    aboutAdministrator(submission, (about) =>
      appointed(submission, about, hsaPrefixes, (tx, details) =>
        endAdministrator(
          tx,
          about.scope,
          about.administrator.hsaId,
          details,
          moveIn(submission.form, submission.actor),
        ),
      ),
    );
}

async function appointed(
  submission: Submission<"administrators.appoint">,
  about: AboutOrganisation | AboutAdministrator,
  hsaPrefixes: readonly string[],
  act: (tx: Tx, details: MemberDetails) => Promise<Change<Outcome>>,
): Promise<Reply> {
  const { form } = submission;
  const read = parseForm({ ...detailsShape(hsaPrefixes), ...offerShape }, form);
  const typed = typedIn(form);
  const refused = async (faults: readonly FieldError[]) => {
    const hsaId = parseHsaId(typed.hsaId, hsaPrefixes);
    const offer = hsaId.ok ? await findOffer(submission, about, hsaId.value.canonical) : undefined;
    return { ...appointmentPage(submission, about, { typed, faults, offer }), status: 422, faulty: true };
  };
  const told = (faults: readonly Fault[]) =>
    refused(inWords(faults, detailsTexts(submission.language).faults));
  if (!read.ok) return await told(read.errors);
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
  if (outcome.kind === "invalid") return await told(outcome.errors);
  const fault = faultOf(outcome);
  switch (fault) {
    case undefined:
      return redirect(organisationAddress(about.organisation), "administrator-appointed");
    case "gone":
      return gone(about);
    case "is-user": {
      const offer = await findOffer(submission, about, read.values.hsaId.canonical);
      const anew = offer !== undefined && moveIn(form, submission.actor)?.user === offer.user.id;
      return { ...appointmentPage(submission, about, { typed, faults: [], offer, anew }), status: 409 };
    }
    default:
      return await refused([
        { field: "hsaId", message: administratorsTexts(submission.language).taken[fault] },
      ]);
  }
}

function isDone({ kind }: Outcome): boolean {
  return kind === "appointed" || kind === "ended";
}

type Fallen = "already-administrator" | "is-user" | "is-suspended-user" | "own-successor" | "gone";

/** Why nobody was appointed; undefined where somebody was. */
function faultOf(outcome: Outcome): Fallen | undefined {
  switch (outcome.kind) {
    case "appointed":
    case "ended":
      return undefined;
    case "successor-refused":
      return outcome.why.kind;
    case "already-administrator":
    case "is-user":
    case "is-suspended-user":
    case "own-successor":
      return outcome.kind;
    case "not-registered":
    case "last-administrator":
      return "gone";
  }
}

type Shown = {
  readonly typed: TypedDetails;
  readonly faults: readonly FieldError[];
  readonly offer?: RoleMoveOffer | undefined;
  readonly anew?: boolean;
};

const blank: Shown = { typed: nothingTyped, faults: [] };

function appointmentPage(
  visit: Appointing,
  about: AboutOrganisation | AboutAdministrator,
  { typed, faults, offer, anew = false }: Shown,
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
          errors={faults}
          emailHelp={texts.emailHelp}
          startsAbove={offer !== undefined}
          submit={offer && (replaced === undefined ? texts.makeAdministrator : texts.makeSuccessor)}
        >
          {offer && (
            <OfferedMove
              language={language}
              organisation={organisation.name}
              offer={offer}
              takesFocus={faults.length === 0}
              anew={anew}
            />
          )}
        </DetailsForm>
      </DialogFrame>
    ),
  });
}
