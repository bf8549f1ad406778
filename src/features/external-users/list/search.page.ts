import { z } from "zod";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Redirect, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { searchOf } from "#platform/lists/choices.ts";
import { externalUsersAddress } from "../addresses.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { type ListSearch, listQuery, listStateOf, searchKeyIn } from "./list-state.ts";
import { findSearch } from "./search.queries.ts";
import { keepSearch } from "./search.ts";
import { sessionOf } from "./session-of.ts";

type Searching = Submission<"external-users.list">;

const one = z.string();
const several = z.array(z.string());

/** All that the list's form can hold; what it means is read as the address is. */
const listForm = {
  ...{ words: one, search: one, sort: one, direction: one, size: one, density: one },
  ...{ status: several, email: several, number: several, "sign-in": several, protected: several },
  "signed-in-before": one,
};

/** Takes what somebody searches for out of the form, so that the address need not hold it, and shows the list. */
export async function submitSearch(submission: Searching, parts: ExternalUserParts): Promise<Redirect> {
  const { form, actor } = submission;
  parseForm(listForm, form);
  const search = await searchFor(submission, parts, searchOf(form.one("words") ?? ""));
  const state = listStateOf(form, search, externalUserScopeOf(actor));
  return redirect(externalUsersAddress(listQuery({ ...state, place: { kind: "first" } })));
}

/** The same words keep their key, so that a filter chosen besides makes no search of its own. */
async function searchFor(
  { form, cookies, db, change }: Searching,
  { masterKey }: ExternalUserParts,
  words: string,
): Promise<ListSearch | undefined> {
  const session = sessionOf(cookies);
  if (words === "" || session === undefined) return undefined;
  const key = searchKeyIn(form);
  const former = key && (await findSearch(db, masterKey, session, key));
  if (former?.words === words) return former;
  return await change((tx) => keepSearch(tx, masterKey, session, words));
}
