/** A pattern for `like` that finds the word wherever it stands, and in which it stands for itself. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}
