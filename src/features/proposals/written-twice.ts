/** So long the same words by the same person in the same place are the same thing, sent twice; in milliseconds. */
const sameFor = 10 * 60_000;

/** Since when the same words are no new ones. */
export function sameSince(now: Date): Date {
  return new Date(now.getTime() - sameFor);
}
