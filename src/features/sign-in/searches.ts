import type { Cookies } from "#platform/http/cookies.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { searchOf } from "#platform/lists/choices.ts";
import { findSearch } from "#platform/lists/kept-search.queries.ts";
import { type KeptSearch, keepSearch, type SessionId, searchKeyIn } from "#platform/lists/kept-search.ts";
import { digestOf } from "./secret.ts";

/** What an address asks a list for. */
export type SearchAsked = {
  readonly search: KeptSearch | undefined;
  /** Whether it asks for words that are gone: nobody is to take the whole list for what was found. */
  readonly isLost: boolean;
};

/** The words that the address has a key to. Those that were searched for in another session are lost. */
export async function searchIn(
  { cookies, db }: Pick<Visit<"public">, "cookies" | "db">,
  masterKey: MasterKey,
  asked: Parameters,
): Promise<SearchAsked> {
  const key = searchKeyIn(asked);
  const session = sessionOf(cookies);
  const search = key && session && (await findSearch(db, masterKey, session, key));
  // also what cannot be a key, such as half of an address
  return { search, isLost: search === undefined && (asked.one("search") ?? "") !== "" };
}

/** Takes what somebody searches for out of a form. The same words keep their key, so that a filter chosen besides makes no search of its own. */
export async function searchSent(
  submission: Pick<Submission<"public">, "form" | "cookies" | "db" | "change">,
  masterKey: MasterKey,
): Promise<KeptSearch | undefined> {
  const { form, cookies, change } = submission;
  const words = searchOf(form.one("words") ?? "");
  const session = sessionOf(cookies);
  if (words === "" || session === undefined) return undefined;
  const former = await searchIn(submission, masterKey, form);
  if (former.search?.words === words) return former.search;
  return await change((tx) => keepSearch(tx, masterKey, session, words));
}

/** The session that a request comes in. */
function sessionOf(cookies: Cookies): SessionId | undefined {
  const secret = cookies.read("session");
  return secret === undefined ? undefined : digestOf(secret);
}
