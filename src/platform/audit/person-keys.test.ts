import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readOnly } from "#platform/db/read-only.ts";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import { newReference } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { testDatabase } from "../../../tests/database.ts";
import { asReference, noon } from "../../../tests/sealed-log.ts";
import { keysFor, readKeys } from "./person-keys.ts";

const { db } = await testDatabase();
const master = randomBytes(32) as MasterKey;
const someone = () => asReference(newReference());
const keysOf = (...references: ReturnType<typeof someone>[]) =>
  runInTransaction(db, (tx) => keysFor(tx, master, references, noon));

test("a person keeps one key, and each has another", async () => {
  const [kim, sam] = [someone(), someone()];
  const first = await keysOf(kim);
  const both = await keysOf(kim, sam);
  expect(both.get(kim)).toEqual(first.get(kim));
  expect(both.get(sam)).not.toEqual(both.get(kim));
  expect(both.get(sam)).toHaveLength(32);
});

test("events that several processes write about a new person at once use one key", async () => {
  const kim = someone();
  const keys = await Promise.all([keysOf(kim), keysOf(kim), keysOf(kim)]);
  expect(new Set(keys.map((found) => found.get(kim)?.toString("hex"))).size).toBe(1);
});

test("a destroyed key is simply not there", async () => {
  const [kim, sam] = [someone(), someone()];
  await keysOf(kim, sam);
  await db.deleteFrom("keystore.person_keys").where("person_reference", "=", kim).execute();
  const keys = await readKeys(readOnly(db), master, [kim, sam]);
  expect([...keys.keys()]).toEqual([sam]);
});

test("keys in the database are of no use without the master key, nor in another person's row", async () => {
  const [kim, sam] = [someone(), someone()];
  await keysOf(kim, sam);
  expect(await readKeys(readOnly(db), randomBytes(32) as MasterKey, [kim])).toEqual(new Map());
  const { wrapped_key } = await db
    .selectFrom("keystore.person_keys")
    .select("wrapped_key")
    .where("person_reference", "=", kim)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("keystore.person_keys")
    .set({ wrapped_key })
    .where("person_reference", "=", sam)
    .execute();
  expect([...(await readKeys(readOnly(db), master, [kim, sam])).keys()]).toEqual([kim]);
});

test("a damaged key is as good as destroyed, and the others open", async () => {
  const [kim, sam] = [someone(), someone()];
  await keysOf(kim, sam);
  await damage(kim);
  expect([...(await readKeys(readOnly(db), master, [kim, sam])).keys()]).toEqual([sam]);
});

test("nothing is written about a person whose key is damaged, and the key is not replaced", async () => {
  const [kim, sam] = [someone(), someone()];
  await keysOf(kim);
  await damage(kim);
  expect([...(await keysOf(kim, sam)).keys()]).toEqual([sam]);
  const { wrapped_key } = await db
    .selectFrom("keystore.person_keys")
    .select("wrapped_key")
    .where("person_reference", "=", kim)
    .executeTakeFirstOrThrow();
  expect(wrapped_key).toEqual(Buffer.from("damaged"));
});

const damage = (reference: ReturnType<typeof someone>) =>
  db
    .updateTable("keystore.person_keys")
    .set({ wrapped_key: Buffer.from("damaged") })
    .where("person_reference", "=", reference)
    .execute();
