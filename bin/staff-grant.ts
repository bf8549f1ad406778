import { type Command, dryRunOption } from "./command.ts";
import { identityOptions } from "./named-staff.ts";
import { aboutRights, rightOptions } from "./right-options.ts";
import { changeNamedRights } from "./staff-rights.ts";

export const staffGrant: Command = {
  name: "staff grant",
  summary: "Ge en handläggare rättigheter.",
  about: aboutRights,
  operands: [],
  options: { ...identityOptions, ...rightOptions, "dry-run": dryRunOption },
  run: (call, terminal) => changeNamedRights(call, terminal, (held, named) => new Set([...held, ...named])),
};
