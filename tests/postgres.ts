import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findBinaries, type Owner } from "./postgres-binaries.ts";

/** A running server; `url` names its database `postgres`, whose user may do everything. */
export type Postgres = {
  readonly url: string;
  /** Its socket, and its data in the folder `data`. */
  readonly folder: string;
  /** Ends it from one moment to the next, as a fault does. */
  breakDown(): Promise<void>;
  /** Starts it again on what it had when it ended. */
  startAgain(): Promise<void>;
  /** Ends it and removes every trace, as does a normal exit. */
  stop(): Promise<void>;
};

type Options = {
  /** Small where left out, since tests need little; a measurement gives the server what a real one has. */
  readonly sharedBuffers?: string;
  /** Whether what it has confirmed is there after a break-down; otherwise it is quicker. */
  readonly keepsItsWord?: boolean;
  /** Puts something else into the data folder than an empty database. */
  readonly fill?: (data: string) => void;
};

/** Starts a temporary PostgreSQL of its own: data in the temporary folder, reached by a socket in there only. */
export async function startPostgres(options: Options = {}): Promise<Postgres> {
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "behorig-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  try {
    const bin = findBinaries(owner, folder);
    const data = join(folder, "data");
    if (options.fill) options.fill(data);
    else initialise(bin, { ...running(owner, folder), stdio: "pipe" }, data);
    return await runPostgres({ bin, folder, owner, settings: settingsOf(options, folder) });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** The address of the server whose socket is in the folder. */
export function addressIn(folder: string): string {
  return `postgresql://postgres@${encodeURIComponent(folder)}/postgres`;
}

type Place = {
  readonly bin: string;
  readonly folder: string;
  readonly owner: Owner;
  readonly settings: readonly string[];
};

async function runPostgres({ bin, folder, owner, settings }: Place): Promise<Postgres> {
  const url = addressIn(folder);
  let server: ChildProcess;
  const startAgain = async () => {
    const data = join(folder, "data");
    server = spawn(join(bin, "postgres"), ["-D", data, ...settings], {
      ...running(owner, folder),
      stdio: "ignore",
    });
    await untilReady(url, server);
  };
  const breakDown = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill("SIGQUIT");
    await once(server, "exit");
  };
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const atExit = () => {
    server?.kill("SIGKILL");
    remove();
  };
  process.on("exit", atExit);
  const stop = async () => {
    process.off("exit", atExit);
    await breakDown();
    remove();
  };
  try {
    await startAgain();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder, breakDown, startAgain, stop };
}

function running(owner: Owner, folder: string) {
  return { ...owner, env: { PATH: process.env.PATH, LC_ALL: "C" }, cwd: folder };
}

function initialise(bin: string, how: ReturnType<typeof running> & { stdio: "pipe" }, data: string): void {
  const empty = ["-U", "postgres", "--encoding=UTF8", "--locale=C", "--auth=trust", "--no-sync"];
  execFileSync(join(bin, "initdb"), ["-D", data, ...empty], how);
}

function settingsOf({ sharedBuffers = "64MB", keepsItsWord = false }: Options, folder: string): string[] {
  const settings = {
    listen_addresses: "",
    unix_socket_directories: folder,
    max_connections: "60",
    shared_buffers: sharedBuffers,
    // the machine does not go down with the server
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: keepsItsWord ? "on" : "off",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL stopped at once with code ${server.exitCode}.`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch {
      await wait(25);
    }
  }
  throw new Error("PostgreSQL did not answer within ten seconds.");
}

/** PostgreSQL refuses to run as root; `postgres` and `nobody` are the users a machine is likely to have. */
function unprivileged(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user)
    throw new Error("PostgreSQL cannot run as root, and there is no user postgres or nobody. Create one.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
