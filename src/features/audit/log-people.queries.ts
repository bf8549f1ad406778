import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import { containing } from "#platform/lists/containing.ts";
import { fold } from "#platform/text/fold.ts";
import type { LogScope } from "./log-scope.ts";

/** Whom a search word finds: few, each named, or many, as the statement that finds them. */
export type PeopleFound =
  | { readonly kind: "few"; readonly references: readonly string[] }
  | { readonly kind: "many"; readonly statement: RawBuilder<unknown> };

/** Said of a word that finds more than a thousand among all people: finding their events would read most of the log. */
export type TooMany = "too-many";

/** How many people can be named one by one in a statement. */
const mostNamed = 1_000;

/**
 * Whom the word finds. It is asked before their events are: the database then knows whether they are few, whose events it
 * takes from the indexes of actors and subjects, or many, so that it soon comes upon fifty events by going through them
 * in order. One found person in an organisation of 390,000 events among 1,000,000 takes 20 ms so, and 580 ms where the
 * search stands inside the statement.
 */
export async function findPeople(
  db: ReadonlyKysely<Database>,
  scope: LogScope,
  organisation: Id<"organisations"> | "none" | undefined,
  words: string,
): Promise<PeopleFound | TooMany> {
  const statement = peopleFound(scope, organisation, words);
  const found = await db
    .selectFrom(sql<{ person_reference: string }>`(${statement} limit ${mostNamed + 1})`.as("found"))
    .select("person_reference")
    .execute();
  if (found.length <= mostNamed)
    return { kind: "few", references: found.map(({ person_reference }) => person_reference) };
  return "organisation" in scope || isOne(organisation) ? { kind: "many", statement } : "too-many";
}

/** The same within one organisation, where many are not too many. */
export async function findMembers(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  words: string,
): Promise<PeopleFound> {
  const people = await findPeople(db, scope, undefined, words);
  if (people === "too-many") throw new Error("too many people were found in an organisation");
  return people;
}

/**
 * The references of those whom a search word finds, as a statement.
 *
 * Within one organisation any shown detail of its people is searched, as in its list of users. Across all of them, and
 * among external users, who are of none, the word is looked up in the indexes of trigrams, which know none shorter. The
 * authority's own people, who are few, are found by any of their details. Those whose identity is protected, or who are
 * being removed, are found by nothing: the log names them to nobody.
 */
function peopleFound(
  scope: LogScope,
  organisation: Id<"organisations"> | "none" | undefined,
  term: string,
): RawBuilder<unknown> {
  const word = fold(term);
  if ("organisation" in scope) return membersOf(scope.organisation, word);
  const staff = sql`select person_reference from staff where position(${word} in search_text) > 0`;
  if (isOne(organisation)) return sql`${membersOf(organisation, word)} union all ${staff}`;
  if ([...word].length < shortestAnywhere) return sql`${membersByHsaId(term)} union all ${staff}`;
  return sql`${staff} union all ${membersByHsaId(term)}
    union all select person_reference from members where search_text like ${containing(word)}
    union all select person_reference from external_users
      where search_text like ${containing(word)} and protected_at is null and removal_id is null`;
}

/** Characters that a trigram has. */
const shortestAnywhere = 3;

function isOne(organisation: Id<"organisations"> | "none" | undefined): organisation is Id<"organisations"> {
  return organisation !== undefined && organisation !== "none";
}

function membersOf(organisation: Id<"organisations">, word: string): RawBuilder<unknown> {
  return currentAndFormer(
    sql`members.organisation_id = ${organisation} and position(${word} in search_text) > 0`,
  );
}

function membersByHsaId(typed: string): RawBuilder<unknown> {
  return currentAndFormer(sql`hsa_id_canonical = upper(${typed.replace(/\s/g, "")}::text collate "C")`);
}

/** Apart, since each have indexes of their own. */
function currentAndFormer(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select person_reference from members where ${condition} and ended_at is null
    union all select person_reference from members where ${condition} and ended_at is not null`;
}
