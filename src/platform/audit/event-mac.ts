import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import { canonicalJson } from "./canonical-json.ts";
import { contentOf, type EventContent, type SealedEvent } from "./digests.ts";

/** A key of its own, so that nothing sealed for another purpose could pass for an event. */
export function macKeyFrom(master: MasterKey): KeyObject {
  return createSecretKey(deriveKey(master, "behorig audit event mac"));
}

/**
 * HMAC-SHA256 over the canonical JSON of what an event says. It tells the program's own events from rows that somebody
 * else has put into the table. The sequence number is the database's to give, and protected first by the batch.
 */
export function eventMac(macKey: KeyObject, event: EventContent): Buffer {
  return createHmac("sha256", macKey)
    .update(canonicalJson(["behorig audit event mac 1", ...contentOf(event)]))
    .digest();
}

/** Whether the program itself wrote the event, and nobody has altered it since. */
export function isAuthentic(macKey: KeyObject, event: SealedEvent): boolean {
  const mac = eventMac(macKey, event);
  return event.mac.length === mac.length && timingSafeEqual(event.mac, mac);
}
