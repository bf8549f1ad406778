import type { Cases } from "#db/tables.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { WaitingLine } from "#platform/passwords/waiting-line.ts";
import type { Language } from "#platform/text/texts.ts";
import type { EIdOffer } from "./identification/e-id-buttons.tsx";

/** What the pages of external users are handed. */
export type ExternalUserParts = {
  readonly masterKey: MasterKey;
  /** What the log needs to be told. */
  readonly eventCatalogue: EventCatalogue;
  /** The authority's name, which no display name may be taken for. */
  readonly authority: string;
  /** Where passwords wait to be hashed. */
  readonly line: WaitingLine;
  /** What e-ID a verified number lets its person in by; undefined where the authority takes none. */
  readonly eId: EIdOffer | undefined;
  /** What the states of a case are called, by whoever has cases. */
  readonly caseStates: (language: Language) => Readonly<Record<Cases["state"], string>>;
  /** Where everybody reads what is published, by whoever publishes it. */
  readonly publicPlaces: {
    readonly proposal: (proposal: Id<"cases">) => string;
    readonly comment: (proposal: Id<"cases">, comment: Id<"comments">) => string;
  };
};
