import { z } from "zod";
import type { PersonReference } from "#platform/access/actor.ts";
import { type Id, isUuid } from "#platform/ids.ts";

/** What a job is told: ids by name, and nothing else, so that no queue holds anything of a person (invariant 7). */
export type JobData = { readonly [name: string]: Id<string> | PersonReference | JobData };

/** A kind of work that is done apart from any request: its name in the queue, what it is told, how it is tried again. */
export type Job<Data extends JobData = JobData> = {
  readonly name: string;
  readonly data: z.ZodType<Data>;
  readonly options: JobOptions;
};

/** Times are in seconds. */
export type JobOptions = {
  /** How many times more it is tried after the first. */
  readonly retries: number;
  /** The pause before the first retry; each one after that is about twice as long, up to the longest. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** A run that has taken longer, or whose process has died, counts as failed. */
  readonly longestRun: number;
  /** How many run side by side in one process. */
  readonly atOnce: number;
  /** When it is begun by itself, as cron writes it and in Swedish time; such a job is told nothing. */
  readonly cron?: string;
};

const usual: JobOptions = { retries: 12, firstPause: 10, longestPause: 3_600, longestRun: 300, atOnce: 1 };

/**
 * Defines a job. Whatever carries it out may be cut off anywhere and run again, also after it has succeeded: it has to
 * find what is done already, and go on from there.
 */
export function defineJob<Data extends JobData>(
  name: string,
  data: z.ZodType<Data>,
  options: Partial<JobOptions> = {},
): Job<Data> {
  return { name, data, options: { ...usual, ...options } };
}

/** The id of a row of the named table, for the data of a job. */
export function idOf<Table extends string>(): z.ZodType<Id<Table>> {
  return z.custom<Id<Table>>((value) => typeof value === "string" && isUuid(value));
}
