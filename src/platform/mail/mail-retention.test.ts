import { beforeEach, expect, test } from "vitest";
import { postOn } from "../../../tests/post.ts";
import { type ScratchDoor, scratchDoor } from "../../../tests/scratch.ts";
import { tidyMails } from "./mail-retention.ts";

let door: ScratchDoor;
let post: ReturnType<typeof postOn>;

beforeEach(async () => {
  door = await scratchDoor();
  post = postOn(door);
});

const daysLater = (days: number) => new Date(door.clock().getTime() + days * 86_400_000);

test("what became of a mail is forgotten when the retention is over", async () => {
  await post.send();
  await tidyMails(door.db, { retentionDays: 90, now: daysLater(90) });
  expect(await post.mails()).toHaveLength(1);
  await tidyMails(door.db, { retentionDays: 90, now: daysLater(90.01) });
  expect(await post.mails()).toEqual([]);
});

test("a mail that has lost its job is not queued for ever, but given up", async () => {
  await post.send();
  expect(await tidyMails(door.db, { retentionDays: 90, now: daysLater(3) })).toBe(0);
  expect(await tidyMails(door.db, { retentionDays: 90, now: daysLater(3.01) })).toBe(1);
  expect(await post.mails()).toMatchObject([
    { status: "given-up", last_fault: "lost", given_up_at: daysLater(3.01) },
  ]);
});
