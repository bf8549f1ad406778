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
};

test("digests are what they were when the first logs were sealed, or no old log could be verified", () => {
  expect(eventDigest(event).toString("hex")).toBe(
    "cc8894d10e05bd2b5a46907592dd7e4351c3adbd1133831fbd34a6b0a56d2a64",
  );
  const batch = {
    number: 3,
    previousDigest: noDigest,
    sealedAt: "1772452800123",
    eventDigests: eventDigest(event),
  };
  expect(batchDigest(batch).toString("hex")).toBe(
    "29aee9f4dea29b7d5f479405341d8c270a9de000fe282704ee56777dfea239ef",
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
