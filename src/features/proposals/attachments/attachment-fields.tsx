import type { VNode } from "preact";
import { mediaTypes } from "#platform/documents/document.ts";
import type { Language } from "#platform/text/texts.ts";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Fieldset } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { attachmentFields } from "./attachment.ts";
import { attachmentTexts } from "./attachment-texts.ts";

/** Where documents are chosen. @param props.lost whether some were chosen that have to be chosen again */
export function AttachmentFields(props: {
  language: Language;
  errors: readonly FieldError[];
  lost: boolean;
  /** How many can be attached to an answer that has been given; all of them, and none if one likes, with a new one. */
  places?: number;
}): VNode {
  const texts = attachmentTexts(props.language);
  return (
    <Fieldset legend={props.places === undefined ? texts.legend : texts.toAdd} help={texts.help}>
      {props.lost && (
        <Notice language={props.language} tone="warning">
          {texts.chooseAgain}
        </Notice>
      )}
      {attachmentFields.slice(0, props.places).map((name, index) => (
        <FileField
          name={name}
          label={texts.fields[index] ?? name}
          accept={Object.values(mediaTypes)}
          error={messageFor(props.errors, name)}
        />
      ))}
    </Fieldset>
  );
}
