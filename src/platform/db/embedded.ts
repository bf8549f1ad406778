import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { StartupError } from "#platform/startup-error.ts";
import { lockFolder } from "./folder-lock.ts";
import { preparedDatabase } from "./prepared-database.ts";

/** An opened PGlite; `close` also gives its folder free. */
export type Embedded = { pglite: PGlite; close(): Promise<void> };

/**
 * Opens the embedded database in `folder`, or in memory without one. A new database starts from `snapshot`
 * (an uncompressed tar from `DatabaseConnection.snapshot`) when there is one, else a folder's from the empty one that
 * installing laid by.
 */
export async function openEmbedded(
  folder: string | undefined,
  snapshot: Blob | undefined,
): Promise<Embedded> {
  if (folder === undefined) {
    const pglite = await start(snapshot ? { loadDataDir: snapshot } : {});
    return { pglite, close: () => pglite.close() };
  }
  const place = prepareFolder(folder);
  const release = lockFolder(place);
  try {
    const pglite = await startInFolder(place, snapshot);
    return { pglite, close: () => pglite.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** Whether a database was made in `folder` to the end, so that it can be opened as it is. Changes nothing. */
export function holdsDatabase(folder: string): boolean {
  return existsSync(`${folder}/PG_VERSION`) && !isUnfinished(folder);
}

/** Whether the making of a database in `folder`, which is there, was cut off. */
export function isUnfinished(folder: string): boolean {
  return existsSync(unfinishedMark(realpathSync(folder)));
}

async function start(options: PGliteOptions): Promise<PGlite> {
  const pglite = new PGlite({
    ...options,
    extensions: { pg_trgm, btree_gist },
    // 128 MB of buffers is the default, and every byte of it stays resident.
    startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=8MB", "-c", "jit=off"],
  });
  await pglite.waitReady;
  return pglite;
}

/**
 * A first start that is killed leaves half a database behind, which can never be opened. The mark beside
 * the folder lies there from before the first file until the database answers, so such a rest is known
 * for what it is, nothing was ever committed to it, and it is cleared away.
 */
async function startInFolder(folder: string, snapshot: Blob | undefined): Promise<PGlite> {
  const unfinished = unfinishedMark(folder);
  if (existsSync(unfinished))
    for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`, { recursive: true });
  const isNew = readdirSync(folder).length === 0;
  if (isNew) writeFileSync(unfinished, "");
  else if (!existsSync(`${folder}/PG_VERSION`)) {
    throw new StartupError(`Datamappen ${folder} innehåller andra filer. Ange en tom mapp eller en ny.`);
  }
  try {
    const origin = isNew ? (snapshot ?? (await preparedDatabase())) : undefined;
    const pglite = await start({ dataDir: folder, ...(origin ? { loadDataDir: origin } : {}) });
    rmSync(unfinished, { force: true });
    return pglite;
  } catch (cause) {
    const advice = "Återställ den från en kopia, eller flytta undan den för att börja med en tom databas.";
    throw new StartupError(`Databasen i ${folder} gick inte att öppna. ${advice}`, { cause });
  }
}

function unfinishedMark(folder: string): string {
  return `${folder}.unfinished`;
}

function prepareFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    const place = realpathSync(resolve(folder));
    const probe = `${dirname(place)}/.behorig-${process.pid}`;
    writeFileSync(probe, "");
    rmSync(probe);
    writeFileSync(`${place}/.probe`, "");
    rmSync(`${place}/.probe`);
    return place;
  } catch (cause) {
    const advice =
      "Ge den användare som kör Behörig rätt att skriva där och i mappen ovanför, eller ange en annan mapp.";
    throw new StartupError(`Det går inte att skriva i datamappen ${folder}. ${advice}`, { cause });
  }
}
