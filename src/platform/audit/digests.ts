import { createHash, type KeyObject, sign, verify } from "node:crypto";
import { sql } from "kysely";
import { canonicalJson } from "./canonical-json.ts";
import type { Json } from "./event.ts";

/** What the program says of an event: every column but those that the database or sealing gives. */
export type EventContent = {
  readonly id: string;
  /** Milliseconds since 1970, as text. */
  readonly occurred_at: string;
  readonly code: string;
  readonly outcome: string;
  readonly actor_kind: string;
  readonly actor_reference: string | null;
  readonly actor_details: Buffer | null;
  readonly organisation_id: string | null;
  readonly subject_reference: string | null;
  readonly subject_details: Buffer | null;
  readonly details: string;
};

/** An event as its digest sees it: every column but `batch`, spelled by the database where a driver could round. */
export type SealedEvent = EventContent & { readonly sequence: string; readonly mac: Buffer };

/** Selects a {@link SealedEvent}; the time in milliseconds since 1970, so that no setting of the session matters. */
export const sealedEventColumns = sql`
  id::text, sequence::text, trim_scale(extract(epoch from occurred_at) * 1000)::text as occurred_at, code, outcome,
  actor_kind, actor_reference::text, actor_details, organisation_id::text, subject_reference::text, subject_details,
  details::text, mac`;

/** What a batch's digest covers. */
export type BatchContent = {
  readonly number: number;
  readonly previousDigest: Buffer;
  /** Milliseconds since 1970, as text. */
  readonly sealedAt: string;
  /** The digests of the batch's events one after another, in the order of their sequence numbers. */
  readonly eventDigests: Buffer;
};

/** Bytes of a SHA-256. */
export const digestLength = 32;

/** What the first batch has instead of a previous one. */
export const noDigest: Buffer = Buffer.alloc(digestLength);

/** SHA-256 over the canonical JSON of everything that an event says, ciphertexts as they are stored. */
export function eventDigest(event: SealedEvent): Buffer {
  const said = ["behorig audit event 1", event.sequence, event.mac.toString("base64"), ...contentOf(event)];
  return createHash("sha256").update(canonicalJson(said)).digest();
}

/** The content in the order that digest and MAC take it, ciphertexts as they are stored. */
export function contentOf(event: EventContent): readonly Json[] {
  return [
    event.id,
    event.occurred_at,
    event.code,
    event.outcome,
    event.actor_kind,
    event.actor_reference,
    event.actor_details?.toString("base64") ?? null,
    event.organisation_id,
    event.subject_reference,
    event.subject_details?.toString("base64") ?? null,
    JSON.parse(event.details),
  ];
}

/** SHA-256 that binds a batch's events, number and time to all batches before it. */
export function batchDigest(batch: BatchContent): Buffer {
  return createHash("sha256")
    .update(`behorig audit batch 1\n${batch.number}\n${batch.sealedAt}\n`)
    .update(batch.previousDigest)
    .update(batch.eventDigests)
    .digest();
}

/** Ed25519 (RFC 8032) over a batch's digest. */
export function signDigest(digest: Buffer, signingKey: KeyObject): Buffer {
  return sign(null, digest, signingKey);
}

export function isSigned(batch: { digest: Buffer; signature: Buffer }, verifyKey: KeyObject): boolean {
  return verify(null, batch.digest, verifyKey, batch.signature);
}
