/** The statuses that have an error page of their own. */
export const problemStatuses = [400, 403, 404, 409, 413, 422, 429, 500, 503] as const;

export type ProblemStatus = (typeof problemStatuses)[number];

/**
 * A request that cannot be answered as asked. The public sees the page of its status and nothing else;
 * `reason` is for the log and holds nothing that a person typed.
 */
export class Problem extends Error {
  readonly status: ProblemStatus;

  constructor(status: ProblemStatus, reason: string) {
    super(reason);
    this.name = "Problem";
    this.status = status;
  }
}

export const badRequest = (reason: string) => new Problem(400, reason);
export const forbidden = (reason: string) => new Problem(403, reason);
/** Also for what exists but is not within the actor's scope: the two answers are equal to the byte. */
export const notFound = () => new Problem(404, "not found in the actor's scope");
/** What was to be changed is no longer what it was. */
export const conflict = (reason: string) => new Problem(409, reason);
export const unprocessable = (reason: string) => new Problem(422, reason);
