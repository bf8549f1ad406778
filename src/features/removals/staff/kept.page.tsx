import { inWords } from "#external-users";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, type Reply, redirect } from "#platform/http/reply.ts";
import { keptList, wholeList } from "#platform/lists/list-query.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import type { FieldError } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Card, PageHeading } from "#ui/page-parts.tsx";
import { removeKept, rightsForKept } from "../engine/kept-content.ts";
import { type KeptPlan, planKept } from "../engine/kept-plan.ts";
import type { ContentChoice, StoredRemoval } from "../removal.ts";
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
import { ConfirmVerb } from "./confirm-field.tsx";
import { unconfirmed } from "./confirmation.ts";
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
} from "./kept-form.ts";
import { keptTexts } from "./kept-texts.ts";
import { AffectedProposals } from "./preview/affected-proposals.tsx";
import { groundIn } from "./removal-form.ts";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";
import { keptUnnamed } from "./unnamed.ts";

/** Shows what a removal has let be, counted, and asks what is to become of it now (decision 27). */
export async function showKept(visit: RemovalVisit, { masterKey }: StaffRemovalParts): Promise<Reply> {
  const about = await aboutRemoval(visit);
  const plan = await planOf(visit, masterKey, about.removal);
  return plan === undefined ? settled(about) : keptPage(visit, about, plan, untouched, []);
}

export async function submitKept(submission: RemovalSubmission, parts: StaffRemovalParts): Promise<Reply> {
  const about = await decidedOn(submission);
  const { removal } = about;
  const plan = await planOf(submission, parts.masterKey, removal);
  if (plan === undefined) return settled(about);
  const { actor, form, language, now } = submission;
  parseForm({ ...keptList, ...keptShape }, form);
  const unnamed = await keptUnnamed(submission, parts, removal.id, form);
  const ground = groundIn(form, unnamed, stockholmDate(now));
  const choices = choicesIn(form, plan);
  const errors = [
    ...(ground.ok ? [] : inWords(ground.errors, choosingTexts(language).faults)),
    ...(choices === undefined
      ? [{ field: keptKinds(plan)[0] ?? "", message: keptTexts(language).unchanged }]
      : []),
    ...unconfirmed({ typed: form.one("confirmation") ?? "" }, "delete", language),
  ];
  if (!ground.ok || choices === undefined || errors.length > 0)
    return { ...keptPage(submission, about, plan, typedKept(form), errors), status: 422, faulty: true };
  const { restsOn } = ground;
  const outcome = await submission.change((tx) => removeKept(tx, actor, removal.id, { choices, restsOn }));
  if (outcome.kind !== "ordered") return settled(about);
  return redirect(removalAddress(removal.id, about.list), "removal-ordered");
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

function settled({ removal, list }: AboutRemoval): Reply {
  return redirect(removalAddress(removal.id, list), "removal-settled");
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
          <AffectedProposals language={language} proposals={plan.proposals} help={texts.proposals} />
          <ConfirmVerb {...{ language, errors }} account="delete" typed={typed.confirmation} />
          <Actions>
            <Button variant="danger">{texts.submit}</Button>
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
