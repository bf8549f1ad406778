import { z } from "zod";
import { defineAccountLetter } from "#external-users";
import { idOf } from "#platform/jobs/job.ts";
import { draftAddress, proposalAddress } from "../addresses.ts";
import { answerTexts } from "./answer-texts.ts";
import { findAnswer } from "./answers.queries.ts";

/** Tells whoever made a case what has been answered about it. The subject says nothing of what. */
export const caseAnsweredLetter = defineAccountLetter({
  kind: "case-answered",
  about: z.strictObject({ answer: idOf<"case_answers">() }),
  subject: { sv: "Om ditt e-förslag", en: "About your proposal" },
  async write({ tx, about, language, link }) {
    const answer = await findAnswer(tx, about.answer);
    if (answer === undefined) return "obsolete";
    const { letter, grounds } = answerTexts(language);
    const isPublic = answer.kind === "handed-over" || answer.kind === "decided";
    return {
      paragraphs: [
        letter.hello,
        letter[answer.kind](answer.title),
        ...(answer.ground === null ? [] : [letter.ground(grounds[answer.ground])]),
        ...answer.text.split(/\n+/),
      ],
      link: {
        label: letter.button,
        href: link(isPublic ? proposalAddress(answer.case) : draftAddress(answer.case)),
      },
    };
  },
});
