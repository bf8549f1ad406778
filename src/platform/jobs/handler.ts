import type { Job, JobData } from "./job.ts";

/** How one run of a job stands. */
export type Run = {
  /** 1 the first time. */
  readonly attempt: number;
  /** When it began, by the program's clock. */
  readonly now: Date;
  /** Aborted when the run has taken too long, or the program has waited long enough to end. */
  readonly signal: AbortSignal;
};

/** Who carries a job out. */
export type Handler = {
  readonly job: Job;
  /** @throws ZodError where what was told is not what the job says */
  readonly run: (told: unknown, run: Run) => Promise<void>;
};

/** Binds a job to what carries it out. What is thrown means: try again later. */
export function handle<Data extends JobData>(
  job: Job<Data>,
  carryOut: (data: Data, run: Run) => Promise<void>,
): Handler {
  return { job, run: async (told, run) => await carryOut(job.data.parse(told), run) };
}
