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
  const terms = { language: "sv", reader: "staff", backupDays: 30 } as const;
  const { search: told } = await receiptOf(readOnly(door.db), id, terms);
  expect(told.found.flatMap(({ items }) => items)).toEqual([
    "Kommentarer: namn (2)",
    "Kommentarer, i databasens statistik som räknas om av sig själv: namn (2)",
    "Jobb: namn (2)",
    "Loggen: namn (2)",
    "Andra uppgifter: namn (2)",
    "Röster, i databasens statistik som räknas om av sig själv: namn (2)",
  ]);
});

test("whoever was depersonalised is told what people can read, not by which marks nobody is found; staff are told where", async () => {
  const door = await scratchDoor();
  const person = await newExternalUser(door);
  const parts = removalParts(door, door.connection);
  const id = await remove(parts, person, { account: "depersonalise", comments: "keep", votes: "delete" });
  const receipt = async (reader: "staff" | "person") => {
    const { search } = await receiptOf(readOnly(door.db), id, { language: "sv", reader, backupDays: 30 });
    return { sentences: search.sentences.slice(1), items: search.found.flatMap(({ items }) => items) };
  };
  const own = await receipt("staff");
  expect(own.items).toEqual(
    expect.arrayContaining([
      "Det avpersonifierade kontot: kontots id (1)",
      "Det avpersonifierade kontot: referens (1)",
    ]),
  );
  expect(own.items.join()).not.toContain("Andras konton");
  expect(await receipt("person")).toEqual({
    sentences: ["Inget som leder till användaren hittades."],
    items: [],
  });
  const found = [
    ["external_users.telephone", "telephone", "mention"],
    ["pg_stats: removals.subject_id", "id", "kept"],
    ["comments.author_name", "name", "kept"],
    ["comments.text", "name", "mention"],
  ].map(([place, kind, verdict]) => ({ place, kind, verdict, howMany: 1 }));
  const search = JSON.stringify({ places: [{ place: "comments", searched: 1, unit: "rows" }], found });
  await door.db.updateTable("removals").set({ search }).where("id", "=", id).execute();
  expect((await receipt("staff")).items).toHaveLength(4);
  expect(await receipt("person")).toEqual({
    sentences: [],
    items: ["Kommentarer: namn (1)", "Kommentarers text: namn (1)"],
  });
});
