import { maskedPersonalNumber, type PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import type { ExternalUserId } from "../external-user.ts";

/** A number as an external user's row holds it: sealed, found by a keyed index, and as much as it tells of the day of birth (decision 6). */
export function personalNumberColumns(
  masterKey: MasterKey,
  externalUser: ExternalUserId,
  number: PersonalNumber | null,
) {
  if (number === null) return { personal_number: null, personal_number_index: null, birth_date: null };
  return {
    personal_number: sealPersonalNumber(masterKey, number, externalUser),
    personal_number_index: blindIndexOf(masterKey, number),
    birth_date: maskedPersonalNumber(number),
  };
}
