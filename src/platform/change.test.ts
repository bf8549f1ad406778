import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type ScratchDoor, scratchDoor } from "../../tests/scratch.ts";
import { operator } from "./access/actor.ts";
import { defineEvents } from "./audit/event.ts";
import { change, ownRecord, record, type Tx, unchanged } from "./change.ts";
import { readOnly } from "./db/read-only.ts";

const { event } = defineEvents({
  "something-tried": {
    outcome: "done",
    details: z.object({}),
    sentence: { sv: () => "Något prövades.", en: () => "Something was tried." },
  },
});

let door: ScratchDoor;

beforeAll(async () => {
  door = await scratchDoor();
});

const key = "e-service-of-the-test";

function addEService(tx: Tx) {
  const row = { audience: "municipality", name: "Prov", description: "", position: 1 } as const;
  return tx.sql
    .insertInto("e_services")
    .values({ ...row, id: tx.newId(), key, created_at: tx.now })
    .execute();
}

async function there() {
  const eServices = await door.db.selectFrom("e_services").select("id").where("key", "=", key).execute();
  const events = await door.db.selectFrom("audit_events").select("id").execute();
  return { eServices: eServices.length, events: events.length };
}

describe("The one door for writes", () => {
  test("keeps nothing of a change that says that nothing was changed", async () => {
    const outcome = await change(door, operator, async (tx) => {
      await addEService(tx);
      return unchanged("refused");
    });
    expect(outcome).toBe("refused");
    expect(await there()).toEqual({ eServices: 0, events: 0 });
  });

  test("keeps nothing, its event included, of a change that fails", async () => {
    const failing = change(door, operator, async (tx) => {
      await addEService(tx);
      throw new Error("the power went");
    });
    await expect(failing).rejects.toThrow("the power went");
    expect(await there()).toEqual({ eServices: 0, events: 0 });
  });

  test("keeps a change together with the event that tells of it", async () => {
    await change(door, operator, async (tx) => {
      await addEService(tx);
      return record(undefined, event("something-tried", {}));
    });
    expect(await there()).toEqual({ eServices: 1, events: 1 });
  });

  test("writes no event of what is a record of its own", async () => {
    await change(door, operator, async (tx) => {
      await tx.sql.deleteFrom("e_services").where("key", "=", key).execute();
      return ownRecord(undefined, "vote");
    });
    expect(await there()).toEqual({ eServices: 0, events: 1 });
  });

  test("does not compile without a word of what was changed, nor when a page that only shows writes", () => {
    // @ts-expect-error nothing says what the log shall tell
    const silent = (tx: Tx) => change(door, operator, async () => addEService(tx));
    // @ts-expect-error a database that can only be read
    const writing = () => readOnly(door.db).deleteFrom("e_services").execute();
    expect([silent, writing]).toHaveLength(2);
  });
});
