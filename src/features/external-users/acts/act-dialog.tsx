import type { ComponentChildren, VNode } from "preact";
import type { ListQuery } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { KeptList } from "#ui/kept-list.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-field.tsx";
import { externalUserAddress } from "../addresses.ts";
import type { StoredExternalUser } from "../stored-external-user.ts";
import { actTexts, dialogTexts } from "./act-texts.ts";
import type { ActKind } from "./act-words.ts";

export type ActDialogProps = {
  language: Language;
  act: ActKind;
  person: StoredExternalUser;
  list: ListQuery;
  /** Where the form is sent. */
  action: string;
  errors: readonly FieldError[];
  /** What was typed as the reason; undefined where none is asked for. */
  reason: string | undefined;
  /** What the form has shown, to be compared with what then is. */
  seen?: string | undefined;
  /** Whether that has changed since. */
  changedSince?: boolean;
  /** Whether the answer is shown once, and so by a whole page that no script remembers. */
  shownOnce?: boolean;
  danger?: boolean;
  /** What else is asked for, before the reason. */
  children?: ComponentChildren;
};

/** Says what an act does before it is done, and asks for what it takes. */
export function ActDialog(props: ActDialogProps): VNode {
  const { language, act, person, list, errors, reason } = props;
  const words = actTexts(language)[act];
  const texts = dialogTexts(language);
  return (
    <DialogFrame title={words.title}>
      {props.changedSince && (
        <Notice language={language} tone="warning" takesFocus>
          {texts.changedSince}
        </Notice>
      )}
      <p>
        <strong>{words.what(person)}</strong>
      </p>
      <p>{words.consequence}</p>
      <Form action={props.action} wholePage={props.shownOnce ?? false}>
        <ErrorSummary language={language} errors={errors} />
        <KeptList list={list} />
        {props.seen !== undefined && <input type="hidden" name="seen" value={props.seen} />}
        {props.children}
        {reason !== undefined && (
          <TextArea
            name="reason"
            label={texts.reason}
            help={texts.reasonHelp}
            value={reason}
            error={messageFor(errors, "reason")}
            rows={3}
          />
        )}
        <Actions>
          <Button variant={props.danger ? "danger" : "primary"}>{words.submit}</Button>
          <ButtonLink
            href={externalUserAddress(person.id, list)}
            closes="dialog"
            autofocus={reason === undefined && props.children === undefined}
          >
            {texts.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </DialogFrame>
  );
}
