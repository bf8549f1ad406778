import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { StartupError } from "#platform/startup-error.ts";
import { unwrap } from "./person-keys.ts";

/** So many that a few damaged ones do not pass for the wrong keys file. */
const keysToTry = 100;

const keysAtOnce = 1_000;

/**
 * Opens one of the keys in the database, if there are any. With another installation's keys the program would make
 * everybody in the log unreadable, and write what nobody can read with the right ones.
 * @throws StartupError where none opens
 */
export async function requireMatchingKeys(
  db: Kysely<Database>,
  master: MasterKey,
  keysFile: string,
): Promise<void> {
  const rows = await db
    .selectFrom("keystore.person_keys")
    .select(["person_reference", "wrapped_key"])
    .limit(keysToTry)
    .execute();
  if (rows.length === 0 || rows.some((row) => unwrap(master, row) !== undefined)) return;
  throw new StartupError(
    `Nyckelfilen ${keysFile} hör inte till databasen: den öppnar inte nycklarna där. ` +
      "Lägg tillbaka installationens egen nyckelfil, eller ange rätt databas.",
  );
}

/** Whose keys the master key does not open, in the order of the references. */
export async function* readDamagedKeys(
  db: Kysely<Database>,
  master: MasterKey,
): AsyncGenerator<PersonReference> {
  for (let after: string | undefined; ; ) {
    let query = db
      .selectFrom("keystore.person_keys")
      .select(["person_reference", "wrapped_key"])
      .orderBy("person_reference")
      .limit(keysAtOnce);
    if (after !== undefined) query = query.where("person_reference", ">", after);
    const rows = await query.execute();
    for (const row of rows)
      if (unwrap(master, row) === undefined) yield row.person_reference as PersonReference;
    after = rows.at(-1)?.person_reference;
    if (after === undefined) return;
  }
}
