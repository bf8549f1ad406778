import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { uiTexts } from "#ui/texts.ts";
import { detailLabels } from "../account/details-texts.ts";
import type { TextDetail } from "../stored-external-user.ts";
import type { TextsInForm } from "./saving.ts";

/** How wide each answer is, and whether it can be left out. */
const fields: readonly {
  name: TextDetail;
  optional?: true;
  type?: "tel";
  width?: "short" | "medium";
}[] = [
  { name: "givenName" },
  { name: "familyName" },
  { name: "displayName", width: "medium" },
  { name: "streetAddress", optional: true },
  { name: "postalCode", optional: true, width: "short" },
  { name: "town", optional: true, width: "medium" },
  { name: "telephone", optional: true, type: "tel", width: "medium" },
];

/** The details that staff can correct. The browser's own name and address would be the staff member's. */
export function DetailsFields(props: {
  language: Language;
  typed: TextsInForm;
  errors: readonly FieldError[];
}): VNode {
  const { language, typed, errors } = props;
  return (
    <>
      {fields.map(({ name, optional, type, width }) => (
        <TextField
          name={name}
          label={detailLabels(language)[name]}
          value={typed[name]}
          error={messageFor(errors, name)}
          optional={optional && uiTexts(language).optional}
          type={type ?? "text"}
          width={width ?? "full"}
          autocomplete="off"
          spellcheck="false"
        />
      ))}
    </>
  );
}
