import type { ReadonlyKysely } from "kysely/readonly";
import { z } from "zod";
import type { Database } from "#db/tables.ts";
import { allOrganisations, type Organisation } from "#organisations";
import type { AuthorityScope } from "#platform/access/scope.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { KeptSearch } from "#platform/lists/kept-search.ts";
import { searchIn, searchSent } from "#sign-in";
import type { AuditParts } from "./audit-parts.ts";
import type { LogFilter } from "./log.queries.ts";
import { findPeople, type TooMany } from "./log-people.queries.ts";
import {
  filterOf,
  type LogOffer,
  type LogSearch,
  type LogState,
  logStateOf,
  organisationIn,
} from "./log-state.ts";

/** A request about the log of the whole installation. */
export type AuthorityVisit = Pick<Visit<"audit.read-authority">, "db" | "cookies">;

/** What is asked for, and whether it asks for words that are gone. */
export type Asked = { readonly state: LogState; readonly isLost: boolean };

/** @param given the address, or a form that says what an address would */
export async function askedIn(parts: AuditParts, visit: AuthorityVisit, given: Parameters): Promise<Asked> {
  const { search, isLost } = await searchIn(visit, parts.masterKey, given);
  return { state: logStateOf(given, await offerOf(parts, visit), asAddressed(search)), isLost };
}

/** What the log's form asks for, its words taken out and kept, so that no address need hold them. */
export async function sentState(
  parts: AuditParts,
  submission: Submission<"audit.read-authority">,
): Promise<LogState> {
  parseForm(logForm, submission.form);
  const search = await searchSent(submission, parts.masterKey);
  return logStateOf(submission.form, await offerOf(parts, submission), asAddressed(search));
}

/** What the form of an export asks for: its fields say what an address would. */
export async function exportSent(
  parts: AuditParts,
  submission: Submission<"audit.export-authority">,
): Promise<Asked> {
  const { words: _, ...said } = logForm;
  parseForm(said, submission.form);
  return await askedIn(parts, submission, submission.form);
}

/** Finds the people first whom the words are about. */
export async function filterAsked(
  db: ReadonlyKysely<Database>,
  scope: AuthorityScope<"read-log">,
  state: LogState,
): Promise<LogFilter | TooMany> {
  const { search } = state;
  const people = search && (await findPeople(db, scope, organisationIn(state), search.words));
  return people === "too-many" ? people : filterOf(state, people);
}

const one = z.string();
const several = z.array(one);

/** All that the log's form can hold; what it means is read as the address is. */
const logForm = {
  words: one,
  search: one,
  person: one,
  kind: several,
  organisation: one,
  from: one,
  to: one,
};

async function offerOf({ eventKinds: kinds }: AuditParts, { db }: AuthorityVisit): Promise<LogOffer> {
  return { address: "/authority-log", kinds, organisations: inOrderOfNames(await allOrganisations(db)) };
}

function inOrderOfNames(organisations: readonly Organisation[]): readonly Organisation[] {
  const collator = new Intl.Collator("sv-SE");
  return organisations.toSorted((former, latter) => collator.compare(former.name, latter.name));
}

function asAddressed(search: KeptSearch | undefined): LogSearch | undefined {
  return search && { words: search.words, inAddress: search.key };
}
