import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { othersSessionsTexts } from "./others-sessions-texts.ts";

/** What signing somebody out everywhere means, before it is done. */
export function OthersSessionsDialog(props: {
  language: Language;
  name: string;
  /** Where the form is sent. */
  action: string;
  cancel: { label: string; href: string };
  /** What the form carries along. */
  children?: ComponentChildren;
}): VNode {
  const texts = othersSessionsTexts(props.language);
  return (
    <DialogFrame title={texts.title}>
      <p>
        <strong>{texts.sentence(props.name)}</strong>
      </p>
      <p>{texts.consequence}</p>
      <Form action={props.action}>
        {props.children}
        <Actions>
          <Button variant="danger">{texts.submit}</Button>
          <ButtonLink href={props.cancel.href} closes="dialog" autofocus>
            {props.cancel.label}
          </ButtonLink>
        </Actions>
      </Form>
    </DialogFrame>
  );
}
