import { defineAccountLetter } from "#external-users";
import { readRefusal } from "../../engine/refusal.ts";
import { findRemoval } from "../../removals.queries.ts";
import { remedyTexts } from "../remedy-texts.ts";
import { aboutRemoval } from "./about-removal.ts";
import { removalLetterTexts } from "./removal-letter-texts.ts";

/** Tells that what was approved is not done after all, why, and what can be done about it, as a refusal does. */
export const removalStoppedLetter = defineAccountLetter({
  kind: "removal-stopped",
  about: aboutRemoval,
  subject: { sv: "Din begäran har stoppats", en: "Your request has been stopped" },
  async write({ tx, about, language, moment, masterKey }) {
    const removal = await findRemoval(tx, about.removal);
    if (removal?.state !== "stopped") return "obsolete";
    const { hello, stopped, refused } = removalLetterTexts(language);
    const reason = await readRefusal(tx, masterKey, removal);
    return {
      paragraphs: [
        hello,
        stopped.text(moment(removal.requestedAt)),
        ...(reason === undefined ? [] : [refused.reason(reason)]),
        remedyTexts(language).remedy,
      ],
    };
  },
});
