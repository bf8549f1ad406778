import { z } from "zod";
import { defineAccountLetter } from "#external-users";
import { idOf } from "#platform/jobs/job.ts";
import { unsubscriptionAddress } from "../addresses.ts";
import { noticeInWords } from "./notice-sentences.ts";
import { noticeTexts } from "./notice-texts.ts";
import { findNotice } from "./notices.queries.ts";
import { unsubscriptionSecret } from "./unsubscription.ts";

/** Tells somebody of one thing as it has happened. The subject says nothing of what. */
export const noticeLetter = defineAccountLetter({
  kind: "notice",
  about: z.strictObject({ notice: idOf<"notices">() }),
  subject: { sv: "Nytt om ett e-förslag", en: "News about a proposal" },
  async write({ tx, account, about, language, link, masterKey }) {
    const notice = await findNotice(tx, about.notice);
    if (notice === undefined) return "obsolete";
    const texts = noticeTexts(language);
    const { paragraphs, path } = await noticeInWords(tx, notice, language);
    const secret = unsubscriptionSecret(masterKey, account.id, notice.kind);
    return {
      paragraphs: [texts.hello, ...paragraphs],
      link: { label: texts.show, href: link(path) },
      unsubscribe: { label: texts.stop(texts.kinds[notice.kind]), href: link(unsubscriptionAddress(secret)) },
    };
  },
  async settle(tx, { notice }) {
    await tx.deleteFrom("notices").where("id", "=", notice).execute();
  },
});
