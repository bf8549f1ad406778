import { openAsBlob } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { connect } from "#platform/db/connect.ts";

// A process of its own for the tests of the data folder: writes until it is killed, and tells each
// number once it is committed. Ends with the message and code 1 when it cannot start, as the program does.
const [, , folder, snapshot] = process.argv;
if (folder === undefined || snapshot === undefined) throw new Error("Name a folder and a snapshot.");

try {
  const { pool } = await connect({ folder, snapshot: await openAsBlob(snapshot) });
  await pool.query("create table if not exists numbers (number int)");
  for (let number = 1; ; number++) {
    await pool.query("insert into numbers values ($1)", [number]);
    process.stdout.write(`${number}\n`);
    await wait(1);
  }
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
