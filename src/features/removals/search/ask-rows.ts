import type { Queries } from "./searched-tables.queries.ts";

/** Rows as the database sent them, with how many they are. */
export type SentRows = { readonly rows: number; readonly bytes: Buffer };

/**
 * Asks for rows as one value, in the form in which a copy for another database has them: text and bytes as they are, in
 * whatever encoding they were written. It comes in base64, which is shorter than the digits that bytes are written in.
 * @param row the fields of one
 * @param rest of the statement
 */
export async function askRows(
  client: Queries,
  row: readonly string[],
  rest: string,
  values: readonly string[],
): Promise<SentRows> {
  const query = {
    text: `
      select count(*), encode(coalesce(string_agg(record_send(row(${row.join(", ")})), ''), ''), 'base64') ${rest}`,
    values: [...values],
    rowMode: "array" as const,
  };
  const answer = await client.query<[number, string]>(query);
  const [sent] = answer.rows;
  if (sent === undefined) throw new Error("a count without a row");
  return { rows: sent[0], bytes: Buffer.from(sent[1], "base64") };
}
