import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { batchDigest, eventDigest, isSigned, noDigest, type SealedEvent, signDigest } from "./digests.ts";

const event: SealedEvent = {
  id: "01980000-0000-7000-8000-000000000001",
  sequence: "7",
  occurred_at: "1772452800123",
  code: "member-added",
  outcome: "done",
  actor_kind: "member",
  actor_reference: "00000000-0000-4000-8000-000000000001",
  actor_details: Buffer.from("sealed"),
  organisation_id: null,
  subject_reference: null,
  subject_details: null,
  details: '{"b": 1, "a": "å"}',
  mac: Buffer.alloc(32, 1),
};

test("digests are what they were when the first logs were sealed, or no old log could be verified", () => {
  expect(eventDigest(event).toString("hex")).toBe(
    "62050aab54510262cae0d87709b516e25daa66d10160130080ca1207be780ad6",
  );
  const batch = {
    number: 3,
    previousDigest: noDigest,
    sealedAt: "1772452800123",
    eventDigests: eventDigest(event),
  };
  expect(batchDigest(batch).toString("hex")).toBe(
    "da88fa90305b079994d466de0a898fce93b9685157cab12cec59417825967dec",
  );
});

test("a digest does not depend on how the database spells the details", () => {
  expect(eventDigest({ ...event, details: '{"a":"\\u00e5","b":1.0}' })).toEqual(eventDigest(event));
});

test("what stands in one column cannot be moved to another unseen", () => {
  const moved = { ...event, subject_reference: event.actor_reference, actor_reference: null };
  expect(eventDigest(moved)).not.toEqual(eventDigest(event));
});

test("a signature holds for its digest and its key alone", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const digest = eventDigest(event);
  const signature = signDigest(digest, privateKey);
  expect(isSigned({ digest, signature }, publicKey)).toBe(true);
  expect(isSigned({ digest: noDigest, signature }, publicKey)).toBe(false);
  expect(isSigned({ digest, signature }, generateKeyPairSync("ed25519").publicKey)).toBe(false);
  expect(isSigned({ digest, signature: Buffer.from("short") }, publicKey)).toBe(false);
});
