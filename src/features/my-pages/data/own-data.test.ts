import { expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { reportComment } from "#proposals";
import { readRefusal } from "#removals";
import { testDoor } from "../../../../tests/ledger.ts";
import { comment, newExternalUser, newProposal, text } from "../../../../tests/proposal-world.ts";
import { eventCatalogue } from "../../../events.ts";
import { ownData } from "./own-data.ts";

async function aReport() {
  const door = await testDoor();
  const writer = await newExternalUser(door, { given_name: "Skrivar", family_name: "Skrivarsson" });
  const reader = await newExternalUser(door, { given_name: "Anmälar", family_name: "Anmälarsson" });
  const proposal = await newProposal(door, await newExternalUser(door));
  const written = await comment(door, writer, proposal, "Dumheter!");
  const about = { proposal, comment: written };
  await change(door, reader, (tx) => reportComment(tx, reader, about, text("Det är ett påhopp.")));
  const { db, masterKey } = door;
  const of = async (person: ExternalUser) => {
    const data = await ownData(readOnly(db), { masterKey, eventCatalogue, readRefusal }, person, "sv");
    return { ...data, json: JSON.stringify(data) };
  };
  return { door, writer, reader, about, of };
}

test("Whoever reports a comment reads that they did, and not who wrote it behind the name that is shown", async () => {
  const { reader, of } = await aReport();
  const own = await of(reader);
  expect(own.events.map(({ sentence }) => sentence)).toContain("Anmälar Anmälarsson anmälde en kommentar.");
  expect(own.json).not.toMatch(/skrivarsson/i);
});

test("Whose comment is reported does not read by whom", async () => {
  const { writer, of } = await aReport();
  const own = await of(writer);
  expect(own.json).not.toMatch(/anmälar/i);
  expect(own.events.map(({ code }) => code)).not.toContain("comment-reported");
});

test("What the log holds of two people names neither of them to the other", async () => {
  const { door, writer, reader, about, of } = await aReport();
  const details = { case: about.proposal, comment: about.comment };
  // as reports were written once, with the writer as whom it is about
  const subject = { reference: writer.reference, details: writer.details };
  await change(door, reader, async () =>
    record(undefined, { code: "comment-reported", outcome: "done", subject, details }),
  );
  expect((await of(reader)).json).not.toMatch(/skrivarsson/i);
  const own = await of(writer);
  expect(own.json).not.toMatch(/anmälarsson/i);
  expect(own.events[0]).toMatchObject({ by: "någon annan", sentence: "Någon annan anmälde en kommentar." });
});
