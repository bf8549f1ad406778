import type { Direction } from "#platform/lists/keyset.ts";
import { fold } from "#platform/text/fold.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { MemberId } from "../member.ts";
import type { RankedPermission } from "./list-ranks.ts";
import type { ListState, Place, SortColumn } from "./list-state.ts";

/** A user as a row of the list; what they hold are places in the ranked permissions that were asked with. */
export type ListedMember = {
  readonly id: MemberId;
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
  readonly email: string;
  /** Whether the authority has shut the user out: what is held gives nothing while that lasts. */
  readonly suspended: boolean;
  readonly held: readonly number[];
};

export type MembersPage = {
  readonly members: readonly ListedMember[];
  /** How many users the organisation has, how many of them are found, how many stand before these rows. */
  readonly total: number;
  readonly found: number;
  readonly before: number;
};

/** What is asked of the list, in the database's terms. */
export type ListQuestion = {
  readonly today: LocalDate;
  /** The organisation's permissions in force, in the order of their shown names. */
  readonly permissions: readonly RankedPermission[];
  /** The folded search word; undefined where nobody searches. */
  readonly word: string | undefined;
  /** Places of the permissions whose own or e-service's name holds the word. */
  readonly named: readonly number[];
  /** Places of the permissions, any of which is asked for; undefined where nobody filters. */
  readonly wanted: readonly number[] | undefined;
  /** Whether those without any permission are asked for besides. */
  readonly withoutPermission: boolean;
  readonly sort: SortColumn;
  readonly direction: Direction;
  readonly size: number;
  readonly place: Place;
};

/**
 * Turns what the address asks for into what the database is asked. Names of e-services and permissions are searched
 * here, among the few that are in force, and asked for by what they are names of (decision 14).
 */
export function questionOf(
  state: ListState,
  permissions: readonly RankedPermission[],
  today: LocalDate,
): ListQuestion {
  const word = state.search === "" ? undefined : fold(state.search);
  const holdsWord = (name: string) => word !== undefined && fold(name).includes(word);
  return {
    today,
    permissions,
    word,
    named: placesWhere(permissions, ({ name, eService }) => holdsWord(name) || holdsWord(eService.name)),
    wanted: wantedPlaces(state, permissions),
    withoutPermission: state.withoutPermission && state.eServices.length === 0,
    sort: state.sort,
    direction: state.direction,
    size: state.size,
    place: state.place,
  };
}

/**
 * Any of the chosen permissions, and any of the chosen e-services (decision 15). Chosen permissions are of the chosen
 * e-services, so whoever holds one fulfils both; nobody both holds something in an e-service and holds nothing.
 */
function wantedPlaces(
  { eServices, permissions: chosen, withoutPermission }: ListState,
  permissions: readonly RankedPermission[],
): number[] | undefined {
  if (chosen.length > 0) {
    const ids = new Set(chosen.map(({ id }) => id));
    return placesWhere(permissions, ({ id }) => ids.has(id));
  }
  if (eServices.length === 0) return withoutPermission ? [] : undefined;
  if (withoutPermission) return [];
  const ids = new Set(eServices.map(({ id }) => id));
  return placesWhere(permissions, ({ eService }) => ids.has(eService.id));
}

function placesWhere(
  permissions: readonly RankedPermission[],
  fits: (permission: RankedPermission) => boolean,
): number[] {
  return permissions.flatMap((permission, place) => (fits(permission) ? [place] : []));
}
