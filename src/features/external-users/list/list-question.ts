import { withAsciiDomains } from "#platform/identifiers/email-domain.ts";
import { maskedPersonalNumber } from "#platform/identifiers/personal-number.ts";
import { personalNumberSearch } from "#platform/identifiers/personal-number-search.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { searchOf } from "#platform/lists/choices.ts";
import type { Direction } from "#platform/lists/keyset.ts";
import type { Place } from "#platform/lists/place.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { fold } from "#platform/text/fold.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Filters, ListState, RemovedSide, SortColumn } from "./list-state.ts";

/** An external user as a row of the list. Days are days in Sweden. */
export type ListedExternalUser = ListedPerson | ListedRemoved;

type ListedPerson = {
  readonly id: Id<"external_users">;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  /** As far as it is known; all that is shown of a personal number. */
  readonly birthDate: string | null;
  readonly createdOn: LocalDate;
  readonly signedInOn: LocalDate | null;
  readonly standing: "active" | "inactive";
  readonly isProtected: boolean;
};

/** Somebody who is being removed or has been depersonalised: nothing that would say whom (decision 6). */
type ListedRemoved = Pick<ListedPerson, "id" | "createdOn"> & {
  readonly [Name in Exclude<keyof ListedPerson, "id" | "createdOn" | "standing" | "isProtected">]: null;
} & { readonly standing: RemovedSide; readonly isProtected: false };

/** What the words of a search ask for, in the database's terms. */
export type Sought = {
  /** The folded words, which any of the four fields can hold. */
  readonly word: string;
  /** The same with domains as they are kept, where they were written in other letters. */
  readonly wordAsKept: string | undefined;
  /** The blind index of the personal number that the words are; nobody's where they are none. */
  readonly number: Buffer | undefined;
  /** The days of birth that the words can mean. */
  readonly birthDates: readonly string[];
  /** The days of birth by which the list shows that somebody's number or day was found. */
  readonly shownDates: readonly string[];
};

/** What is asked of the list, in the database's terms. */
export type ListQuestion = {
  readonly sought: Sought | undefined;
  readonly filters: Filters;
  readonly sort: SortColumn;
  readonly direction: Direction;
  readonly size: number;
  readonly place: Place<"external_users">;
};

export function questionOf(state: ListState, masterKey: MasterKey, today: LocalDate): ListQuestion {
  const { search, filters, sort, direction, size, place } = state;
  const sought = search && soughtBy(search.words, masterKey, today);
  return { sought, filters, sort, direction, size, place };
}

/** The words without what the list puts between the names: nothing that is searched has a comma. */
export function soughtText(words: string): string {
  return searchOf(words.replaceAll(",", " "));
}

/**
 * Names, display name and e-mail are searched from any character; a personal number, being encrypted, as a whole or by
 * its day of birth.
 */
function soughtBy(words: string, masterKey: MasterKey, today: LocalDate): Sought {
  const asNumber = personalNumberSearch(words, today);
  const word = fold(soughtText(words));
  const kept = fold(withAsciiDomains(soughtText(words)));
  const wordAsKept = kept === word ? undefined : kept;
  const text = { word, wordAsKept, number: undefined, birthDates: [], shownDates: [] };
  switch (asNumber.kind) {
    case "number": {
      const number = blindIndexOf(masterKey, asNumber.number);
      return { ...text, number, shownDates: [maskedPersonalNumber(asNumber.number)] };
    }
    case "birth-date":
      return { ...text, birthDates: asNumber.dates, shownDates: asNumber.dates };
    case "neither":
      return text;
  }
}
