import { type RawBuilder, type SqlBool, sql } from "kysely";
import { isInScope } from "#external-users";
import type { RemovalScope } from "#platform/access/scope.ts";

/**
 * The removals that may be seen; whoever is gone is nobody's to hide. Part of every statement that reads removals for
 * staff, where they are joined with {@link joinedPeople}.
 */
export function isRemovalSeen({ externalUsers, organisationPeople }: RemovalScope): RawBuilder<SqlBool> {
  const external = externalUsers === undefined ? sql<SqlBool>`false` : isInScope(externalUsers);
  return sql<SqlBool>`case removals.population when 'external-user' then ${external}
    else ${sql.lit(organisationPeople)} end`;
}

/** The external users of removals, as long as there are any. */
export const joinedPeople = sql`left join external_users
    on external_users.id = removals.subject_id and removals.population = 'external-user'`;
