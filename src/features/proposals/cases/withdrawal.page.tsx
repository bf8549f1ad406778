import { parseForm } from "#platform/forms/parse-form.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { draftAddress, withdrawalAddress } from "../addresses.ts";
import { opinionTexts } from "../opinions/opinion-texts.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { aboutOwnCase, trailToDraft } from "./about-own-case.ts";
import { isWithdrawable, type OwnCase } from "./draft.ts";
import { draftTexts } from "./draft-texts.ts";
import { standsFastPage } from "./stands-fast.tsx";
import { withdrawProposal } from "./withdrawal.ts";

/** Says exactly what is taken back before it is. */
export async function showWithdrawal(visit: Visit<"cases.withdraw">): Promise<Reply> {
  const { language } = visit;
  const own = await aboutOwnCase(visit);
  if (!isWithdrawable(own.state)) return standsFastPage(visit, own, "withdraw");
  const texts = draftTexts(language);
  const title = own.kind === "opinion" ? opinionTexts(language).withdrawTitle : texts.withdrawTitle;
  return page({
    title,
    breadcrumb: trailToDraft(own, language),
    content: (
      <DialogFrame title={title}>
        <p>
          <bdi>{whatGoes(own, language)}</bdi>
        </p>
        <Form action={withdrawalAddress(own.id)}>
          <Actions>
            <Button variant="danger">{texts.withdraw}</Button>
            <ButtonLink href={draftAddress(own.id)} closes="dialog" autofocus>
              {proposalTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}

function whatGoes({ kind, state, title }: OwnCase, language: Language): string {
  const texts = draftTexts(language);
  if (kind === "opinion") return opinionTexts(language).withdrawing(title);
  return state === "draft" ? texts.withdrawDraft(title) : texts.withdrawSubmitted(title);
}

export async function submitWithdrawal(submission: Submission<"cases.withdraw">): Promise<Reply> {
  const { actor, form } = submission;
  const own = await aboutOwnCase(submission);
  parseForm({}, form);
  const outcome = await submission.change((tx) => withdrawProposal(tx, actor, own.id));
  return outcome.kind === "withdrawn"
    ? redirect(draftAddress(own.id), "proposal-withdrawn")
    : standsFastPage(submission, await aboutOwnCase(submission), "withdraw", "acted on");
}
