import type { ExternalUser } from "#platform/access/actor.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { carryOutRemoval, planRemoval, searchForValues } from "#removals";
import { orderRemovalOf, removalParts } from "../tests/removing.ts";
import { type BusyPerson, generateBusyPeople } from "./busy-person.ts";
import { masterKey, type Reader, readerOfTheOpen } from "./pages.ts";
import { median, medianTime } from "./timing.ts";

/** What removing one busy person took. */
export type RemovalMeasurement = {
  readonly what: string;
  /** Median of the preview, in milliseconds. */
  readonly preview: number;
  /** Seconds until nothing of the person was left in any row. */
  readonly emptied: number;
  /** Seconds that the search through everything took. */
  readonly searched: number;
  /** How much longer others' pages took meanwhile: a ratio of medians. */
  readonly slower: number;
};

const previews = 15;
const quietPages = 300;

const ways = [
  ["deleted with everything", { account: "delete", comments: "delete", votes: "delete" }],
  [
    "depersonalised with everything",
    { account: "depersonalise", comments: "depersonalise", votes: "depersonalise" },
  ],
] as const;

/** Removes two people, each with 10,000 comments and 50,000 votes, while others read. */
export async function measureRemovals(
  connection: DatabaseConnection,
  now: Date,
): Promise<RemovalMeasurement[]> {
  const people = await generateBusyPeople(connection, now);
  const read = await readerOfTheOpen(connection);
  const measurements: RemovalMeasurement[] = [];
  for (const [what, choices] of ways) {
    const person = people.pop();
    if (person === undefined) throw new Error("too few people are busy");
    measurements.push({ what, ...(await measureRemoval({ connection, read, now }, person, choices)) });
  }
  return measurements;
}

type Site = { readonly connection: DatabaseConnection; readonly read: Reader; readonly now: Date };

async function measureRemoval(
  { connection, read, now }: Site,
  { id, reference }: BusyPerson,
  choices: (typeof ways)[number][1],
): Promise<Omit<RemovalMeasurement, "what">> {
  const door = { db: connection.db, clock: () => now, masterKey };
  const plan = () => planRemoval(readOnly(connection.db), { id, reference }, choices, now);
  const preview = await medianTime(plan, previews);
  const alone = await readPages(read, (read) => read.length < quietPages);
  const removal = await orderRemovalOf(
    door,
    { externalUser: id, reference } as unknown as ExternalUser,
    choices,
  );
  const came = new Map<string, number>();
  const begun = performance.now();
  const carriedOut = carryOutRemoval(
    {
      ...removalParts(door, connection),
      search: (sought) => searchForValues({ connection, masterKey, files: [] }, sought),
      log: {
        info: (told) => {
          if ("step" in told) came.set(String(told.step), performance.now());
        },
      },
    },
    removal,
  );
  const meanwhile = await readPages(read, () => !came.has("sweep"));
  const { kind } = await carriedOut;
  if (kind !== "sealed") throw new Error(`a removal was not carried out: ${kind}`);
  const at = (step: string) => (came.get(step) ?? Number.NaN) / 1000;
  return {
    preview,
    emptied: at("sweep") - begun / 1000,
    searched: at("search") - at("vacuum"),
    slower: median(meanwhile) / median(alone),
  };
}

async function readPages(read: Reader, goesOn: (times: readonly number[]) => boolean): Promise<number[]> {
  const times: number[] = [];
  while (goesOn(times)) {
    const start = performance.now();
    await read("/proposals");
    times.push(performance.now() - start);
  }
  return times;
}
