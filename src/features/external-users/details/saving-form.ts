import { z } from "zod";
import { fixedChoice, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { keptList } from "#platform/lists/list-query.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { detailsShape } from "../account/details-form.ts";
import { type TextDetail, textDetails } from "../stored-external-user.ts";
import { eachText, type Saving, type TextsInForm } from "./saving.ts";

/** Which of the two buttons was pressed. Enter in a field presses the first. */
export const savers = ["save", "save-and-close"] as const;

/** What the form had shown as saved comes back with it, so that each one's own difference can be told. */
export function seenName(name: TextDetail): string {
  return `seen-${name}`;
}

const seenShape = Object.fromEntries(textDetails.map((name) => [seenName(name), z.string()]));

export function readSaving(
  form: Parameters,
  rules: { authority: string; today: LocalDate },
): ParsedForm<Saving> {
  const { personalNumber: _, ...shape } = detailsShape({
    officialNames: [rules.authority],
    today: rules.today,
  });
  const read = parseForm(
    { ...shape, ...seenShape, ...keptList, afterwards: fixedChoice(["", ...savers]) },
    form,
  );
  return read.ok ? { ok: true, values: { wanted: read.values, seen: seenIn(form) } } : read;
}

export function seenIn(form: Parameters): TextsInForm {
  return eachText((name) => form.one(seenName(name)) ?? "");
}

export function typedIn(form: Parameters): TextsInForm {
  return eachText((name) => form.one(name) ?? "");
}
