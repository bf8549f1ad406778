import type { Kysely } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { SignInSecrets } from "./provider.ts";
import { digestOf, newSecret } from "./secret.ts";

/*
 * A sign-in under way. At departure the browser gets a secret, and the table keeps under its digest what the
 * provider's answer is checked against. The answer takes that row away, once. If the person then has to choose
 * an organisation, a new secret and a new row carry the identity until the choice is made.
 *
 * These rows change nothing that anybody is entitled to and are gone within the hour, so they are written beside
 * the door for writes and its log.
 */

/** The two ways in: organisations' people and staff show service e-IDs at the one, citizens their e-IDs at the other. */
export type EntranceName = "service" | "citizen";

export type Attempt = {
  /** The key of the provider that was chosen, whose answer alone counts (RFC 9700 §4.4.2). */
  readonly provider: string;
  readonly secrets: SignInSecrets;
  readonly returnPath: string | undefined;
  /**
   * Digest of the session whose own account is to be verified, or whose person is to show once more who they are; left out
   * where somebody signs in.
   */
  readonly verifying?: Buffer | undefined;
};

export type Identification = {
  readonly hsaId: CanonicalHsaId;
  /** The key of the provider that tells it. */
  readonly provider: string;
  readonly acr: string;
  /** When the provider saw the person; undefined where it does not say. */
  readonly authenticatedAt: Date | undefined;
  readonly returnPath: string | undefined;
};

export type BegunAttempt = Attempt & { readonly startedAt: Date };

/** How long a person may take at the provider, and how long to choose. */
export const attemptMinutes = 30;

/** @returns the secret for the browser */
export async function beginAttempt(
  db: Kysely<Database>,
  entrance: EntranceName,
  attempt: Attempt,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await db.deleteFrom("sign_ins").where("started_at", "<=", oldest(now)).execute();
  await db
    .insertInto("sign_ins")
    .values({
      id: digestOf(secret),
      state: attempt.secrets.state,
      nonce: attempt.secrets.nonce,
      code_verifier: attempt.secrets.codeVerifier,
      return_path: attempt.returnPath ?? null,
      entrance,
      provider: attempt.provider,
      session_id: attempt.verifying ?? null,
      started_at: now,
    })
    .execute();
  return secret;
}

/**
 * Gives the attempt once only, and only at the entrance and for the provider where it began: whoever comes with the same
 * answer again, or with it to another entrance or as another provider's, finds nothing.
 */
export async function takeAttempt(
  db: Kysely<Database>,
  { entrance, provider }: { readonly entrance: EntranceName; readonly provider: string },
  secret: string | undefined,
  now: Date,
): Promise<BegunAttempt | undefined> {
  if (secret === undefined) return undefined;
  const row = await db
    .deleteFrom("sign_ins")
    .where("id", "=", digestOf(secret))
    .where("entrance", "=", entrance)
    .where("provider", "=", provider)
    .where("identified_at", "is", null)
    .where("started_at", ">", oldest(now))
    .returning(["state", "nonce", "code_verifier", "return_path", "session_id", "started_at"])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const secrets = { state: row.state, nonce: row.nonce, codeVerifier: row.code_verifier };
  return {
    provider,
    secrets,
    returnPath: row.return_path ?? undefined,
    verifying: row.session_id ?? undefined,
    startedAt: row.started_at,
  };
}

/** @returns another secret: the one from before the person was known must not lead on */
export async function keepIdentification(
  db: Kysely<Database>,
  identification: Identification,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto("sign_ins")
    .values({
      id: digestOf(secret),
      state: "",
      nonce: "",
      code_verifier: "",
      return_path: identification.returnPath ?? null,
      entrance: "service",
      provider: identification.provider,
      started_at: now,
      hsa_id_canonical: identification.hsaId,
      acr: identification.acr,
      identified_at: now,
      authenticated_at: identification.authenticatedAt ?? null,
    })
    .execute();
  return secret;
}

/** Unscoped: the secret in the browser is what entitles to it. */
export async function findIdentification(
  db: ReadonlyKysely<Database>,
  secret: string | undefined,
  now: Date,
): Promise<Identification | undefined> {
  if (secret === undefined) return undefined;
  const row = await db
    .selectFrom("sign_ins")
    .select(["hsa_id_canonical", "provider", "acr", "authenticated_at", "return_path"])
    .where("id", "=", digestOf(secret))
    .where("started_at", ">", oldest(now))
    .executeTakeFirst();
  if (row === undefined || row.hsa_id_canonical === null || row.acr === null) return undefined;
  return {
    // written by keepIdentification from a canonical one
    hsaId: row.hsa_id_canonical as CanonicalHsaId,
    provider: row.provider,
    acr: row.acr,
    authenticatedAt: row.authenticated_at ?? undefined,
    returnPath: row.return_path ?? undefined,
  };
}

export async function forgetIdentification(db: Kysely<Database>, secret: string): Promise<void> {
  await db.deleteFrom("sign_ins").where("id", "=", digestOf(secret)).execute();
}

function oldest(now: Date): Date {
  return new Date(now.getTime() - attemptMinutes * 60_000);
}
