import type { JobResult, JobWithMetadata } from "pg-boss";
import { ZodError } from "zod";
import { traceOf } from "#platform/trace.ts";
import type { Handler } from "./handler.ts";

export type JobLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/**
 * Runs a job once and says how it went. What is thrown is told to the program's log alone, and there without its
 * message: pg-boss would keep all of an error with the job, and so perhaps what it quotes of a person.
 */
export async function runJob(
  { run }: Handler,
  { id, name, data, signal, retryCount, retryLimit }: JobWithMetadata<unknown>,
  now: Date,
  log: JobLog,
): Promise<JobResult> {
  try {
    await run(data, { attempt: retryCount + 1, now, signal });
    return { id, status: "completed" };
  } catch (error) {
    const fields = { job: name, attempt: retryCount + 1, ...traceOf(error) };
    // no later run would understand it better
    if (error instanceof ZodError) {
      log.error(fields, "a job was told what it does not understand, and is given up");
      return { id, status: "deadletter" };
    }
    if (retryCount >= retryLimit) log.error(fields, "a job is given up");
    else log.warn(fields, "a job failed, and will be tried again");
    return { id, status: "failed" };
  }
}
