import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ExternalUserScope } from "#platform/access/scope.ts";

/** The people whom the staff member may see at all; part of every statement that reads external users for staff. */
export function isInScope({ protectedToo }: ExternalUserScope): RawBuilder<SqlBool> {
  return protectedToo ? sql<SqlBool>`true` : sql<SqlBool>`protected_at is null`;
}
