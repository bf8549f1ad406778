import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export type DemonstrationProcess = {
  readonly pid: number;
  /** Without a slash at the end. */
  readonly origin: string;
  /** Ends it as Ctrl-C does, and removes its folder if it was its own; gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power switch does, without a word of warning; the folder stays. */
  kill(): Promise<void>;
};

const project = fileURLToPath(new URL("..", import.meta.url));

/** Generous: at its first start the demonstration builds its whole world, beside whatever else the machine does. */
const patience = 180_000;

/**
 * Starts the demonstration as `npm start` does, on a port and in a folder of its own, and gives it back when it
 * answers. @throws what it printed, where it ends before that
 *
 * @param lasting a folder that outlives the process
 * @param url a PostgreSQL server to use instead of the embedded database
 */
export async function startDemonstrationProcess(
  lasting?: string,
  url?: string,
): Promise<DemonstrationProcess> {
  const folder = lasting ?? mkdtempSync(join(tmpdir(), "behorig-demonstration-"));
  const port = await freePort();
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, startArguments(), {
    cwd: project,
    env: {
      ...inherited,
      PORT: String(port),
      BEHORIG_DATA: folder,
      ...(url === undefined ? {} : { DATABASE_URL: url }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const discard = () => {
    child.kill("SIGKILL");
    if (lasting === undefined) rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", discard);
  const stop = async () => {
    process.off("exit", discard);
    await end(child, "SIGTERM");
    discard();
    return child.exitCode;
  };
  const origin = `http://localhost:${port}`;
  try {
    await answers(child, origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid ?? 0, origin, stop, kill: () => end(child, "SIGKILL") };
}

/** What `npm start` gives Node, so that memory and time are those that people meet. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  return String(scripts.start).split(" ").slice(1);
}

async function answers(child: ChildProcess, origin: string): Promise<void> {
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text: Buffer) => {
      printed += text.toString();
    });
  }
  const last = Date.now() + patience;
  while (Date.now() < last && child.exitCode === null) {
    const answer = await fetch(origin).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  const what = child.exitCode === null ? `did not answer within ${patience / 1000} s` : "ended by itself";
  throw new Error(`The demonstration ${what}. It printed:\n${printed}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a socket without a port");
  return address.port;
}
