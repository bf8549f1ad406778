import type { Download } from "#platform/http/reply.ts";

/** The public half of a key, as a JSON Web Key. */
export type PublishedKey = Readonly<Record<string, unknown>>;

/**
 * The keys that Behörig shows itself to providers with, where they fetch them (`jwks_uri`): so a key can be exchanged
 * without anybody's having to be written to. RFC 7517 §5.
 */
export function publishedKeys(keys: readonly PublishedKey[]) {
  return (): Download => ({
    kind: "download",
    name: undefined,
    type: "application/jwk-set+json",
    body: JSON.stringify({ keys }),
  });
}
