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

test.each(["under-way", "sealed"] as const)(
  "whoever's removal is %s gets no key again, and what is written of them nobody can open",
  async (state) => {
    const [kim, sam] = [someone(), someone()];
    await keysOf(kim);
    await removal(kim, state);
    const kept = await keysOf(kim);
    expect((await readKeys(readOnly(db), master, [kim])).get(kim)).toEqual(kept.get(kim));
    await db.deleteFrom("keystore.person_keys").where("person_reference", "=", kim).execute();
    const [once, twice] = [await keysOf(kim, sam), await keysOf(kim, sam)];
    expect(once.get(kim)).toHaveLength(32);
    expect(once.get(kim)).not.toEqual(twice.get(kim));
    expect(once.get(sam)).toEqual(twice.get(sam));
    expect([...(await readKeys(readOnly(db), master, [kim, sam])).keys()]).toEqual([sam]);
  },
);

test("a removal that only waits takes nobody's key away", async () => {
  const kim = someone();
  await removal(kim, "requested");
  const first = await keysOf(kim);
  expect((await keysOf(kim)).get(kim)).toEqual(first.get(kim));
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

const removal = (reference: ReturnType<typeof someone>, state: "requested" | "under-way" | "sealed") =>
  db
    .insertInto("removals")
    .values({
      ...{ id: newReference() as never, population: "external-user", person_reference: reference, state },
      ...{ account: "delete", comments: "delete", votes: "delete", ground: "misuse" },
      ...{ requested_at: noon, requested_by_kind: "operator", sealed_at: state === "sealed" ? noon : null },
    })
    .execute();

const damage = (reference: ReturnType<typeof someone>) =>
  db
    .updateTable("keystore.person_keys")
    .set({ wrapped_key: Buffer.from("damaged") })
    .where("person_reference", "=", reference)
    .execute();
