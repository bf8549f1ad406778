import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { SealedEvent } from "./digests.ts";
import { eventMac, isAuthentic, macKeyFrom } from "./event-mac.ts";

const macKey = macKeyFrom(Buffer.alloc(32, 7) as MasterKey);

const content = {
  id: "01980000-0000-7000-8000-000000000001",
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
const event: SealedEvent = { ...content, sequence: "7", mac: eventMac(macKey, content) };

test("MACs are what they were when the first events were written, or all old events would pass for forged", () => {
  expect(event.mac.toString("hex")).toBe("1179cb8aefa2a6aa87aa4759a3ff1d6d74b0e57c89b52972f86e18277d3e5ec2");
});

test("the program's own event is authentic wherever the database puts it", () => {
  expect(isAuthentic(macKey, event)).toBe(true);
  expect(isAuthentic(macKey, { ...event, sequence: "-1" })).toBe(true);
  expect(isAuthentic(macKey, { ...event, details: '{"a":"\\u00e5","b":1.0}' })).toBe(true);
});

test.each<Partial<SealedEvent>>([
  { id: "01980000-0000-7000-8000-000000000002" },
  { occurred_at: "1704067200000" },
  { code: "member-removed" },
  { outcome: "refused" },
  { actor_kind: "operator" },
  { actor_reference: null },
  { actor_details: Buffer.from("sealed otherwise") },
  { organisation_id: "01980000-0000-7000-8000-000000000003" },
  { subject_reference: "00000000-0000-4000-8000-000000000001" },
  { subject_details: Buffer.from("sealed") },
  { details: "{}" },
  { mac: Buffer.alloc(0) },
  { mac: Buffer.alloc(32) },
])("an event that says %j instead is not", (other) => {
  expect(isAuthentic(macKey, { ...event, ...other })).toBe(false);
});

test("nobody without the master key can make one", () => {
  const mac = eventMac(macKeyFrom(randomBytes(32) as MasterKey), content);
  expect(isAuthentic(macKey, { ...event, mac })).toBe(false);
});
