import type { EventCatalogue } from "#platform/audit/event.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { EventKind } from "./event-kind.ts";

/** What the slice is handed. */
export type AuditParts = {
  readonly masterKey: MasterKey;
  readonly eventCatalogue: EventCatalogue;
  readonly eventKinds: readonly EventKind[];
};
