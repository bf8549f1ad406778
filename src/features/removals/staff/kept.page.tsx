import { inWords } from "#platform/forms/in-words.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { keptList, wholeList } from "#platform/lists/list-query.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Card, PageHeading } from "#ui/page-parts.tsx";
import { requireRightsFor, rightsForKept } from "../engine/kept-content.ts";
import { type KeptPlan, planKept } from "../engine/kept-plan.ts";
import { type ContentChoice, openStates, type StoredRemoval } from "../removal.ts";
import {
  type AboutRemoval,
  aboutRemoval,
  decidedOn,
  pageAboutRemoval,
  type RemovalSubmission,
  type RemovalVisit,
} from "./about-removal.ts";
import { decisionAddress, removalAddress } from "./addresses.ts";
import { choosingTexts } from "./choosing-texts.ts";
import { confirmationIn, unconfirmed } from "./confirmation.ts";
import { ContentField } from "./content-field.tsx";
import { GroundFields } from "./ground-fields.tsx";
import {
  choicesIn,
  hasKept,
  type KeptKind,
  keptKinds,
  keptShape,
  type TypedKept,
  typedKept,
  untouched,
  verbFor,
} from "./kept-form.ts";
import { type KeptPreview, keptPreviewPage } from "./kept-preview.tsx";
import { keptTexts } from "./kept-texts.ts";
import { groundIn } from "./removal-form.ts";
import { removeKeptAsSeen } from "./removing-kept.ts";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";
import { keptUnnamed } from "./unnamed.ts";

/** Shows what a removal has let be, counted, and asks what is to become of it now (decision 27). */
export async function showKept(visit: RemovalVisit, { masterKey }: StaffRemovalParts): Promise<Reply> {
  const about = await aboutRemoval(visit);
  const plan = await planOf(visit, masterKey, about.removal);
  return plan === undefined ? nothingToDecide(about) : keptPage(visit, about, plan, untouched, []);
}

/** Shows what would come of what is chosen, or the choices once more; carries out what was shown and confirmed. */
export async function submitKept(submission: RemovalSubmission, parts: StaffRemovalParts): Promise<Reply> {
  const about = await decidedOn(submission);
  const { removal } = about;
  const plan = await planOf(submission, parts.masterKey, removal);
  if (plan === undefined) return nothingToDecide(about);
  const { actor, form, language, now } = submission;
  parseForm({ ...keptList, ...keptShape }, form);
  const typed = typedKept(form);
  const step = form.one("step") ?? "";
  if (step === "change") return keptPage(submission, about, plan, typed, []);
  const unnamed = await keptUnnamed(submission, parts, removal.id, form);
  const ground = groundIn(form, unnamed, stockholmDate(now));
  const choices = choicesIn(form, plan);
  if (!ground.ok || choices === undefined) {
    const errors = [
      ...(ground.ok ? [] : inWords(ground.errors, choosingTexts(language).faults)),
      ...(choices === undefined
        ? [{ field: keptKinds(plan)[0] ?? "", message: keptTexts(language).unchanged }]
        : []),
    ];
    return { ...keptPage(submission, about, plan, typed, errors), status: 422, faulty: true };
  }
  requireRightsFor({ comments: "keep", votes: "keep" }, choices, actor);
  const wanted = { choices, restsOn: ground.restsOn };
  const preview = { visit: submission, parts, about, typed, wanted };
  if (step !== "confirm") return keptPreviewPage({ ...preview, plan, shown: { errors: [] } });
  return await carryOut(submission, preview, plan);
}

async function carryOut(
  submission: RemovalSubmission,
  preview: Omit<KeptPreview, "plan" | "shown">,
  plan: KeptPlan,
): Promise<Reply> {
  const { parts, about, wanted } = preview;
  const { actor, form, language } = submission;
  const confirmation = confirmationIn(form);
  const { seen, seenCounts: changedFrom, typed } = confirmation;
  const errors = unconfirmed(confirmation, verbFor(wanted.choices), language);
  if (errors.length > 0)
    return { ...keptPreviewPage({ ...preview, plan, shown: { errors, typed } }), status: 422, faulty: true };
  const { masterKey } = parts;
  const { id } = about.removal;
  const outcome = await submission.change((tx) =>
    removeKeptAsSeen(tx, actor, masterKey, id, { ...wanted, seen }),
  );
  switch (outcome.kind) {
    case "ordered":
      return redirect(removalAddress(id, about.list), "removal-ordered");
    case "changed": {
      const shown = { errors: [], changedFrom };
      return { ...keptPreviewPage({ ...preview, plan, shown }), status: 409, faulty: true };
    }
    default:
      return redirect(removalAddress(id, about.list), "removal-settled");
  }
}

/** Undefined where there is nothing to decide: it is not at its end, or has kept nothing that is still there. */
async function planOf(
  { db, now }: RemovalVisit,
  masterKey: StaffRemovalParts["masterKey"],
  removal: StoredRemoval,
): Promise<KeptPlan | undefined> {
  if (!hasKept(removal)) return undefined;
  const plan = await planKept(db, masterKey, removal.id, now);
  return keptKinds(plan).length === 0 ? undefined : plan;
}

/** Why there is nothing to decide: it has yet to come to its end, or what it kept is gone, or it kept nothing. */
function nothingToDecide({ removal, list }: AboutRemoval): Reply {
  const isOpen = openStates.some((state) => state === removal.state);
  return redirect(removalAddress(removal.id, list), isOpen ? "removal-not-finished" : "removal-nothing-kept");
}

function keptPage(
  visit: RemovalVisit,
  about: AboutRemoval,
  plan: KeptPlan,
  typed: TypedKept,
  errors: readonly FieldError[],
): Page {
  const { language, actor } = visit;
  const { removal, list } = about;
  const texts = keptTexts(language);
  const offers = (choice: ContentChoice) =>
    rightsForKept({ comments: choice, votes: choice }).every((right) => actor.rights.has(right));
  return pageAboutRemoval(visit, about, {
    title: texts.title,
    content: (
      <>
        <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
        <Form action={decisionAddress(removal.id, "kept", wholeList)} wide wholePage>
          <ErrorSummary language={language} errors={errors} />
          <KeptList list={list} />
          <Card>
            <GroundFields {...{ language, typed, errors }} referenceHelp={texts.groundReferenceHelp} />
          </Card>
          {keptKinds(plan).map((kind) => (
            <Card>
              <ContentField
                {...{ language, kind, errors, offers }}
                chosen={typed[kind]}
                help={inCounts(plan, kind, texts)}
              />
            </Card>
          ))}
          <Actions>
            <Button>{texts.next}</Button>
            <ButtonLink href={removalAddress(removal.id, list)}>{texts.cancel}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

function inCounts({ comments, votes }: KeptPlan, kind: KeptKind, texts: ReturnType<typeof keptTexts>) {
  return kind === "comments"
    ? texts.comments(comments.all, comments.withReplies)
    : texts.votes(votes.open + votes.closed, votes.open);
}
