import { z } from "zod";
import type { Population } from "#db/personal-data.ts";
import {
  type AccountChoice,
  accountChoices,
  type ContentChoice,
  contentChoices,
  type Ground,
  grounds,
  type IdentityCheck,
  identityChecks,
  type RemovalId,
} from "../removal.ts";

/**
 * What the journal holds of a removal: enough to carry it out again on a database that has forgotten it, and nothing
 * that says who the person was (decision 34). The reference of a decision stands in the authority's own register and
 * leads to the matter, so it is not among it.
 */
export type JournalEntry = {
  readonly removal: RemovalId;
  readonly population: Population;
  /** The person's random reference, by which a restored row is found. */
  readonly reference: string;
  readonly account: AccountChoice;
  readonly comments: ContentChoice;
  readonly votes: ContentChoice;
  readonly ground: Ground;
  readonly identityCheck: IdentityCheck | null;
  readonly at: Date;
};

const populations = ["external-user", "member", "staff"] as const;

const line = z
  .strictObject({
    removal: z.uuid().transform((id) => id as RemovalId),
    population: z.enum(populations),
    reference: z.uuid(),
    account: z.enum(accountChoices),
    comments: z.enum(contentChoices),
    votes: z.enum(contentChoices),
    ground: z.enum(grounds),
    identityCheck: z.enum(identityChecks).nullable(),
    at: z.iso.datetime().transform((text) => new Date(text)),
  })
  // as the table of removals has it: what rests on the person's own request says how the person was known
  .refine(({ ground, identityCheck }) => ground !== "own-request" || identityCheck !== null);

/** One line, without its end; the same entry gives the same line. */
export function formatEntry(entry: JournalEntry): string {
  const { removal, population, reference, account, comments, votes, ground, identityCheck, at } = entry;
  return JSON.stringify({
    removal,
    population,
    reference,
    account,
    comments,
    votes,
    ground,
    identityCheck,
    at: at.toISOString(),
  });
}

/** Undefined where the line is no entry. */
export function parseEntry(text: string): JournalEntry | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
