import { inOrder } from "#platform/access/rights.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { type ListedStaff, listStaff, wholeList } from "#staff";
import type { Command } from "./command.ts";
import { staffScope } from "./named-staff.ts";
import { warning } from "./terminal.ts";
import { withWorkplace } from "./with-workplace.ts";

export const staffList: Command = {
  name: "staff list",
  summary: "Visa handläggarna och deras rättigheter.",
  operands: [],
  options: {},
  run: async (call, terminal) =>
    withWorkplace(terminal, call, async ({ door }) => {
      const { found } = await listStaff(readOnly(door.db), staffScope, wholeList, []);
      for (const person of found) terminal.out(lineOf(person));
      if (!found.some(({ rights }) => rights.has("manage-staff"))) {
        terminal.err(warning("Ingen kan hantera handläggare. Ge någon rättigheten manage-staff.", terminal));
      }
      return 0;
    }),
};

function lineOf({
  givenName,
  familyName,
  scheme,
  identity,
  email,
  lastSignedInAt,
  rights,
}: ListedStaff): string {
  const kind = scheme === "hsa-id" ? "" : ` (${scheme})`;
  const seen =
    lastSignedInAt === null
      ? "aldrig inloggad"
      : `senast inloggad ${formatDateTime(lastSignedInAt, "sv", "table")}`;
  const held = rights.size === 0 ? "inga rättigheter" : inOrder(rights).join(", ");
  return `${givenName} ${familyName}, ${identity}${kind}, ${email}, ${seen}: ${held}`;
}
