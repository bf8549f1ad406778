import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import { newReference } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { StartupError } from "#platform/startup-error.ts";
import { emptyTables, freshDatabase } from "../../../tests/database.ts";
import { asReference, noon } from "../../../tests/sealed-log.ts";
import { readDamagedKeys, requireMatchingKeys } from "./check-person-keys.ts";
import { keysFor } from "./person-keys.ts";

// a database of its own: these tests ask for all keys
const connection = await freshDatabase();
const { db } = connection;
const master = randomBytes(32) as MasterKey;
const another = randomBytes(32) as MasterKey;
const people = Array.from({ length: 3 }, () => asReference(newReference())).sort();

beforeEach(() => emptyTables(connection));

afterAll(() => connection.close());

const makeKeys = () => runInTransaction(db, (tx) => keysFor(tx, master, people, noon));
const damage = (person: string | undefined) =>
  db
    .updateTable("keystore.person_keys")
    .set({ wrapped_key: randomBytes(60) })
    .where("person_reference", "=", person ?? "")
    .execute();
async function damaged(key: MasterKey) {
  const named = [];
  for await (const person of readDamagedKeys(db, key)) named.push(person);
  return named;
}

test("any keys file goes with a database in which nobody has a key yet", async () => {
  await requireMatchingKeys(db, another, "keys.json");
});

test("the keys file that the keys were made with is accepted, also when a key is damaged", async () => {
  await makeKeys();
  await requireMatchingKeys(db, master, "keys.json");
  await damage(people[0]);
  await requireMatchingKeys(db, master, "keys.json");
});

test("another installation's keys file is refused by its name", async () => {
  await makeKeys();
  const refusal = requireMatchingKeys(db, another, "/etc/other-keys.json");
  await expect(refusal).rejects.toThrow(StartupError);
  await expect(refusal).rejects.toThrow("Nyckelfilen /etc/other-keys.json hör inte till databasen");
});

test("exactly the damaged keys are named", async () => {
  await makeKeys();
  expect(await damaged(master)).toEqual([]);
  await damage(people[1]);
  expect(await damaged(master)).toEqual([people[1]]);
  expect(await damaged(another)).toEqual(people);
});
