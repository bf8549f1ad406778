import { sql } from "kysely";
import { type Population, personalData } from "#db/personal-data.ts";
import { effectOf, type Table, tablesOf } from "../../engine/found-rows.ts";
import { fenced } from "../../engine/steps.ts";
import { accountChoices } from "../../removal.ts";
import type { Check } from "./check.ts";

const populations = ["external-user", "member", "staff"] as const satisfies readonly Population[];
const peopleIn = { "external-user": "external_users", member: "members", staff: "staff" } as const;

/** Whoever was removed has no row any more, or an empty one; nothing leads to them, and nothing lets them in. */
export function peopleChecks(): Check[] {
  return populations.flatMap((population) => [
    personLeft(population),
    ...rowsByReference(population),
    ...(population === "external-user" ? rowsOfDepersonalised() : []),
    ...lettingIn(population),
  ]);
}

function personLeft(population: Population): Check {
  const table = peopleIn[population];
  const emptied =
    population === "external-user"
      ? sql`removals.account = 'depersonalise' and person.depersonalised_at is not null`
      : sql`false`;
  return {
    kind: "person-left",
    place: table,
    statement: sql`
      select removals.id as removal, count(*) as count
        from removals join ${sql.table(table)} as person on person.person_reference = removals.person_reference
       where removals.population = ${population} and removals.state = 'sealed' and not (${emptied})
       group by removals.id order by removals.id`,
  };
}

/** The tables in which rows are found by the reference, and do not stay. */
function rowsByReference(population: Population): Check[] {
  return tablesOf(population)
    .filter(({ trace }) => trace === "reference")
    .flatMap(({ table, column }) => {
      const deletedBy = accountChoices.filter(
        (account) => effectOf(table, { account, comments: account, votes: account }) === "row-deleted",
      );
      if (deletedBy.length === 0) return [];
      return [
        {
          kind: "rows-left" as const,
          place: table,
          statement: sql<{ removal: string; count: number }>`
            select removals.id as removal, count(*) as count
              from removals join ${sql.table(table)} as found on found.${sql.ref(column)} = removals.person_reference
             where removals.population = ${population} and removals.state = 'sealed'
               and removals.account in (${sql.join(deletedBy)})
             group by removals.id order by removals.id`,
        },
      ];
    });
}

/** A depersonalised account stays, and of the rest what the registry keeps. */
function rowsOfDepersonalised(): Check[] {
  return tablesOf("external-user")
    .filter(
      ({ table, trace }) => trace === "id" && table !== "external_users" && !staysWhenDepersonalised(table),
    )
    .map(({ table, column }) => ({
      kind: "rows-of-depersonalised",
      place: table,
      statement: sql`
        select person.removal_id as removal, count(*) as count
          from external_users as person join ${sql.table(table)} as found on found.${sql.ref(column)} = person.id
         where person.depersonalised_at is not null
         group by person.removal_id order by person.removal_id`,
    }));
}

function staysWhenDepersonalised(table: Table): boolean {
  const { follows, whenDepersonalised } = personalData[table];
  // votes and comments lose their link whatever becomes of them
  return follows === undefined && whenDepersonalised === "kept";
}

function lettingIn(population: Population): Check[] {
  return tablesOf(population)
    .filter(({ table, trace }) => trace === "id" && fenced[population].includes(table))
    .map(({ table, column }) => ({
      kind: "let-in",
      place: table,
      statement: sql`
        select removals.id as removal, count(*) as count
          from removals join ${sql.table(table)} as found on found.${sql.ref(column)} = removals.subject_id
         where removals.population = ${population} and removals.state = 'under-way'
         group by removals.id order by removals.id`,
    }));
}
