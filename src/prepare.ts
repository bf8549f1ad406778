import { connect } from "#platform/db/connect.ts";
import { prepareDatabase } from "#platform/db/prepared-database.ts";

/** Once, after installing: an empty embedded database for every new folder. Without it a first start takes seconds more. */
export async function layByEmptyDatabase(): Promise<void> {
  const empty = await connect({});
  await prepareDatabase(await empty.snapshot());
  await empty.close();
}
