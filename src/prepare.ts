import { connect } from "#platform/db/connect.ts";
import { prepareDatabase } from "#platform/db/prepared-database.ts";

/**
 * What can be done once for all starts, after installing: the program is read, so that Node keeps it compiled, and an
 * empty embedded database is laid by. A program that could not be prepared starts all the same, some seconds later.
 */
export async function prepare(): Promise<void> {
  await Promise.all([import("./demonstration/start.ts"), import("./serve.ts")]);
  const empty = await connect({});
  await prepareDatabase(await empty.snapshot());
  await empty.close();
}
