import { describe, expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { testDoor } from "../../../tests/ledger.ts";
import {
  comment,
  newDraft,
  newExternalUser,
  newProposal,
  newSubmitted,
} from "../../../tests/proposal-world.ts";
import { withdrawProposal } from "./cases/withdrawal.ts";

test("A draft that is sent twice is one draft; one that is withdrawn or submitted is written anew", async () => {
  const door = await testDoor();
  const maker = await newExternalUser(door);
  const draft = await newDraft(door, maker);
  expect(await newDraft(door, maker)).toBe(draft);
  expect(await newDraft(door, maker, "En annan rubrik")).not.toBe(draft);
  expect(await newDraft(door, await newExternalUser(door))).not.toBe(draft);
  await change(door, maker, (tx) => withdrawProposal(tx, maker, draft));
  const submitted = await newSubmitted(door, maker);
  expect(submitted).not.toBe(draft);
  expect(await newDraft(door, maker)).not.toBe(submitted);
});

// The embedded database has one connection, so nothing there happens at the same moment (decision 45).
describe.skipIf(process.env.TEST_DATABASE_URL === undefined)(
  "at the same moment (PostgreSQL only: the embedded database has one connection)",
  () => {
    test("twenty times the same words are one comment, one reply and one draft", async () => {
      const door = await testDoor();
      const writer = await newExternalUser(door);
      const proposal = await newProposal(door, await newExternalUser(door));
      const twenty = <T>(write: () => Promise<T>) =>
        Promise.all(Array.from({ length: 20 }, write)).then((written) => new Set(written).size);
      expect(await twenty(() => comment(door, writer, proposal, "Håller med!"))).toBe(1);
      const root = await comment(door, writer, proposal, "Håller med!");
      expect(await twenty(() => comment(door, writer, proposal, "Håller med!", root))).toBe(1);
      expect(await twenty(() => newDraft(door, writer))).toBe(1);
    });
  },
);
