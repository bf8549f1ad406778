import type { Tx } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { administratorsConcerned } from "./concerned.queries.ts";
import { reinstatedLetter, withdrawnLetter } from "./letters.ts";

type Entry<T extends string> = { readonly id: Id<T> };

/**
 * Tells the administrators whose users lose or regain something by what has been decided about these permissions, by mail
 * and in the transaction of the change; one letter for all of an e-service.
 */
export async function tellConcerned(
  tx: Tx,
  decided: "withdrawn" | "reinstated",
  eService: Entry<"e_services">,
  permissions: readonly Entry<"permissions">[],
): Promise<void> {
  const ids = permissions.map(({ id }) => id);
  const letter = decided === "withdrawn" ? withdrawnLetter : reinstatedLetter;
  for (const person of await administratorsConcerned(tx.sql, ids, stockholmDate(tx.now)))
    await sendLetter(tx, letter, { person, about: { eService: eService.id } });
}
