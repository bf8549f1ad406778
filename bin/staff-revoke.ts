import { type Command, dryRunOption } from "./command.ts";
import { identityOptions } from "./named-staff.ts";
import { aboutRights, rightOptions } from "./right-options.ts";
import { changeNamedRights } from "./staff-rights.ts";

export const staffRevoke: Command = {
  name: "staff revoke",
  summary: "Ta ifrån en handläggare rättigheter.",
  about: `De slutar gälla genast. Den sista som får hantera handläggare har kvar den rättigheten.\n\n${aboutRights}`,
  operands: [],
  options: { ...identityOptions, ...rightOptions, "dry-run": dryRunOption },
  run: (call, terminal) =>
    changeNamedRights(
      call,
      terminal,
      (held, named) => new Set([...held].filter((right) => !named.has(right))),
    ),
};
