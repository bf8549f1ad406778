import type { AnswerKind } from "./answer.ts";

/** What everybody may read where the proposal is published. */
export const publicAnswers = ["handed-over", "decided"] as const satisfies readonly AnswerKind[];
