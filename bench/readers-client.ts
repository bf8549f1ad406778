import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";

/** What is to be asked for, how often and by whom. */
export type ReaderWork = {
  readonly port: number;
  readonly seconds: number;
  readonly pagesPerSecond: number;
  readonly votesPerSecond: number;
  readonly list: string;
  readonly news: readonly string[];
  readonly others: readonly string[];
  readonly vote: string;
  /** Of people who have not voted yet: each votes once. */
  readonly cookies: readonly string[];
};

/** Milliseconds from when somebody wanted an answer until they had all of it. */
export type ReaderTimes = {
  readonly pages: readonly number[];
  readonly votes: readonly number[];
  readonly failed: number;
};

const host = "localhost:4000";
const agent = new Agent({ keepAlive: true, maxSockets: 400 });

process.once("message", async (work: ReaderWork) => {
  const times = await readAndVote(work);
  agent.destroy();
  // all of it is with the other side before the way there is closed
  process.send?.(times, () => process.disconnect());
});

async function readAndVote(work: ReaderWork): Promise<ReaderTimes> {
  const pages: number[] = [];
  const votes: number[] = [];
  let failed = 0;
  const timed = async (times: number[], wanted: number, act: () => Promise<unknown>) => {
    try {
      await act();
      times.push(performance.now() - wanted);
    } catch {
      failed += 1;
    }
  };
  const read = (address: string) => (wanted: number) => timed(pages, wanted, () => ask(work.port, address));
  const voteOf = (cookie: string) => async (wanted: number) => {
    await timed(votes, wanted, () => ask(work.port, work.vote, cookie, "direction=for"));
    await timed(pages, performance.now(), () => ask(work.port, work.news[0] ?? "/", cookie));
  };
  const start = performance.now() + 100;
  await Promise.all([
    inTime(start, work.pagesPerSecond, work.seconds, (turn) => read(addressOf(work, turn))),
    inTime(start, work.votesPerSecond, work.seconds, (turn) => voteOf(work.cookies[turn] ?? "")),
  ]);
  return { pages, votes, failed };
}

/** Begins so many acts a second, whether or not those before have come to an end: people do not wait for one another. */
async function inTime(
  start: number,
  perSecond: number,
  seconds: number,
  actOf: (turn: number) => (wanted: number) => Promise<void>,
): Promise<void> {
  const begun: Promise<void>[] = [];
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const wanted = start + (turn * 1000) / perSecond;
    const early = wanted - performance.now();
    if (early > 1) await wait(early);
    begun.push(actOf(turn)(wanted));
  }
  await Promise.all(begun);
}

/** Always the same, so that two runs ask alike. */
function addressOf({ list, news, others }: ReaderWork, turn: number): string {
  const kind = turn % 6;
  if (kind < 2) return list;
  const some = kind < 5 ? news : others;
  return some[(turn * 7919) % some.length] ?? list;
}

/** @throws where the answer is no page, nor the way on after a vote */
async function ask(port: number, path: string, cookie?: string, form?: string): Promise<void> {
  const headers = {
    host,
    "accept-encoding": "gzip, br",
    ...(cookie === undefined ? {} : { cookie }),
    ...(form === undefined
      ? {}
      : { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }),
  };
  const asked = request({
    agent,
    host: "127.0.0.1",
    port,
    path,
    headers,
    method: form === undefined ? "GET" : "POST",
  });
  asked.end(form);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  await buffer(answer);
  if (answer.statusCode !== (form === undefined ? 200 : 303))
    throw new Error(`${path} answered ${answer.statusCode}`);
}
