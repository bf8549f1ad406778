import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { AuthorRemoval, Maker } from "./proposal.ts";

/**
 * Joins a case to who made it, as long as they are there: from the moment when their removal begins nothing of them is
 * read. Unscoped: who made a case is for whoever may read the case.
 */
export const isMaker: RawBuilder<SqlBool> = sql<SqlBool>`external_users.id = cases.external_user_id
      and external_users.removal_id is null`;

/** What a row tells of who made a case. */
export type MakerRow = {
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly protectedAt: Date | null;
  readonly authorRemoval: AuthorRemoval | null;
};

/** The columns of a {@link MakerRow}. */
export const makerColumns = [
  "display_name as displayName",
  "given_name as givenName",
  "family_name as familyName",
  "protected_at as protectedAt",
  "author_removal as authorRemoval",
] as const;

/**
 * Who stands in the row, and the rest of it. A removal that has not come to the case yet counts as one that deletes.
 * Unscoped: it reads nothing itself.
 */
export function withMaker<Row extends MakerRow>(row: Row): Omit<Row, keyof MakerRow> & { maker: Maker } {
  const { displayName, givenName, familyName, protectedAt, authorRemoval, ...rest } = row;
  const isThere = displayName !== null && givenName !== null && familyName !== null;
  const maker = isThere
    ? { displayName, givenName, familyName, protectedAt }
    : { removed: authorRemoval ?? "deleted" };
  return { ...rest, maker };
}
