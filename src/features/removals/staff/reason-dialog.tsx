import type { VNode } from "preact";
import { wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { TextArea } from "#ui/text-field.tsx";
import type { AboutRemoval } from "./about-removal.ts";
import { decisionAddress, removalAddress } from "./addresses.ts";
import { decidingTexts } from "./deciding-texts.ts";

/** What a dialog that asks for a reason is shown with. */
export type ShownReason = { readonly errors: readonly FieldError[]; readonly reason: string };

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
