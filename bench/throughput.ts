import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { sessionIn } from "./pages.ts";

/** Pages of the list that were answered in a second, by one process and by two on the same database. */
export type ThroughputMeasurement = { readonly one: number; readonly two: number };

const seconds = 8;
const atOnce = 16;

/** The first page of an organisation's list over the network, with as many readers as keep all of it busy. */
export async function measureThroughput(
  connection: DatabaseConnection,
  url: string,
  organisation: string,
): Promise<ThroughputMeasurement> {
  const cookie = await sessionIn(connection, organisation);
  const first = await startSite(url);
  const one = await pagesPerSecond([first.port], cookie);
  const second = await startSite(url);
  const two = await pagesPerSecond([first.port, second.port], cookie);
  for (const { child } of [first, second]) child.kill("SIGKILL");
  return { one, two };
}

async function startSite(url: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(new URL("site-process.ts", import.meta.url), [url]);
  const [port] = await once(child, "message");
  return { child, port };
}

async function pagesPerSecond(ports: readonly number[], cookie: string): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const readers = Array.from({ length: atOnce }, (_, index) => ports[index % ports.length] ?? 0);
  // what is compiled at the first requests is no part of it
  await Promise.all(readers.map((port) => ask(agent, port, cookie)));
  let pages = 0;
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    readers.map(async (port) => {
      while (performance.now() < end) {
        await ask(agent, port, cookie);
        pages += 1;
      }
    }),
  );
  agent.destroy();
  return pages / seconds;
}

/** @throws where the answer is no page */
async function ask(agent: Agent, port: number, cookie: string): Promise<void> {
  const headers = { host: "localhost:4000", "accept-encoding": "gzip, br", cookie };
  const asked = request({ agent, host: "127.0.0.1", port, path: "/members", headers }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  for await (const _ of answer);
  if (answer.statusCode !== 200) throw new Error(`the list answered ${answer.statusCode}`);
}
