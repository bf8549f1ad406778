import { z } from "zod";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { parseId } from "#platform/ids.ts";
import { keptList } from "#platform/lists/list-query.ts";
import type { GrantId, PermissionId, PermissionTicks } from "./granting-decision.ts";

/** The state that the form carries along: each permission that was ticked when it was shown, and its grant. */
export function seenValue(permission: PermissionId, grant: GrantId): string {
  return `${permission}:${grant}`;
}

/** @throws 422 for a form that is not of our making: no person writes ids */
export function readTicks(form: Parameters): PermissionTicks {
  const read = parseForm({ ...keptList, seen: z.array(seen), permission: z.array(permission) }, form);
  if (!read.ok) throw unprocessable("ids of another form");
  return { seen: new Map(read.values.seen), ticked: new Set(read.values.permission) };
}

const permission = field((typed) => orFault(parseId<"permissions">(typed)));

const seen = field((typed) => {
  const [permission = "", grant = ""] = typed.split(":");
  const ids = [parseId<"permissions">(permission), parseId<"grants">(grant)] as const;
  return orFault(ids[0] && ids[1] && ([ids[0], ids[1]] as const));
});

function orFault<T>(value: T | undefined) {
  return value === undefined ? ({ ok: false, fault: "id" } as const) : ({ ok: true, value } as const);
}
