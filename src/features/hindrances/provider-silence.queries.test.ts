import { beforeEach, expect, test } from "vitest";
import { operator, system } from "#platform/access/actor.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { change, type Door, record } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { signInEvents } from "#sign-in";
import { testDoor } from "../../../tests/ledger.ts";
import { providerSilentSince } from "./provider-silence.queries.ts";

const door = await testDoor();
const hour = 3_600_000;
/** Years after all else that this worker's log tells of, and further for each test. */
let day = new Date("2070-01-01T12:00:00Z").getTime();

beforeEach(() => {
  day += 24 * hour;
});

const at = (minute: number) => new Date(day + minute * 60_000);
const silence = () => providerSilentSince(readOnly(door.db), at(0));

async function happens(minute: number, code: keyof typeof signInEvents, details: AuditEvent["details"]) {
  const then: Door = { ...door, clock: () => at(minute) };
  const event: AuditEvent = { code, outcome: signInEvents[code].outcome, details };
  await change(then, code === "signed-in" ? operator : system, async () => record(undefined, event));
}

const unavailable = { reason: "unavailable" };

test("nothing is known of a service that nobody has asked", async () => {
  expect(await silence()).toBeUndefined();
});

test("it has been silent since the first who got no answer, where nobody has got one since", async () => {
  await happens(-30, "signed-in", { acr: "3" });
  await happens(-20, "sign-in-refused", unavailable);
  await happens(-5, "sign-in-refused", unavailable);
  expect(await silence()).toEqual(at(-20));
});

test.each<[string, keyof typeof signInEvents, AuditEvent["details"]]>([
  ["somebody has signed in since", "signed-in", { acr: "3" }],
  ["somebody was told who they are not", "sign-in-refused", { reason: "not-registered" }],
])("it answers, since %s", async (_, code, details) => {
  await happens(-10, "sign-in-refused", unavailable);
  await happens(-9, code, details);
  expect(await silence()).toBeUndefined();
});

test("what was a while ago says nothing of now", async () => {
  await happens(-16, "sign-in-refused", unavailable);
  expect(await silence()).toBeUndefined();
});
