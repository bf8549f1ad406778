import { beforeAll, expect, test } from "vitest";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { newId } from "#platform/ids.ts";
import { cancelOwnRemoval, planRemoval, readRefusal, requestOwnRemoval } from "#removals";
import { newExternalUser } from "../../../../tests/proposal-world.ts";
import {
  newCanary,
  putCases,
  putComment,
  putProposal,
  putReport,
  putVote,
} from "../../../../tests/removal-world.ts";
import { removalParts, remove } from "../../../../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../../../../tests/scratch.ts";
import { eventCatalogue } from "../../../events.ts";
import { exportedTables, withheldTables } from "./exported-tables.ts";
import { ownData } from "./own-data.ts";

/*
 * L100: what the register extract holds to be everything, and what removal does. A person with a row in every store that
 * the registry finds people in stands for everybody.
 */

let door: ScratchDoor;
let person: ExternalUser;

const everything = { account: "delete", comments: "delete", votes: "delete" } as const;

beforeAll(async () => {
  door = await scratchDoor();
  person = await newCanary(door, "allt", "verified number");
  const { db, clock } = door;
  const other = await newExternalUser(door);
  const proposal = await putProposal(door, other, { open: true, needs: "nothing" });
  await putCases(door, person, "Gång- och cykelväg");
  await putReport(door, person, await putComment(door, other, proposal, "Andras ord"), "Ett påhopp");
  await putComment(door, person, proposal, "Egna ord");
  await putVote(door, person, proposal);
  const reset = { id: newId<"password_reset_requests">(clock()), email: person.details.email };
  await db
    .insertInto("password_reset_requests")
    .values({ ...reset, asked_at: clock() })
    .execute();
  await change(door, person, (tx) =>
    requestOwnRemoval(tx, person, everything, { check: "signed-in", waitDays: 7 }),
  );
  await change(door, person, (tx) => cancelOwnRemoval(tx, person));
});

async function extract() {
  const { db, masterKey } = door;
  return await ownData(readOnly(db), { masterKey, eventCatalogue, readRefusal }, person, "sv");
}

const plan = () =>
  planRemoval(
    readOnly(door.db),
    { id: person.externalUser, reference: person.reference },
    everything,
    door.clock(),
  );

test("the person of this test has a row in every store that removal looks into", async () => {
  const stores = [...exportedTables().map(({ table }) => table), ...withheldTables()];
  expect((await plan()).tables.map(({ table }) => table).sort()).toEqual(stores.sort());
});

test("the extract shows row for row what removal would find, or says why it does not", async () => {
  const shown = new Map((await extract()).tables.map(({ table, rows }) => [table, rows.length]));
  const found = (await plan()).tables.filter(({ table }) => !withheldTables().includes(table));
  // of former addresses, which can be somebody else's by now, removal looks into more than the extract
  const formerAddresses = (table: string) => (table === "password_reset_requests" ? 1 : 0);
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(found.map(({ table, rows }) => [table, rows - formerAddresses(table)])),
  );
});

test("after removal the extract holds nothing but that there was one", async () => {
  await remove(removalParts(door, door.connection), person, everything);
  const { tables, events } = await extract();
  expect(tables.map(({ table }) => table)).toEqual(["removals"]);
  const text = JSON.stringify({ tables, events });
  for (const value of ["allt@kanarie.example", "Förnamnallt", "Efternamnallt", "Gatan allt", "Egna ord"])
    expect(text).not.toContain(value);
});
