import { expect, test } from "vitest";
import { readOnly } from "#platform/db/read-only.ts";
import { newExternalUser } from "../../../tests/proposal-world.ts";
import { removalParts, remove } from "../../../tests/removing.ts";
import { scratchDoor } from "../../../tests/scratch.ts";
import { receiptOf } from "./receipt.ts";

test("what the search found is told by what people call the places, and never by a table's name", async () => {
  const door = await scratchDoor();
  const person = await newExternalUser(door);
  const parts = removalParts(door, door.connection);
  const id = await remove(parts, person, { account: "delete", comments: "keep", votes: "keep" });
  const places = [
    ...["comments.author_name", "pg_stats: comments.author_name", "pgboss.job_common.data"],
    ...["audit_events.actor_reference", "proposal_settings.shown_name", "pg_stats: votes.author_name"],
  ];
  const found = places.map((place) => ({ place, kind: "name", howMany: 2, verdict: "kept" }));
  const search = JSON.stringify({ places: [{ place: "comments", searched: 1, unit: "rows" }], found });
  await door.db.updateTable("removals").set({ search }).where("id", "=", id).execute();
  const { search: told } = await receiptOf(readOnly(door.db), id, "sv", 30);
  expect(told.found.flatMap(({ items }) => items)).toEqual([
    "Kommentarer: namn (2)",
    "Kommentarer, i databasens statistik: namn (2)",
    "Jobb: namn (2)",
    "Loggen: namn (2)",
    "Andra uppgifter: namn (2)",
    "Röster, i databasens statistik: namn (2)",
  ]);
});
