import type { Database } from "#db/tables.ts";

/** What people have written in words of their own: it can name anybody, and nobody but a reader can say whom it means. */
const ownWords: { readonly [T in keyof Database]?: readonly (keyof Database[T])[] } = {
  cases: ["title", "body", "search_text"],
  case_answers: ["text"],
  attachments: ["name"],
  comments: ["text"],
  comment_reports: ["reason"],
  member_suspensions: ["reason"],
  removals: ["ground_reference"],
  removal_decisions: ["ground_reference"],
};

/** What the authority has written of itself and of organisations; whom it names there is its own affair. */
const authoritysWords: readonly (keyof Database)[] = [
  "organisations",
  "agreements",
  "e_services",
  "permissions",
  "permission_former_names",
  "permission_versions",
  "e_service_versions",
];

/** Whether a column holds words that people or the authority have written. @param table as the registry names it */
export function holdsWords(table: string, column: string): boolean {
  if (authoritysWords.some((name) => name === table)) return true;
  const columns: { readonly [table: string]: readonly string[] | undefined } = ownWords;
  return columns[table]?.includes(column) ?? false;
}
