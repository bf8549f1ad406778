import { field } from "#platform/forms/parse-form.ts";
import type { Reply } from "#platform/http/reply.ts";
import { parseEmailAddress } from "#platform/identifiers/email-address.ts";
import { emailAddressFaults } from "#platform/identifiers/fault-sentences.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { messageFor } from "#ui/field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { StaffSubmission } from "../about-external-user.ts";
import { type ActPages, submitAct } from "./act-pages.tsx";
import { changeEmail } from "./email-change.ts";

const texts = defineTexts({
  sv: { email: "Ny e-postadress", taken: "Adressen hör redan till ett annat konto." },
  en: { email: "New e-mail address", taken: "The address belongs to another account already." },
});

export const emailChange: ActPages = {
  act: "emailChange",
  noun: "email-change",
  shape: { email: field(parseEmailAddress) },
  faults: (language) => ({ email: { ...emailAddressFaults[language], taken: texts(language).taken } }),
  fields: ({ language, form, errors }) => (
    <TextField
      name="email"
      label={texts(language).email}
      type="email"
      value={form?.one("email")}
      error={messageFor(errors, "email")}
      autocomplete="off"
      spellcheck="false"
    />
  ),
};

export function submitEmailChange(submission: StaffSubmission): Promise<Reply> {
  const done = { done: "email-change-asked", already: "email-change-same" };
  return submitAct(submission, emailChange, done, (tx, on, { form }) => {
    const email = parseEmailAddress(form.one("email") ?? "");
    if (!email.ok) throw new Error("the form was read before");
    return changeEmail(tx, on, email.value);
  });
}
