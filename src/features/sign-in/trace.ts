import { randomInt } from "node:crypto";

/** Without those that are taken for one another when read out. */
const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What stands on the page of somebody who was refused and in the log's line of it: nothing of the person, and read out easily. */
export function newTrace(): string {
  const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `${four()}-${four()}`;
}
