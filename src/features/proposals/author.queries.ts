import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { publicNameOf } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { forbidden } from "#platform/http/problem.ts";
import type { Id } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { type Author, type AuthorRow, authorOf, nameShown } from "./author.ts";
import type { ShownName } from "./settings/settings.ts";

/**
 * Who acts, asked anew and held as it is until the transaction ends: whoever verifies, unverifies, deactivates or
 * removes the account comes wholly before the act or wholly after it.
 *
 * Unscoped: it is the actor's own account.
 *
 * @throws 403 where the account has become inactive, or is being removed, since the request began
 */
export async function lockAuthor(sql: Transaction<Database>, id: Id<"external_users">): Promise<Author> {
  return asAuthor(await authorRow(sql, id).forShare().executeTakeFirst());
}

/**
 * The same for what the person does one at a time, so that what is sent twice at once is found to be there already.
 *
 * Unscoped: as {@link lockAuthor}.
 *
 * @throws 403 as {@link lockAuthor}
 */
export async function lockAuthorAlone(sql: Transaction<Database>, id: Id<"external_users">): Promise<Author> {
  return asAuthor(await authorRow(sql, id).forNoKeyUpdate().executeTakeFirst());
}

/** What is read of whoever acts. */
export const authorColumns = [
  "display_name as displayName",
  "given_name as givenName",
  "family_name as familyName",
  "protected_at as protectedAt",
  "email_verified_at as emailVerifiedAt",
  "personal_number_verified_at as numberVerifiedAt",
] as const;

function authorRow(sql: Transaction<Database>, id: Id<"external_users">) {
  return sql
    .selectFrom("external_users")
    .select(authorColumns)
    .where("id", "=", id)
    .where("deactivated_at", "is", null)
    .where("removal_id", "is", null);
}

function asAuthor(row: AuthorRow | undefined): Author {
  if (row === undefined) throw forbidden("the account is inactive, or being removed");
  return authorOf(row);
}

/**
 * The name that what the actor makes now will be shown with.
 *
 * Unscoped: it is the actor's own account.
 */
export async function ownPublicName(
  db: ReadonlyKysely<Database>,
  { externalUser, displayName, details: { givenName, familyName } }: ExternalUser,
  shown: ShownName,
  language: Language,
): Promise<string> {
  const { protectedAt } = await db
    .selectFrom("external_users")
    .select("protected_at as protectedAt")
    .where("id", "=", externalUser)
    .executeTakeFirstOrThrow();
  return publicNameOf(
    { name: nameShown({ displayName, givenName, familyName }, shown), protectedAt },
    language,
  );
}
