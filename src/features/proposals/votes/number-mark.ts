import { createHmac } from "node:crypto";
import type { Tx } from "#platform/change.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { openPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import type { CaseId } from "../proposal.ts";
import { openedKeys, type ProposalKeys, proposalKeys } from "./proposal-keys.ts";
import type { Voter } from "./voter.queries.ts";

/*
 * Where one votes with a verified number only, a vote bears a mark of the number: HMAC-SHA-256 with a key that the
 * proposal has for this alone. A number votes once by it, also where it has become another account's since, and after the
 * account was removed while its vote still counts (decision 29): a vote that is kept as it is has its mark still, and of one
 * that is depersonalised it is moved away. The same person leaves another mark on every proposal,
 * and once the key is destroyed the marks tell nothing, not even to whoever has the master key and tries all the numbers
 * there can be.
 */

/** What the vote of somebody whose number is verified is marked with. Unscoped: it is the actor's own number. */
export async function ownMark(
  { sql, now }: Pick<Tx, "sql" | "now">,
  masterKey: MasterKey,
  externalUser: Id<"external_users">,
  { proposal: { id }, sealedNumber, wrappedKey }: Voter,
): Promise<Buffer> {
  if (sealedNumber === null) throw new Error("a verified number is not there");
  const keys =
    wrappedKey === null
      ? await proposalKeys(sql, masterKey, [id], now)
      : openedKeys(masterKey, [{ case_id: id, wrapped_key: wrappedKey }]);
  return markIn(keys, id, openPersonalNumber(masterKey, sealedNumber, externalUser));
}

/** @param keys that of the proposal among them */
export function markIn(keys: ProposalKeys, id: CaseId, number: PersonalNumber): Buffer {
  const key = keys.get(id);
  if (key === undefined) throw new Error("a proposal's key went while a vote was being marked");
  return createHmac("sha256", key).update(number).digest();
}
