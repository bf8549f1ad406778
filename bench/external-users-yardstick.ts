import type pg from "pg";
import { medianTime } from "./timing.ts";

/** A page of the list of external users as somebody asks for it. */
export type ExternalUsersCase = {
  readonly sort: "email" | "name" | "display-name" | "birth-date" | "created" | "signed-in" | "status";
  readonly direction: "ascending" | "descending";
  readonly place: "first" | "middle" | "last";
  readonly words: string;
};

const pageSize = 500;

const keys = {
  email: ["email_order", "id"],
  name: ["family_name_order", "given_name_order", "id"],
  "display-name": ["display_name_order", "id"],
  "birth-date": ["birth_date_order", "id"],
  created: ["created_at", "id"],
  "signed-in": ["signed_in_order", "id"],
  status: ["status_order", "family_name_order", "given_name_order", "id"],
} as const;

/**
 * The yardstick of the list: the statement that a careful person would write by hand for this one page, which returns
 * the rows and columns that it shows. It runs as PostgreSQL would have it, and following the order's own index; the
 * quicker of the two counts, since which that is cannot be seen from the statement.
 *
 * @param cursor the row before the page, where it is in the middle
 * @returns the median in milliseconds
 */
export async function yardstick(
  pool: pg.Pool,
  listCase: ExternalUsersCase,
  cursor: string | undefined,
  runs: number,
): Promise<number> {
  const text = statement(listCase, cursor);
  const values = [
    ...(cursor === undefined ? [] : [cursor]),
    ...(listCase.words === "" ? [] : [`%${listCase.words}%`]),
  ];
  const client = await pool.connect();
  try {
    const asPlanned = await medianTime(() => client.query(text, values), runs);
    await client.query("set enable_bitmapscan = off; set enable_seqscan = off");
    const inOrder =
      listCase.words.length < 3 ? asPlanned : await medianTime(() => client.query(text, values), runs);
    return Math.min(asPlanned, inOrder);
  } finally {
    await client.query("reset enable_bitmapscan; reset enable_seqscan");
    client.release();
  }
}

function statement({ sort, direction, place, words }: ExternalUsersCase, cursor: string | undefined): string {
  const forwards = direction === "ascending" ? "asc" : "desc";
  const backwards = direction === "ascending" ? "desc" : "asc";
  const order = (way: string) => keys[sort].map((key) => `${key} ${way}`).join(", ");
  const row = keys[sort].join(", ");
  const beyond = `(${row}) ${direction === "ascending" ? ">" : "<"} (${keys[sort]
    .map((key) => `(select ${key} from external_users where id = $1)`)
    .join(", ")})`;
  const number = cursor === undefined ? 1 : 2;
  return `
    select id, email, given_name, family_name, display_name, birth_date, created_at, last_signed_in_at, deactivated_at
      from external_users
     where removal_id is null and protected_at is null
       and ${cursor === undefined ? "true" : beyond}
       and ${words === "" ? "true" : `search_text like $${number}`}
     order by ${order(place === "last" ? backwards : forwards)} limit ${pageSize}`;
}
