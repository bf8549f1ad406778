import type pg from "pg";
import { withoutIndexes } from "./data.ts";
import {
  cases,
  comments,
  mostDebated,
  numberPeople,
  proposals,
  tallies,
  votes,
} from "./proposals-statements.ts";

/** How much people propose, vote and say. */
export type Debate = {
  readonly proposals: number;
  readonly votes: number;
  readonly comments: number;
  /** Of the one that everybody talks about. */
  readonly most: { readonly votes: number; readonly comments: number };
};

export const fullDebate: Debate = {
  proposals: 20_000,
  votes: 5_000_000,
  comments: 1_000_000,
  most: { votes: 100_000, comments: 2_000 },
};

/** Adds proposals, votes and comments to a database that has external users. */
export async function generateProposals(pool: pg.Pool, debate: Debate, lastDay: Date): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query(
      "set statement_timeout = 0; set maintenance_work_mem = '512MB'; set work_mem = '256MB'",
    );
    // past the trigger that tallies: the tallies are made at once
    await client.query("set session_replication_role = replica; select setseed(0.42)");
    await client.query(numberPeople);
    await withoutIndexes(client, "cases", () => client.query(cases, [debate.proposals, lastDay]));
    await client.query(proposals);
    const { rows } = await client.query<{ id: string }>(mostDebated);
    const [most] = rows;
    if (most === undefined) throw new Error("nobody has proposed anything");
    const { votes: all, comments: said, proposals: number } = debate;
    await withoutIndexes(client, "votes", () =>
      client.query(votes, [all / number, most.id, debate.most.votes]),
    );
    await client.query(tallies);
    await withoutIndexes(client, "comments", () =>
      client.query(comments, [said / number, most.id, debate.most.comments]),
    );
    await client.query("reset session_replication_role");
    await client.query("vacuum analyze");
    return most.id;
  } finally {
    // with settings of its own, it is of no use to anybody else
    client.release(true);
  }
}
