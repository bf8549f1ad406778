import type { GeneratedFile } from "#db/generate.ts";
import { auditEventsDocument } from "./audit-events.ts";
import { permissionsDocument } from "./permissions.ts";
import { personalDataDocument } from "./personal-data.ts";
import { settingsDocument } from "./settings.ts";

/** Every document that is made from the code it describes. */
export function generatedDocuments(): GeneratedFile[] {
  return [permissionsDocument(), auditEventsDocument(), personalDataDocument(), settingsDocument()];
}
