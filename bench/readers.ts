import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { CaseId } from "#proposals";
import { sessionsOf, siteOf } from "./pages.ts";
import type { ReaderTimes, ReaderWork } from "./readers-client.ts";
import { newVoters, tally, type Voting } from "./voting.ts";

/** What many who read, and some who vote, met. */
export type ReadersMeasurement = {
  /** Milliseconds within which 95 of 100 had their page, from when they wanted it. */
  readonly slowPage: number;
  readonly slowVote: number;
  readonly failed: number;
  readonly cast: number;
  readonly counted: number;
};

const seconds = 30;
const pagesPerSecond = 300;
const votesPerSecond = 20;
/** The proposals that most people came for. */
const inTheNews = 20;

/**
 * Asks for 300 pages a second over the network, as they come and not one after the other, while 20 people a second vote and
 * look at what became of it. Of the pages a third are the list, half one of the twenty proposals in the news, and the rest any.
 * Whoever asks is a process of its own; it, the site and the database share the machine.
 */
export async function measureReaders(
  connection: DatabaseConnection,
  voting: Voting,
): Promise<ReadersMeasurement> {
  const voters = await newVoters(connection, voting.proposal, {
    count: seconds * votesPerSecond,
    first: 20_000,
  });
  const cookies = await sessionsOf(connection, voters);
  const { rows } = await connection.pool.query<{ id: CaseId }>(
    "select id from cases where state = 'published' order by published_at desc, id limit 5000",
  );
  const proposals = rows.map(({ id }) => `/proposals/${id}`);
  const site = await siteOf(connection, { sharesPages: true });
  await site.listen({ host: "127.0.0.1", port: 0 });
  const { port } = site.server.address() as AddressInfo;
  const before = await tally(connection, voting.proposal);
  const work: ReaderWork = {
    port,
    seconds,
    pagesPerSecond: pagesPerSecond - votesPerSecond,
    votesPerSecond,
    list: "/proposals",
    news: [`/proposals/${voting.proposal}`, ...proposals.slice(0, inTheNews - 1)],
    others: proposals.slice(inTheNews),
    vote: `/proposals/${voting.proposal}/vote`,
    cookies,
  };
  const client = fork(new URL("readers-client.ts", import.meta.url));
  client.send(work);
  const { pages, votes, failed } = await timesFrom(client);
  const counted = (await tally(connection, voting.proposal)) - before;
  await site.close();
  return {
    slowPage: slowestOfTwenty(pages),
    slowVote: slowestOfTwenty(votes),
    failed,
    cast: votes.length,
    counted,
  };
}

/** @throws where the process ends without having told any */
async function timesFrom(client: ChildProcess): Promise<ReaderTimes> {
  const ended = once(client, "exit").then(([code]) => {
    throw new Error(`those who ask have ended with ${code}`);
  });
  const [times] = await Promise.race([once(client, "message"), ended]);
  return times;
}

/** The 95th percentile. */
function slowestOfTwenty(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
