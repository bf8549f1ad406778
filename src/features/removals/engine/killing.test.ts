import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { choicesOf, type Death, removalsToKill, stepsOfOne } from "../../../../tests/killing-removals.ts";
import { drawn, threadsOf } from "../../../../tests/thread-tree.ts";
import { readCounts } from "./counts.ts";

/** The bench does a hundred. */
const kills = Number(process.env.BEHORIG_TEST_KILLS ?? 10);
/** Enough that one is always left to be killed at. */
const people = Math.max(4, Math.ceil(kills / 2));

const folder = mkdtempSync(join(tmpdir(), "behorig-killing-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every other one at the boundary of a step, further on each time, and every other one wherever it happens to be. */
function deaths(): Death[] {
  return Array.from({ length: kills }, (_, index) =>
    index % 2 === 0
      ? { dieAfterSteps: 1 + ((index * 7) % (stepsOfOne - 5)) }
      : { dieAfterTime: Math.random() * 250 },
  );
}

test(`a process that is killed ${kills} times leaves removals that the next one brings to their end`, async () => {
  const world = await removalsToKill(inject("databaseOrigin"), folder, people);
  const endings: string[] = [];
  for (const death of deaths()) endings.push(await world.run(death));
  expect(endings.filter((ending) => ending === "killed").length).toBeGreaterThanOrEqual(kills / 2);
  expect(await world.run(undefined)).toBe("sealed");

  await world.look(async (door) => {
    const removals = await door.db.selectFrom("removals").selectAll().execute();
    for (const [index, id] of world.removals.entries()) {
      const removal = removals.find((row) => row.id === id);
      const { account, comments, votes } = choicesOf(index);
      expect(removal).toMatchObject({
        state: "sealed",
        sealed_traces: null,
        subject_id: null,
        last_fault: null,
      });
      // what was done is counted once, however often it was begun
      const placeholders = { keep: {}, delete: { placeholders: 12 } };
      expect(readCounts(removal?.counts)).toMatchObject({
        comments: comments === "delete" ? placeholders.delete : { [what(comments)]: 12 },
        votes: { [what(votes)]: 12 },
        cases: { deleted: 1, marked: 1 },
        external_users: account === "delete" ? { deleted: 1 } : { blanked: 1 },
        sessions: { deleted: 1 },
        "keystore.person_keys": { deleted: 1 },
      });
    }
    const threads = await threadsOf(door, world.proposal);
    expect(drawn(threads).match(/sist k\d+/g)).toHaveLength(people);
    for (const table of ["comments", "votes"] as const) {
      const theirs = await door.db
        .selectFrom(table)
        .innerJoin("external_users", "external_users.id", `${table}.external_user_id`)
        .select("display_name")
        .where("display_name", "!=", "Kvar")
        .execute();
      expect(theirs, table).toEqual([]);
    }
  });
  expect(new Set(world.journalled()).size).toBe(people);
}, 600_000);

function what(choice: "keep" | "delete" | "depersonalise" | "depersonalise-on-request"): string {
  if (choice === "keep") return "kept";
  return choice === "delete" ? "deleted" : "depersonalised";
}
