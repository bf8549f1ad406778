import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { Actions, ErrorSummary, Form } from "#ui/form.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { TypedDetails } from "./details-form.ts";
import { detailsTexts } from "./details-texts.ts";

/** The form of a user's four details, for a new user and for corrections. */
export function DetailsForm(props: {
  language: Language;
  action: string;
  cancel: string;
  typed: TypedDetails;
  errors: readonly FieldError[];
  /** The HSA-id that stands fast; it is shown instead of asked for. */
  boundHsaId?: string | undefined;
  /** What the address is for, where it is not a user's. */
  emailHelp?: string;
  /** Whether something above the fields takes the focus instead of the first of them. */
  startsAbove?: boolean;
  /** What the button says, where it does not only save. */
  submit?: string | undefined;
  /** What else the form carries. */
  children?: ComponentChildren;
}): VNode {
  const texts = detailsTexts(props.language);
  return (
    <Form action={props.action}>
      <ErrorSummary language={props.language} errors={props.errors} />
      {props.children}
      <DetailField
        {...props}
        name="givenName"
        autofocus={props.errors.length === 0 && !props.startsAbove}
        autocapitalize="words"
      />
      <DetailField {...props} name="familyName" autocapitalize="words" />
      {props.boundHsaId === undefined ? (
        <DetailField
          {...props}
          name="hsaId"
          help={texts.hsaIdHelp}
          width="medium"
          autocapitalize="characters"
        />
      ) : (
        <BoundHsaId language={props.language} hsaId={props.boundHsaId} />
      )}
      <DetailField {...props} name="email" type="email" help={props.emailHelp ?? texts.emailHelp} />
      <Actions>
        <Button>{props.submit ?? texts.save}</Button>
        <ButtonLink href={props.cancel} closes="dialog">
          {texts.cancel}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

function DetailField(props: {
  language: Language;
  typed: TypedDetails;
  errors: readonly FieldError[];
  name: keyof TypedDetails;
  help?: string;
  type?: "text" | "email";
  width?: "medium" | "full";
  autocapitalize?: "characters" | "words";
  autofocus?: boolean;
}): VNode {
  return (
    <TextField
      name={props.name}
      label={detailsTexts(props.language)[props.name]}
      help={props.help}
      value={props.typed[props.name]}
      error={messageFor(props.errors, props.name)}
      type={props.type ?? "text"}
      width={props.width ?? "full"}
      // the browser's own name and address would be the administrator's
      autocomplete="off"
      spellcheck="false"
      {...(props.autocapitalize && { autocapitalize: props.autocapitalize })}
      autofocus={props.autofocus ?? false}
    />
  );
}

function BoundHsaId({ language, hsaId }: { language: Language; hsaId: string }): VNode {
  const texts = detailsTexts(language);
  return (
    <div id="hsaId" tabIndex={-1}>
      <SummaryList items={[{ label: texts.hsaId, value: hsaId }]} />
      <p>{texts.hsaIdBound}</p>
    </div>
  );
}
