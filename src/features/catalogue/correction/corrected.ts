import type { Change, Tx } from "#platform/change.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Language } from "#platform/text/texts.ts";
import {
  type CatalogueVisit,
  findEntry,
  findPermission,
  trailToEService,
  trailToPermission,
} from "../about-entry.ts";
import { eServiceAddress, permissionAddress } from "../addresses.ts";
import {
  type Correction,
  type CorrectionOutcome,
  correctEService,
  correctPermission,
  type StoredTexts,
} from "./correction.ts";

/** What is corrected: an e-service or a permission, alike but for the address. */
export type Corrected = {
  readonly kind: "eService" | "permission";
  readonly stored: Partial<StoredTexts>;
  readonly withAddress: boolean;
  /** Its page. */
  readonly address: string;
  trail(language: Language): Link[];
  correct(tx: Tx, correction: Correction): Promise<Change<CorrectionOutcome>>;
};

export async function permissionCorrected(visit: CatalogueVisit): Promise<Corrected> {
  const about = await findPermission(visit);
  const { eService, permission } = about;
  return {
    kind: "permission",
    stored: permission,
    withAddress: false,
    address: permissionAddress(eService, permission),
    trail: (language) => trailToPermission(about, language),
    correct: (tx, correction) => correctPermission(tx, permission.id, correction),
  };
}

export async function eServiceCorrected(visit: CatalogueVisit): Promise<Corrected> {
  const about = await findEntry(visit);
  const { eService } = about;
  return {
    kind: "eService",
    stored: eService,
    withAddress: true,
    address: eServiceAddress(eService),
    trail: (language) => trailToEService(about, language),
    correct: (tx, correction) => correctEService(tx, eService.id, correction),
  };
}
