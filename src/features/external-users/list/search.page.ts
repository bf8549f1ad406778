import { z } from "zod";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Redirect, redirect } from "#platform/http/reply.ts";
import type { Submission } from "#platform/http/route.ts";
import { searchSent } from "#sign-in";
import { externalUsersAddress } from "../addresses.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { listQuery, listStateOf } from "./list-state.ts";

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
export async function submitSearch(
  submission: Searching,
  { masterKey }: ExternalUserParts,
): Promise<Redirect> {
  const { form, actor } = submission;
  parseForm(listForm, form);
  const search = await searchSent(submission, masterKey);
  const state = listStateOf(form, search, externalUserScopeOf(actor));
  return redirect(externalUsersAddress(listQuery({ ...state, place: { kind: "first" } })));
}
