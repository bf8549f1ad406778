import type { Door } from "#platform/change.ts";
import type { CaseId } from "../src/features/proposals/proposal.ts";

/** A comment as it stands in its thread, whatever its id. */
export type Node = {
  text: string;
  mark: string | null;
  name: string | null;
  readonly replies: Node[];
};

/** The threads of a proposal as they are stored. */
export async function threadsOf({ db }: Pick<Door, "db">, on: CaseId): Promise<Node[]> {
  const rows = await db
    .selectFrom("comments")
    .select(["id", "parent_id", "thread_id", "text", "removal_mark", "author_name"])
    .where("case_id", "=", on)
    .execute();
  const nodes = new Map(rows.map((row) => [row.id as string, { row, node: nodeOf(row) }]));
  const roots: Node[] = [];
  for (const { row, node } of nodes.values()) {
    if (row.parent_id === null) roots.push(node);
    else if (!nodes.has(row.thread_id)) throw new Error("a thread without its first comment");
    else nodes.get(row.parent_id)?.node.replies.push(node);
  }
  return roots;
}

type Row = { text: string; removal_mark: string | null; author_name: string | null };
const nodeOf = ({ text, removal_mark: mark, author_name: name }: Row): Node => ({
  text,
  mark,
  name,
  replies: [],
});

/** Threads as text, each reply indented below what it answers: equal where the threads are, whatever their order. */
export function drawn(nodes: readonly Node[], indent = ""): string {
  return nodes
    .map(
      ({ text, mark, name, replies }) => `${indent}${text}|${mark}|${name}\n${drawn(replies, `${indent} `)}`,
    )
    .sort()
    .join("");
}
