import { setTimeout as pause } from "node:timers/promises";
import type { Answer, Visitor } from "../visitor.ts";

/** What somebody met who saves one person after another while things go wrong. */
export type Writing = {
  /** HSA-ids of those whose saving was answered for. */
  readonly confirmed: string[];
  /** Of those that were there already when they were sent once more, since the first time was not answered for. */
  readonly keptUnanswered: string[];
  /** Answers that say that the service is away, and for how long. */
  readonly away: Answer[];
  /** Statuses that nobody should have met. */
  readonly unexpected: number[];
  stop(): Promise<void>;
};

export type Writer = {
  readonly prefix: string;
  /** A browser that is signed in at a process that answers. @throws where there is none at the moment */
  open(): Promise<Visitor>;
  /** Saves somebody: a redirect where it is done, 422 where the person is there already. */
  save(browser: Visitor, hsaId: string, number: number): Promise<Answer>;
};

/** Saves people until told to stop, and whoever was not answered for once more. */
export async function keepWriting(writer: Writer): Promise<Writing> {
  const writing = { confirmed: [], keptUnanswered: [], away: [], unexpected: [] } as Omit<Writing, "stop">;
  let isStopping = false;
  let browser = await writer.open();
  const saveUntilAnswered = async (number: number) => {
    const hsaId = hsaIdOf(`${writer.prefix}${number}`);
    for (let attempt = 1; !isStopping; attempt += 1) {
      const answer = await writer.save(browser, hsaId, number).catch(() => undefined);
      if (answer?.statusCode === 303) return writing.confirmed.push(hsaId);
      if (answer?.statusCode === 422 && attempt > 1) return writing.keptUnanswered.push(hsaId);
      if (answer?.statusCode === 503) writing.away.push(answer);
      else if (answer !== undefined) return writing.unexpected.push(answer.statusCode);
      else browser = (await writer.open().catch(() => undefined)) ?? browser;
      await pause(100);
    }
  };
  const write = async () => {
    for (let number = 1; !isStopping; number += 1) await saveUntilAnswered(number);
  };
  const written = write();
  return {
    ...writing,
    stop: async () => {
      isStopping = true;
      await written;
    },
  };
}

/** Of somebody whom nobody knows yet. */
export function hsaIdOf(end: string): string {
  return `SE2120009994-${end}`;
}
