import { z } from "zod";
import type { Parameters } from "#platform/http/parameters.ts";
import type { KeptChoices } from "../engine/kept-content.ts";
import type { KeptPlan } from "../engine/kept-plan.ts";
import { type AccountChoice, type ContentChoice, contentChoices, type StoredRemoval } from "../removal.ts";
import { confirmingShape } from "./confirmation.ts";
import { groundShape, touchedIn } from "./removal-form.ts";

const kinds = ["comments", "votes"] as const;
export type KeptKind = (typeof kinds)[number];

/** Whether a removal that has come to its end let comments or votes be. */
export function hasKept({ state, comments, votes }: StoredRemoval): boolean {
  return state === "sealed" && (comments === "keep" || votes === "keep");
}

/** Of which kind something is still there. */
export function keptKinds({ comments, votes }: KeptPlan): readonly KeptKind[] {
  const there = { comments: comments.all > 0, votes: votes.open + votes.closed > 0 };
  return kinds.filter((kind) => there[kind]);
}

/** The fields of the form; {@link choicesIn} and `groundIn` read them. */
export const keptShape = {
  ...groundShape,
  comments: z.string(),
  votes: z.string(),
  ...confirmingShape,
  step: z.string(),
};

export type TypedKept = Readonly<Record<keyof typeof groundShape | KeptKind, string>>;

export const untouched: TypedKept = {
  ground: "",
  identityCheck: "",
  groundReference: "",
  comments: "depersonalise",
  votes: "depersonalise",
  touched: "",
};

/** What the form holds, to be shown again. */
export function typedKept(form: Parameters): TypedKept {
  const typed = Object.keys(untouched).map((name) => [name, form.one(name) ?? ""]);
  return { ...Object.fromEntries(typed), touched: touchedIn(form) };
}

/** What is chosen for what there is; undefined where nothing would change. */
export function choicesIn(form: Parameters, plan: KeptPlan): KeptChoices | undefined {
  const there = keptKinds(plan);
  const chosen = (kind: KeptKind): ContentChoice =>
    (there.includes(kind) && contentChoices.find((choice) => choice === form.one(kind))) || "keep";
  const choices = { comments: chosen("comments"), votes: chosen("votes") };
  return choices.comments === "keep" && choices.votes === "keep" ? undefined : choices;
}

/** What is done to the names, in one word: the one to type. */
export function verbFor({ comments, votes }: KeptChoices): AccountChoice {
  return comments === "delete" || votes === "delete" ? "delete" : "depersonalise";
}
