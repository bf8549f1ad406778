import type { Reply } from "#platform/http/reply.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import type { StaffSubmission } from "../about-external-user.ts";
import { prepareOneTimePassword } from "../account/one-time-password.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { type ActPages, submitTo } from "./act-pages.tsx";
import { changePassword } from "./password.ts";
import { shownOnce } from "./shown-once.tsx";

const texts = defineTexts({
  sv: {
    done: "Lösenordet är bytt. Personen är utloggad överallt och får ett mejl om att lösenordet är bytt.",
    password: "Engångslösenord",
    shownOnce:
      "Det visas bara den här gången. Lämna det till personen på ett säkert sätt. Det gäller i 72 timmar, och bara för att välja ett eget lösenord.",
  },
  en: {
    done: "The password is changed. The person is signed out everywhere and gets an e-mail that it has been changed.",
    password: "One-time password",
    shownOnce:
      "It is shown only this once. Hand it to the person in a safe way. It is good for 72 hours, and only for choosing a password of their own.",
  },
});

export const oneTimePassword: ActPages = {
  act: "oneTimePassword",
  noun: "one-time-password",
  shownOnce: true,
  danger: true,
};

/** Shows the password in the answer itself: no address leads to it, and no browser keeps it. */
export function submitOneTimePassword(
  submission: StaffSubmission,
  { line }: ExternalUserParts,
): Promise<Reply> {
  return submitTo(submission, oneTimePassword, async (about) => {
    const { person, scope } = about;
    const prepared = await prepareOneTimePassword(line);
    const on = { scope, id: person.id };
    const password = await submission.change((tx) => changePassword(tx, on, prepared));
    const { language } = submission;
    const text = texts(language);
    return shownOnce(
      submission,
      about,
      oneTimePassword.act,
      <>
        <Notice language={language} tone="success" announce>
          {text.done}
        </Notice>
        <SummaryList items={[{ label: text.password, value: <code>{password}</code> }]} />
        <p>{text.shownOnce}</p>
      </>,
    );
  });
}
