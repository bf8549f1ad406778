import { z } from "zod";
import { defineAccountLetter } from "#external-users";
import { idOf } from "#platform/jobs/job.ts";
import { unsubscriptionAddress } from "../addresses.ts";
import { noticeInWords } from "./notice-sentences.ts";
import { noticeTexts } from "./notice-texts.ts";
import { noticesIn, type ToldNotice } from "./notices.queries.ts";
import { unsubscriptionSecret } from "./unsubscription.ts";

/** Tells somebody once a day of all that has happened, proposal by proposal. */
export const digestLetter = defineAccountLetter({
  kind: "notices-of-the-day",
  about: z.strictObject({ digest: idOf<"digests">() }),
  subject: { sv: "Nytt om e-förslag", en: "News about proposals" },
  async write({ tx, account, about, language, link, masterKey }) {
    const notices = await noticesIn(tx, about.digest);
    if (notices.length === 0) return "obsolete";
    const texts = noticeTexts(language);
    const secret = unsubscriptionSecret(masterKey, account.id, "daily");
    const parts = [];
    for (const [heading, some] of byProposal(notices)) {
      const lines: string[] = [];
      for (const notice of some) lines.push(...(await noticeInWords(tx, notice, language)).paragraphs);
      parts.push({ heading, lines });
    }
    return {
      paragraphs: [texts.hello, texts.ofTheDay],
      parts,
      link: { label: texts.showAll, href: link("/my-pages/cases") },
      unsubscribe: { label: texts.stopDaily, href: link(unsubscriptionAddress(secret)) },
    };
  },
  async settle(tx, { digest }) {
    await tx.deleteFrom("notices").where("digest_id", "=", digest).execute();
  },
});

function byProposal(notices: readonly ToldNotice[]): Map<string, ToldNotice[]> {
  const found = new Map<string, ToldNotice[]>();
  for (const notice of notices) found.set(notice.title, [...(found.get(notice.title) ?? []), notice]);
  return found;
}
