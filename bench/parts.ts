import type { ExternalUsersMeasurement, ExternalUsersMeasurements, Timed } from "./external-users.ts";
import type { ListMeasurement } from "./list.ts";
import { pageSize } from "./list-yardstick.ts";
import type { ProcessMeasurement } from "./process.ts";
import type { PublicPageMeasurement } from "./proposals.ts";
import type { ReadersMeasurement } from "./readers.ts";
import type { RemovalMeasurement } from "./removals.ts";
import type { Measurement, Part } from "./report.ts";
import type { SignInMeasurement } from "./signing-in.ts";
import type { ThroughputMeasurement } from "./throughput.ts";
import { median } from "./timing.ts";
import type { RushMeasurement, VotingMeasurement } from "./voting.ts";
import type { WritingMeasurement } from "./writing.ts";

/** No page of the list may take longer than this, whatever the yardstick says: milliseconds. */
const slowest = 100;
const slowestShortSearch = 150;
/** The same for pages that everybody can read. */
const slowestPublicPage = 50;
const slowestCommonSearch = 150;

export function listPart(measurements: readonly ListMeasurement[]): Part {
  return {
    heading: "The list of users",
    about:
      `A page of ${pageSize} users in an organisation of 20,000 among 1,000,000, from the request to the whole answer: ` +
      "session, counts, rows and markup. The yardstick (`bench/list-yardstick.ts`) is one statement that returns the rows and " +
      "columns shown and how many are found, as the page shows. " +
      `Limit: twice the yardstick plus 10 ms, and at most ${slowest} ms.`,
    measurements: measurements.map((one) => inWords(one, listLimit(one))),
  };
}

export function listLimit({ statement }: ListMeasurement): number {
  return Math.min(2 * statement + 10, slowest);
}

export function shortSearchLimit(): number {
  return slowestShortSearch;
}

export function shortSearchPart(measurements: readonly ListMeasurement[]): Part {
  return {
    heading: "Searching for one or two characters",
    about: `The same page. Limit: ${slowestShortSearch} ms.`,
    measurements: measurements.map((one) => inWords(one, shortSearchLimit())),
  };
}

export function growthPart(small: readonly number[], large: readonly number[]): Part {
  return {
    heading: "The same organisation in a larger installation",
    about:
      "First pages of an organisation of 200, median over all orders and filters, " +
      "when the installation grows from 10,000 members to 1,000,000.",
    measurements: [
      { what: "growth of the time", measured: median(large) / median(small), limit: 1.3, unit: "times" },
    ],
  };
}

/** Milliseconds, whatever the yardstick says. */
const slowestPage = 50;
const slowestRare = 30;
const slowestCommon = 150;
const slowestNumber = 20;
const slowestFewCharacters = 300;
const slowestCount = 500;

/** @param people how many external users there are */
export function externalUsersParts(people: number, measured: ExternalUsersMeasurements): Part[] {
  const many = people.toLocaleString("en-GB");
  const timed = (measurements: readonly Timed[], limit: number): Measurement[] =>
    measurements.map(({ what, page }) => ({ what, measured: page, limit, unit: "ms" }));
  const whole = ({ listCase, page, statement }: ExternalUsersMeasurement): Measurement => ({
    ...{ what: externalUsersCase(listCase), measured: page, yardstick: statement },
    ...{ limit: Math.min(2 * statement + 10, slowestPage), unit: "ms" },
  });
  const found = (measurements: readonly ExternalUsersMeasurement[], slowest: number): Measurement[] =>
    measurements.flatMap(({ listCase, page, rows, statement }) => {
      const what = externalUsersCase(listCase);
      return [
        {
          what: `${what}: rows`,
          measured: rows,
          yardstick: statement,
          limit: 2 * statement + 10,
          unit: "ms",
        },
        { what: `${what}: page`, measured: page, limit: slowest, unit: "ms" },
      ];
    });
  const aboutSearch = (slowest: number) =>
    `The rows alone: at most twice the yardstick plus 10 ms. The whole page: at most ${slowest} ms.`;
  return [
    {
      heading: `The list of external users among ${many}`,
      about:
        "A page of 500, from the request to the whole answer: session, rows and markup; the count comes after it. The " +
        "yardstick (`bench/external-users-yardstick.ts`) is one statement that returns the rows and columns shown. " +
        `Limit: twice the yardstick plus 10 ms, and at most ${slowestPage} ms.`,
      measurements: measured.plain.map(whole),
    },
    {
      heading: `Searching for what few have among ${many}`,
      about: aboutSearch(slowestRare),
      measurements: found(measured.rare, slowestRare),
    },
    {
      heading: `Searching for what many have among ${many}`,
      about: aboutSearch(slowestCommon),
      measurements: found(measured.common, slowestCommon),
    },
    {
      heading: `Searching for a personal number or a day of birth among ${many}`,
      about: `Limit: ${slowestNumber} ms.`,
      measurements: timed(measured.numbers, slowestNumber),
    },
    {
      heading: `Searching for one or two characters among ${many}`,
      about: `Limit: ${slowestFewCharacters} ms.`,
      measurements: timed(measured.short, slowestFewCharacters),
    },
    {
      heading: `Counting among ${many}`,
      about: `The exact count, which comes after the rows: how many there are, and how many are found. Limit: ${slowestCount} ms.`,
      measurements: timed(measured.counts, slowestCount),
    },
  ];
}

function externalUsersCase({ sort, direction, place, words }: ExternalUsersMeasurement["listCase"]): string {
  const searched = words === "" ? "" : `, search "${words}"`;
  return `${sort} ${direction}, ${place} page${searched}`;
}

export function signInPart({ bare, ours, provider, perSecond, failed }: SignInMeasurement): Part {
  return {
    heading: "Signing in through OpenID Connect",
    about:
      "From when the browser comes back from the provider until it has the list of users, without what the provider itself took. " +
      "Limit: three times the unavoidable, one signature verified and one session inserted, plus 10 ms. The provider is the " +
      "demonstration's, in the same process; twenty people at once, one sign-in after the other, show what a process bears.",
    measurements: [
      { what: "a sign-in", measured: ours, yardstick: bare, limit: 3 * bare + 10, unit: "ms" },
      { what: "the provider's part of it", measured: provider, unit: "ms" },
      { what: "sign-ins a second", measured: perSecond, unit: "a second" },
      { what: "sign-ins that failed", measured: failed, limit: 0, unit: "times" },
    ],
  };
}

/** So many times as much two processes have to bear as one, where there are processors for both. */
const leastGain = 1.6;

export function throughputPart({ one, two }: ThroughputMeasurement): Part {
  return {
    heading: "Two processes on one database",
    about:
      "First pages of an organisation of 200 over the network, sixteen readers at once. Readers, processes and database share the " +
      `machine's processors. Wanted: ${leastGain} times the pages of one process, so at most 1/${leastGain} of the time a page.`,
    measurements: [
      { what: "pages a second, one process", measured: one, unit: "a second" },
      { what: "pages a second, two processes", measured: two, unit: "a second" },
      { what: "a page's time with two, to one", measured: one / two, limit: 1 / leastGain, unit: "times" },
    ],
  };
}

export function writingPart(measurements: readonly WritingMeasurement[]): Part {
  return {
    heading: "Writing",
    about:
      "In the largest organisation, each with its audit event. " +
      "Limit: three times the bare statements (`bench/bare-writing.ts`) plus 5 ms.",
    measurements: measurements.map(({ act, bare, ours }) => ({
      what: act,
      measured: ours,
      yardstick: bare,
      limit: 3 * bare + 5,
      unit: "ms",
    })),
  };
}

export function publicPagesPart(measurements: readonly PublicPageMeasurement[]): Part {
  return {
    heading: "Proposals",
    about:
      "Public pages among 20,000 proposals, 5,000,000 votes and 1,000,000 comments, from the request to the whole answer. " +
      `Limit: ${slowestPublicPage} ms, and ${slowestCommonSearch} for a word that nearly every text holds, since no index helps there.`,
    measurements: measurements.map(({ what, page, isCommonSearch }) => ({
      what,
      measured: page,
      limit: isCommonSearch ? slowestCommonSearch : slowestPublicPage,
      unit: "ms",
    })),
  };
}

export function votingPart({ bare, ours }: VotingMeasurement, rush: RushMeasurement): Part {
  return {
    heading: "Voting",
    about:
      "A vote on the proposal that has most of them. Limit: three times the bare statement in a transaction, plus 5 ms. " +
      "Then 5,000 people on that proposal over 40 connections: at least 500 a second, each of them counted.",
    measurements: [
      { what: "a vote", measured: ours, yardstick: bare, limit: 3 * bare + 5, unit: "ms" },
      { what: "a vote in the rush", measured: 1000 / rush.perSecond, limit: 2, unit: "ms" },
      { what: "counted for each cast", measured: rush.counted / rush.cast, limit: 1, unit: "times" },
    ],
  };
}

export function readersPart(measured: ReadersMeasurement): Part {
  return {
    heading: "Many who read, some who vote",
    about:
      "Half a minute of 300 pages a second over the network, wanted at even intervals whatever the answers before took, while 20 " +
      "people a second vote and see what became of it: a third of the pages the list, half one of twenty proposals in the news, " +
      "the rest any other. Those who ask, the site and the database share the machine. Times are of the slowest of twenty.",
    measurements: [
      { what: "a page", measured: measured.slowPage, limit: 200, unit: "ms" },
      { what: "a vote", measured: measured.slowVote, limit: 200, unit: "ms" },
      { what: "answers that failed", measured: measured.failed, limit: 0, unit: "times" },
      { what: "counted for each cast", measured: measured.counted / measured.cast, limit: 1, unit: "times" },
    ],
  };
}

export function removalsPart(measurements: readonly RemovalMeasurement[]): Part {
  return {
    heading: "Removing people",
    about:
      "Somebody with 10,000 comments and 50,000 votes on open proposals, among 1,000,000 people: the preview; how long it " +
      "takes until nothing of the person is left in any row; how much longer others wait for a page meanwhile; and how long " +
      "everything is searched for what the person was known by.",
    measurements: measurements.flatMap(({ what, preview, emptied, slower, searched }): Measurement[] => [
      { what: `${what}: preview`, measured: preview, limit: 300, unit: "ms" },
      { what: `${what}: until nothing is left`, measured: emptied, limit: 10, unit: "s" },
      { what: `${what}: pages of others`, measured: slower, limit: 1.2, unit: "times" },
      { what: `${what}: search`, measured: searched, limit: 60, unit: "s" },
    ]),
  };
}

export function startPart({ first, second }: { first: number; second: number }): Part {
  return {
    heading: "Starting the demonstration",
    about: "From the command to the first answered page, on a new folder and on one that is there.",
    measurements: [
      { what: "first start", measured: first, limit: 10, unit: "s" },
      { what: "second start", measured: second, limit: 3, unit: "s" },
    ],
  };
}

/** @param most MB that the process may use */
export function memoryPart(database: string, most: number, { early, late }: ProcessMeasurement): Part {
  return {
    heading: `Memory on ${database}`,
    about:
      "Resident memory of the demonstration's process while an administrator's pages are asked for, eight at a time.",
    measurements: [
      { what: "after 10,000 requests", measured: early, limit: most, unit: "MB" },
      { what: "after 100,000 requests", measured: late, limit: most, unit: "MB" },
      { what: "growth in between", measured: late / early, limit: 1.05, unit: "times" },
    ],
  };
}

function inWords({ listCase, page, statement }: ListMeasurement, limit: number): Measurement {
  const { sort, direction, place, search, filter } = listCase;
  const looked = [
    ...(search === "" ? [] : [`search "${search}"`]),
    ...(filter === "none" ? [] : [`filter ${filter}`]),
  ];
  const what = [`${sort} ${direction}`, `${place} page`, ...looked].join(", ");
  return { what, measured: page, yardstick: statement, limit, unit: "ms" };
}
