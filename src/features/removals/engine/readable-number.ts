import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { openPersonalNumber } from "#platform/personal-numbers/sealing.ts";

/** Undefined where the sealed number is damaged: what nobody can read keeps nobody from being removed. */
export function readableNumber(
  masterKey: MasterKey,
  sealed: Buffer,
  row: string,
): PersonalNumber | undefined {
  try {
    return openPersonalNumber(masterKey, sealed, row);
  } catch {
    return undefined;
  }
}
