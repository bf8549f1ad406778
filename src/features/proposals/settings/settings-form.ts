import { createHash } from "node:crypto";
import { z } from "zod";
import { field, fixedChoice, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseWrittenText } from "#platform/text/written-text.ts";
import type { CommentingNeed, Need, ProposalSettings } from "./settings.ts";

/** What stands in the fields, right or wrong. */
export type TypedSettings = Readonly<Record<SettingsField, string>>;

export type SettingsField = keyof ReturnType<typeof typedOf>;

const needs = ["nothing", "verified-email", "verified-personal-number"] as const satisfies readonly Need[];
export const submittingChoices = needs;
export const votingChoices = needs;
export const commentingChoices = ["nobody", ...needs] as const satisfies readonly CommentingNeed[];
export const yesOrNo = ["no", "yes"] as const;
export const shownNames = ["display-name", "full-name"] as const;
export const moderations = ["after", "before"] as const;

const longestConditions = 5000;
const mostPeriods = 6;

/** A number as people write it: digits, with spaces between the thousands. @param bounds both included */
function whole(least: number, most: number) {
  return field((typed) => numberOf(typed, least, most));
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: string };

function numberOf(typed: string, least: number, most: number): Read<number> {
  const digits = typed.replace(/\s/gu, "");
  if (digits === "") return { ok: false, fault: "empty" };
  if (!/^\d{1,9}$/.test(digits)) return { ok: false, fault: "no-number" };
  const value = Number(digits);
  return value >= least && value <= most ? { ok: true, value } : { ok: false, fault: "out-of-bounds" };
}

/** One number of days, or several with commas between. */
function periodsOf(typed: string): Read<number[]> {
  if (typed.trim() === "") return { ok: false, fault: "empty" };
  const read = typed.split(/[,;]/).map((one) => numberOf(one, 1, 3650));
  const wrong = read.find((one) => !one.ok);
  // nothing between two commas is no number
  if (wrong?.ok === false) return { ok: false, fault: wrong.fault === "empty" ? "no-number" : wrong.fault };
  const distinct = [...new Set(read.flatMap((one) => (one.ok ? [one.value] : [])))].sort((a, b) => a - b);
  return distinct.length > mostPeriods ? { ok: false, fault: "too-many" } : { ok: true, value: distinct };
}

const yes = fixedChoice(yesOrNo).transform((choice) => choice === "yes");

const shape = {
  seen: z.string(),
  voteGoal: whole(1, 10_000_000),
  closesAtGoal: yes,
  votingPeriods: field(periodsOf),
  allowsAgainst: yes,
  submittingNeeds: fixedChoice(submittingChoices),
  votingNeeds: fixedChoice(votingChoices),
  commentingNeeds: fixedChoice(commentingChoices),
  shownName: fixedChoice(shownNames),
  publishesSupporters: yes,
  moderatesComments: fixedChoice(moderations),
  guardianBelow: field((typed) =>
    typed.trim() === "" ? { ok: true as const, value: null } : numberOf(typed, 1, 21),
  ),
  oneAtATime: yes,
  coolingOffMonths: whole(0, 120),
  conditions: field((typed) =>
    typed.trim() === "" ? { ok: true as const, value: null } : parseWrittenText(typed, longestConditions),
  ),
};

export function readSettings(
  form: Parameters,
): ParsedForm<{ readonly seen: string; readonly wanted: ProposalSettings }> {
  const read = parseForm(shape, form);
  if (!read.ok) return read;
  const { seen, ...wanted } = read.values;
  return { ok: true, values: { seen, wanted } };
}

/** Settings as they stand in the fields. */
export function typedOf(settings: ProposalSettings) {
  const choice = (is: boolean) => (is ? "yes" : "no");
  return {
    voteGoal: String(settings.voteGoal),
    closesAtGoal: choice(settings.closesAtGoal),
    votingPeriods: settings.votingPeriods.join(", "),
    allowsAgainst: choice(settings.allowsAgainst),
    submittingNeeds: settings.submittingNeeds as string,
    votingNeeds: settings.votingNeeds as string,
    commentingNeeds: settings.commentingNeeds as string,
    shownName: settings.shownName as string,
    publishesSupporters: choice(settings.publishesSupporters),
    moderatesComments: settings.moderatesComments as string,
    guardianBelow: settings.guardianBelow === null ? "" : String(settings.guardianBelow),
    oneAtATime: choice(settings.oneAtATime),
    coolingOffMonths: String(settings.coolingOffMonths),
    conditions: settings.conditions ?? "",
  };
}

/** What was sent, to be shown again. */
export function typedIn(form: Parameters, stored: ProposalSettings): TypedSettings {
  const names = Object.keys(typedOf(stored)) as SettingsField[];
  return Object.fromEntries(names.map((name) => [name, form.one(name) ?? ""])) as TypedSettings;
}

/** Stands for the settings that the form was shown with, so that two windows do not overwrite each other unseen. */
export function seenOf(settings: ProposalSettings): string {
  return createHash("sha256")
    .update(JSON.stringify(Object.entries(settings).sort()))
    .digest("base64url");
}
