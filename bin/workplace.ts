import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { requireMatchingKeys } from "#platform/audit/check-person-keys.ts";
import { createKeysFile, readKeysFile } from "#platform/audit/keys-file.ts";
import type { Door } from "#platform/change.ts";
import { connect, type DatabaseConnection } from "#platform/db/connect.ts";
import { holdsDatabase } from "#platform/db/embedded.ts";
import { migrate, requireMigrated } from "#platform/db/migrate.ts";
import { StartupError } from "#platform/startup-error.ts";
import { systemClock } from "#platform/time/clock.ts";
import type { ProgramFiles } from "#removals";
import { withSecretFiles } from "../src/secret-files.ts";
import { settingsRefused } from "../src/settings.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** What a command works with: the open database and the installation's keys. Close it. */
export type Workplace = {
  readonly connection: DatabaseConnection;
  readonly door: Door;
  readonly verifyKey: Awaited<ReturnType<typeof readKeysFile>>["verifyKey"];
  readonly checkpointFile: string;
  /** Everything that the program keeps outside the database. */
  readonly files: ProgramFiles;
  readonly hsaPrefixes: readonly string[];
  /** The folder of an embedded database that was not there before: perhaps another one was meant. */
  readonly newFolder: string | undefined;
  readonly close: () => Promise<void>;
};

/**
 * @property mayPrepare whether an embedded database is made where there is none, with keys beside it, and one of old
 *   brought up to date
 * @property asItStands whether one of another version is opened as it is, to be copied and no more
 */
export type Opening = { readonly mayPrepare: boolean; readonly asItStands?: boolean };

const remedyInRehearsal =
  "Inget har prövats och inget har ändrats. Ett kommando utan --dry-run uppdaterar schemat först, till exempel: " +
  "npx behorig administrators list";

/**
 * Opens the database that the program itself uses: DATABASE_URL, or the embedded one in BEHORIG_DATA, which is
 * the project's own folder `data` where nothing else is said. An embedded database has nobody else to migrate it;
 * a server's schema is left to `npm run migrate`. @throws StartupError for the operator to read
 */
export async function openWorkplace(
  environment: Environment,
  { mayPrepare, asItStands = false }: Opening,
): Promise<Workplace> {
  const places = placesFrom(environment);
  const { folder } = places.database;
  const newFolder = folder === undefined || existsSync(folder) ? undefined : folder;
  if (!mayPrepare) requireDatabase(folder, asItStands);
  if (places.ownKeys) await mkdir(dirname(places.keysFile), { recursive: true });
  const connection = await connect(places.database);
  try {
    if (connection.engine === "postgresql") await requireMigrated(connection);
    else if (mayPrepare) await migrate(connection, systemClock());
    else if (!asItStands) await requireMigrated(connection, { remedy: remedyInRehearsal });
    if (places.ownKeys && mayPrepare && !existsSync(places.keysFile)) await createKeysFile(places.keysFile);
    const { masterKey, verifyKey } = await readKeysFile(places.keysFile);
    await requireMatchingKeys(connection.db, masterKey, places.keysFile);
    const door = { db: connection.db, clock: systemClock, masterKey };
    return { ...places, connection, door, verifyKey, newFolder, close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function requireDatabase(folder: string | undefined, asItStands: boolean): void {
  if (folder === undefined || holdsDatabase(folder)) return;
  if (asItStands)
    throw new StartupError(`Det finns ingen databas i ${folder}. Ange rätt mapp i BEHORIG_DATA.`);
  throw new StartupError(
    `Det finns ingen databas i ${folder} ännu, så det finns inget att pröva mot. Inget har skapats. ` +
      "Ange rätt mapp i BEHORIG_DATA, eller kör utan --dry-run: då skapas en ny, tom databas.",
  );
}

/** Read from the same variables as the program's own configuration, without those that only a site needs. */
function placesFrom(given: Environment) {
  const { environment, faults } = withSecretFiles(given);
  if (faults.length > 0) throw settingsRefused(faults);
  const { DATABASE_URL, BEHORIG_DATA, BEHORIG_KEYS, BEHORIG_HSA_PREFIXES } = environment;
  const { BEHORIG_CHECKPOINTS, BEHORIG_REMOVALS } = environment;
  const folder =
    BEHORIG_DATA === undefined ? fileURLToPath(new URL("../data", import.meta.url)) : resolve(BEHORIG_DATA);
  const keysFile = BEHORIG_KEYS === undefined ? join(folder, "keys.json") : resolve(BEHORIG_KEYS);
  const checkpointFile =
    BEHORIG_CHECKPOINTS === undefined ? join(folder, "checkpoints.jsonl") : resolve(BEHORIG_CHECKPOINTS);
  const removalsFile =
    BEHORIG_REMOVALS === undefined ? join(folder, "removals.jsonl") : resolve(BEHORIG_REMOVALS);
  const databaseFolder = DATABASE_URL === undefined ? join(folder, "database") : undefined;
  return {
    database:
      DATABASE_URL === undefined
        ? { folder: join(folder, "database") }
        : { url: DATABASE_URL, folder: undefined },
    keysFile,
    /** The keys beside an embedded database are made with it, as the demonstration does. */
    ownKeys: BEHORIG_KEYS === undefined && DATABASE_URL === undefined,
    checkpointFile,
    files: { keysFile, checkpointFile, removalsFile, dataFolder: folder, databaseFolder },
    hsaPrefixes: (BEHORIG_HSA_PREFIXES ?? "SE").split(","),
  };
}
