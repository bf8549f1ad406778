import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findBinaries, type Owner } from "./postgres-binaries.ts";

/** A running server; `url` names its database `postgres`, whose user may do everything. */
export type Postgres = { url: string; stop(): Promise<void> };

/**
 * Starts a temporary PostgreSQL of its own: data in the temporary folder, reached by a socket in there
 * only, without the safety that makes a server slow. `stop` removes every trace, as does a normal exit.
 * The buffers are small, since tests need little; a measurement gives the server what a real one has.
 */
export async function startPostgres(find = findBinaries, sharedBuffers = "64MB"): Promise<Postgres> {
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "behorig-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  try {
    const server = startServer(find(owner, folder), folder, owner, sharedBuffers);
    const url = `postgresql://postgres@${encodeURIComponent(folder)}/postgres`;
    const stop = stopper(server, folder);
    await untilReady(url, server).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url, stop };
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

function startServer(bin: string, folder: string, owner: Owner, sharedBuffers: string): ChildProcess {
  const data = join(folder, "data");
  const env = { PATH: process.env.PATH, LC_ALL: "C" };
  const initialise = [
    "-D",
    data,
    "-U",
    "postgres",
    "--encoding=UTF8",
    "--locale=C",
    "--auth=trust",
    "--no-sync",
  ];
  execFileSync(join(bin, "initdb"), initialise, { ...owner, env, cwd: folder, stdio: "pipe" });
  const settings = {
    listen_addresses: "",
    unix_socket_directories: folder,
    max_connections: "60",
    shared_buffers: sharedBuffers,
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(join(bin, "postgres"), ["-D", data, ...options], {
    ...owner,
    env,
    cwd: folder,
    stdio: "ignore",
  });
}

function stopper(server: ChildProcess, folder: string): () => Promise<void> {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const atExit = () => {
    server.kill("SIGKILL");
    remove();
  };
  process.on("exit", atExit);
  return async () => {
    process.off("exit", atExit);
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGQUIT");
      await once(server, "exit");
    }
    remove();
  };
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
