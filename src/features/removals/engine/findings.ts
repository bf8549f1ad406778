import { ownKinds, type SearchResult, type ValueKind } from "../known-values.ts";

const own: ReadonlySet<ValueKind> = new Set(ownKinds);

/** Words of people's own, of which the authority keeps what the choices keep: somebody may have signed theirs. */
const freeText = new Set([
  "cases.title",
  "cases.body",
  "cases.search_text",
  "comments.text",
  "comment_reports.reason",
]);

/** Whoever is a citizen can be a member or of the staff, too, and have one address: those rows are another account's. */
const otherAccounts = /^(members|staff)\./;

/** Two accounts can claim one number, as long as neither has it verified. */
const claimedNumbers = /^external_users\.(personal_number|birth_date)/;

/** Those finds that say that something of the person has been left behind. The others are told on the receipt alone. */
export function leftBehind({ found }: SearchResult): SearchResult["found"] {
  return found.filter(
    ({ place, kind, howMany }) =>
      howMany > 0 &&
      own.has(kind) &&
      !freeText.has(place) &&
      !otherAccounts.test(place) &&
      !claimedNumbers.test(place),
  );
}
