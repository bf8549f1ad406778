import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { type FieldError, messageFor } from "#ui/field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { type Plan, planMark } from "../engine/plan.ts";
import type { AccountChoice } from "../removal.ts";
import { previewTexts } from "./preview/preview-texts.ts";
import { seenCounts } from "./preview/seen-counts.ts";

/** The verb to type, and in hidden fields what the preview had shown when it was typed. */
export function ConfirmFields(props: {
  language: Language;
  account: AccountChoice;
  plan: Plan;
  typed: string | undefined;
  errors: readonly FieldError[];
}): VNode {
  const { language, account, plan, typed, errors } = props;
  return (
    <>
      <input type="hidden" name="seen" value={planMark(plan)} />
      <input type="hidden" name="seenCounts" value={seenCounts(plan)} />
      <TextField
        name="confirmation"
        label={previewTexts(language).confirmLabel[account]}
        value={typed}
        error={messageFor(errors, "confirmation")}
        width="short"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
      />
    </>
  );
}
