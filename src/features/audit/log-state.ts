import type { Organisation } from "#organisations";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { isUuid, parseId } from "#platform/ids.ts";
import { searchOf } from "#platform/lists/choices.ts";
import { type ChosenDay, chosenDay, isFaulty, noDay } from "#platform/lists/chosen-day.ts";
import type { EventKind } from "./event-kind.ts";
import type { LogFilter, Position } from "./log.queries.ts";
import type { PeopleFound } from "./log-people.queries.ts";

/** A log to read, and what there is to choose from in it. */
export type LogOffer = {
  readonly address: "/log" | "/authority-log";
  readonly kinds: readonly EventKind[];
  /** None where the log is one organisation's. */
  readonly organisations: readonly Organisation[];
};

/** What is searched for, and what the address has of it: the words themselves, or a key to them (decision 17). */
export type LogSearch = { readonly words: string; readonly inAddress: string };

/** What the reader has chosen, as it stands in the address. */
export type LogState = {
  readonly offer: LogOffer;
  readonly search: LogSearch | undefined;
  readonly person: PersonReference | undefined;
  readonly kinds: readonly EventKind[];
  readonly organisation: Organisation | "none" | undefined;
  readonly from: ChosenDay;
  readonly to: ChosenDay;
  readonly position: Position;
  /** Whether all events are to be counted, however many they are. */
  readonly countsAll: boolean;
};

/** Reads the address. What means nothing here is ignored; a day that is none is kept, to be shown with its fault. */
export function logStateOf(query: Parameters, offer: LogOffer, search: LogSearch | undefined): LogState {
  const asked = query.all("kind");
  const person = query.one("person") ?? "";
  return {
    offer,
    search,
    person: isUuid(person) ? asReference(person) : undefined,
    kinds: offer.kinds.filter(({ key }) => asked.includes(key)),
    organisation: organisationOf(query.one("organisation"), offer),
    from: chosenDay(query.one("from") ?? ""),
    to: chosenDay(query.one("to") ?? ""),
    position: positionOf(query),
    countsAll: query.one("count") === "all",
  };
}

/** The words that stand in the address, where they may. */
export function wordsIn(query: Parameters): LogSearch | undefined {
  const words = searchOf(query.one("search") ?? "");
  return words === "" ? undefined : { words, inAddress: words };
}

/** The address that shows this state, the first page unless it says another. */
export function logAddress(state: LogState): string {
  const query = new URLSearchParams(logPairs(state)).toString();
  const { address } = state.offer;
  return query === "" ? address : `${address}?${query}`;
}

/** Where the same events can be had as a file. */
export function exportAddress(state: LogState): string {
  const query = new URLSearchParams(logPairs(whole(state))).toString();
  return query === "" ? "/authority-log/export" : `/authority-log/export?${query}`;
}

/** The same choice from its first event on. */
export function whole(state: LogState): LogState {
  return { ...state, position: { kind: "first" }, countsAll: false };
}

/** All that says what is shown, for an address or a form. */
export function logPairs(state: LogState): [name: string, value: string][] {
  const pairs: [string, string][] = [
    ["search", state.search?.inAddress ?? ""],
    ["person", state.person ?? ""],
    ...state.kinds.map(({ key }): [string, string] => ["kind", key]),
    ["organisation", state.organisation === undefined ? "" : organisationValue(state.organisation)],
    ["from", state.from.typed],
    ["to", state.to.typed],
    positionPair(state.position),
    ["count", state.countsAll ? "all" : ""],
  ];
  return pairs.filter(([, value]) => value !== "");
}

/** @param people whom the words find */
export function filterOf(state: LogState, people: PeopleFound | undefined): LogFilter {
  return {
    people,
    person: state.person,
    codes: state.kinds.length === 0 ? undefined : state.kinds.flatMap(({ codes }) => codes),
    from: state.from.day,
    to: state.to.day,
    organisation: organisationIn(state),
  };
}

/** One organisation's id, or a word for what belongs to none. */
export function organisationIn({ organisation }: LogState): LogFilter["organisation"] {
  return organisation === undefined || organisation === "none" ? organisation : organisation.id;
}

/** The fields that do not hold what they should. */
export function faultsIn(state: LogState): { field: "from" | "to"; fault: "no-day" | "before-from" }[] {
  const faults = (["from", "to"] as const)
    .filter((field) => isFaulty(state[field]))
    .map((field) => ({ field, fault: "no-day" as const }));
  const { from, to } = state;
  if (from.day !== undefined && to.day !== undefined && to.day < from.day) {
    return [...faults, { field: "to", fault: "before-from" }];
  }
  return faults;
}

export function isNarrowed({ search, person, kinds, organisation, from, to }: LogState): boolean {
  const chosen = person !== undefined || organisation !== undefined || kinds.length > 0;
  return chosen || search !== undefined || from.typed !== "" || to.typed !== "";
}

export function wholeLog(offer: LogOffer): LogState {
  const nobody = { search: undefined, person: undefined, kinds: [], organisation: undefined };
  return { offer, ...nobody, from: noDay, to: noDay, position: { kind: "first" }, countsAll: false };
}

/** What the address calls an organisation: its code, which is public, or a word for what belongs to none. */
export function organisationValue(organisation: Organisation | "none"): string {
  return organisation === "none" ? "none" : organisation.code;
}

function organisationOf(asked: string | undefined, { organisations }: LogOffer): LogState["organisation"] {
  if (organisations.length === 0) return undefined;
  return asked === "none" ? "none" : organisations.find(({ code }) => code === asked);
}

function positionOf(query: Parameters): Position {
  const older = parseId<"audit_events">(query.one("older-than") ?? "");
  if (older !== undefined) return { kind: "older", than: older };
  const newer = parseId<"audit_events">(query.one("newer-than") ?? "");
  if (newer !== undefined) return { kind: "newer", than: newer };
  return { kind: query.one("page") === "last" ? "last" : "first" };
}

function positionPair(position: Position): [string, string] {
  if (position.kind === "older" || position.kind === "newer") return [`${position.kind}-than`, position.than];
  return ["page", position.kind === "last" ? "last" : ""];
}

function asReference(text: string): PersonReference {
  return text as PersonReference;
}
