import { z } from "zod";
import { isRight, type Right } from "#platform/access/rights.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { parseId } from "#platform/ids.ts";
import type { HoldingId, RightTicks } from "./rights-decision.ts";

/** The state that the form carries along: each right that was ticked when it was shown, and the row that gives it. */
export function seenValue(right: Right, row: HoldingId): string {
  return `${right}:${row}`;
}

/** @throws 422 for a form that is not of our making: no person writes names of rights */
export function readTicks(form: Parameters): RightTicks {
  const read = parseForm({ seen: z.array(seen), right: z.array(right) }, form);
  if (!read.ok) throw unprocessable("rights of another form");
  return { seen: new Map(read.values.seen), ticked: new Set(read.values.right) };
}

const right = field((typed) => orFault(isRight(typed) ? typed : undefined));

const seen = field((typed) => {
  const [name = "", row = ""] = typed.split(":");
  const id = parseId<"staff_rights">(row);
  return orFault(isRight(name) && id !== undefined ? ([name, id] as const) : undefined);
});

function orFault<T>(value: T | undefined) {
  return value === undefined ? ({ ok: false, fault: "right" } as const) : ({ ok: true, value } as const);
}
