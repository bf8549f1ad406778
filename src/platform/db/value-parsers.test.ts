import { expect, test } from "vitest";
import { testDatabase } from "../../../tests/database.ts";

test("values come out the same on both engines", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query(
    `select date '2026-03-29' as day, 9007199254740991::int8 as number, 1.50::numeric as amount,
            timestamptz '2026-03-29 02:30+01' as moment, array[1, 2]::int8[] as numbers,
            array[]::date[] as days, '\\x00ff'::bytea as bytes, '{"a": [1]}'::jsonb as json`,
  );
  expect(rows[0]).toEqual({
    day: "2026-03-29",
    number: 9007199254740991,
    amount: "1.50",
    moment: new Date("2026-03-29T01:30:00Z"),
    numbers: [1, 2],
    days: [],
    bytes: Buffer.from([0, 255]),
    json: { a: [1] },
  });
});

test("a number that JavaScript would round is an error instead", async () => {
  const { pool } = await testDatabase();
  await expect(pool.query("select 9007199254740993::int8")).rejects.toThrow("does not fit");
  await expect(pool.query("select 1::int8 as number")).resolves.toMatchObject({ rows: [{ number: 1 }] });
});

test("times are told in UTC, whatever the server's own zone", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query("select timestamptz '2026-07-01 12:00+02'::text as told");
  expect(rows).toEqual([{ told: "2026-07-01 10:00:00+00" }]);
});
