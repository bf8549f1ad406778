import type { VNode } from "preact";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import { parseReason, type Reason, reasonFaults } from "#platform/forms/reason.ts";
import type { Page, Reply } from "#platform/http/reply.ts";
import { keptList, wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { TextArea } from "#ui/text-field.tsx";
import { type AboutRemoval, decidedOn, type RemovalSubmission, type RemovalVisit } from "./about-removal.ts";
import { decisionAddress, removalAddress } from "./addresses.ts";
import { decidingTexts } from "./deciding-texts.ts";

/** What a dialog that asks for a reason is shown with. */
export type ShownReason = { readonly errors: readonly FieldError[]; readonly reason: string };

/**
 * Reads the reason and acts on it; without one the page is shown again.
 * @param page undefined where there is nothing to decide any more
 */
export async function withReason(
  submission: RemovalSubmission,
  shows: {
    page(visit: RemovalVisit, about: AboutRemoval, shown: ShownReason): Page | undefined;
    settled(about: AboutRemoval): Reply;
  },
  act: (about: AboutRemoval, reason: Reason) => Promise<Reply>,
): Promise<Reply> {
  const about = await decidedOn(submission);
  const { form, language } = submission;
  const read = parseForm({ ...keptList, reason: field(parseReason) }, form);
  if (read.ok) return await act(about, read.values.reason);
  const errors = inWords(read.errors, { reason: reasonFaults(language) });
  const page = shows.page(submission, about, { errors, reason: form.one("reason") ?? "" });
  return page === undefined ? shows.settled(about) : { ...page, status: 422, faulty: true };
}

/** Asks why a person's request is not carried out; the person is told. */
export function ReasonDialog(props: {
  language: Language;
  about: AboutRemoval;
  noun: "refusal" | "stop";
  title: string;
  what: string;
  consequence: string;
  submit: string;
  shown: ShownReason;
}): VNode {
  const { language, about, noun, title, shown } = props;
  const { removal, list } = about;
  const texts = decidingTexts(language);
  return (
    <DialogFrame title={title}>
      <p>
        <strong>{props.what}</strong>
      </p>
      <p>{props.consequence}</p>
      <Form action={decisionAddress(removal.id, noun, wholeList)}>
        <ErrorSummary language={language} errors={shown.errors} />
        <KeptList list={list} />
        <TextArea
          name="reason"
          label={texts.reason}
          help={texts.reasonHelp}
          value={shown.reason}
          error={messageFor(shown.errors, "reason")}
          rows={4}
        />
        <Actions>
          <Button>{props.submit}</Button>
          <ButtonLink href={removalAddress(removal.id, list)} closes="dialog">
            {texts.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </DialogFrame>
  );
}
