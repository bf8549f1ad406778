import { z } from "zod";
import { type FieldError, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { keptList } from "#platform/lists/list-query.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { parseGroundReference, type Unnamed } from "../ground-reference.ts";
import {
  accountChoices,
  type Choices,
  contentChoices,
  grounds,
  type IdentityCheck,
  type RestsOn,
} from "../removal.ts";

/** How staff can have made sure of somebody; who is signed in asks for themselves. */
export const checksByStaff = ["in-person", "in-writing", "e-id"] as const satisfies readonly IdentityCheck[];

/** In the order in which the page has them, and in which it tells what is wrong. */
const chosenFields = ["ground", "identityCheck", "groundReference", "account", "comments", "votes"] as const;

/** What is asked for before anything is shown of what would come of it. */
export type Chosen = { readonly choices: Choices; readonly restsOn: RestsOn };

/** The same, with the groups in which it was somebody who chose and no suggestion ({@link touchedIn}). */
export type Filled = Chosen & { readonly touched: string };

type ReadRemoval =
  | { readonly ok: true; readonly values: Filled }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** @param also the fields that the form has besides what is chosen */
export function readRemoval(
  form: Parameters,
  person: Unnamed,
  today: LocalDate,
  also: z.ZodRawShape,
): ReadRemoval {
  const read = parseForm({ ...keptList, ...shape, ...also }, form);
  const ground = groundIn(form, person, today);
  if (read.ok && ground.ok) {
    const { account, comments, votes } = read.values;
    const choices = { account, comments, votes };
    return { ok: true, values: { choices, restsOn: ground.restsOn, touched: touchedIn(form) } };
  }
  return {
    ok: false,
    errors: inOrder([...(read.ok ? [] : read.errors), ...(ground.ok ? [] : ground.errors)]),
  };
}

type ReadGround =
  | { readonly ok: true; readonly restsOn: RestsOn }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What a removal rests on, and what its ground demands. @param person of whom the reference may not speak */
export function groundIn(form: Parameters, person: Unnamed, today: LocalDate): ReadGround {
  const ground = grounds.find((one) => one === form.one("ground"));
  const reference = parseGroundReference(form.one("groundReference") ?? "", person, today);
  const check = checksByStaff.find((one) => one === form.one("identityCheck"));
  const errors = [
    ...(ground === undefined ? [{ field: "ground", fault: "unchosen" }] : []),
    ...(reference.ok ? [] : [{ field: "groundReference", fault: reference.fault }]),
    ...(ground === "disposal-decision" && reference.ok && reference.value === undefined
      ? [decisionUnnamed]
      : []),
    ...(ground === "own-request" && check === undefined ? [identityUnchecked] : []),
  ];
  if (ground === undefined || !reference.ok || errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    restsOn: {
      ground,
      groundReference: reference.value,
      identityCheck: ground === "own-request" ? check : undefined,
    },
  };
}

/** The fields of a ground, as a form sends them; {@link groundIn} reads them. */
export const groundShape = {
  ground: z.enum(grounds, "unchosen"),
  identityCheck: z.enum(["", ...checksByStaff], "unchosen"),
  groundReference: z.string(),
  touched: z.string(),
};

/** Where the ground suggests something. */
const suggestedFields = ["comments", "votes"] as const;

/** The groups in which whoever fills in the form has chosen, as a `TouchedField` carries them on. */
export function touchedIn(form: Parameters): string {
  const names = (form.one("touched") ?? "").split(" ");
  return suggestedFields.filter((name) => names.includes(name)).join(" ");
}

const shape = {
  ...groundShape,
  account: z.enum(accountChoices, "unchosen"),
  comments: z.enum(contentChoices, "unchosen"),
  votes: z.enum(contentChoices, "unchosen"),
};

const decisionUnnamed = { field: "groundReference", fault: "missing" };
const identityUnchecked = { field: "identityCheck", fault: "unchosen" };

function inOrder(errors: readonly FieldError[]): FieldError[] {
  return chosenFields.flatMap((name) => errors.find(({ field }) => field === name) ?? []);
}

/** What a form holds, as it is to be shown again. */
export type Typed = Readonly<Record<(typeof chosenFields)[number] | "touched", string>>;

export function typedIn(form: Parameters): Typed {
  const chosen = Object.fromEntries(chosenFields.map((name) => [name, form.one(name) ?? ""]));
  return { ...chosen, touched: touchedIn(form) } as Typed;
}
