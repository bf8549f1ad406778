import { z } from "zod";
import type { Parameters } from "#platform/http/parameters.ts";

declare const listQuery: unique symbol;

/**
 * A list as it was when somebody left it, as a query without its question mark; empty for the list as it first
 * opens. It rides along in `list`, so that the way back needs no session: in the address of what is shown, and in a
 * field of what is sent, since Turbo sends the query of a form's address as further fields.
 */
export type ListQuery = string & { readonly [listQuery]: true };

/** The list as it first opens: the addresses that forms are sent to carry no more. */
export const wholeList = "" as ListQuery;

/** Reads `list`. Whatever stands there becomes a query of our own list and can lead nowhere else. */
export function listQueryOf(parameters: Parameters): ListQuery {
  const given = (parameters.one("list") ?? "").replace(/^(\/[a-z-]+)?\?/, "");
  return new URLSearchParams(given).toString() as ListQuery;
}

/** What stands in the address, as a query; what has no value stands by itself and is left out. */
export function asListQuery(pairs: readonly (readonly [string, string])[]): ListQuery {
  return new URLSearchParams(
    pairs.filter(([, value]) => value !== "").map(([name, value]) => [name, value]),
  ).toString() as ListQuery;
}

/** The list's own address. */
export function listAt(path: string, list: ListQuery): string {
  return list === "" ? path : `${path}?${list}`;
}

/** An address below the list, which remembers it. */
export function withList(path: string, list: ListQuery): string {
  return list === "" ? path : `${path}?list=${encodeURIComponent(list)}`;
}

/** The field that keeps the way back while a form is sent, for reading a form together with whatever else it holds. */
export const keptList = { list: z.string() };
