declare const passwordHash: unique symbol;

/**
 * What is stored of a password: algorithm, cost, salt and digest in one line (the PHC string format), so that each
 * can be checked with the cost that it was made with, by any other implementation too.
 */
export type PasswordHash = string & { readonly [passwordHash]: true };

/** Memory in KiB, passes over it, and lanes: m, t and p of RFC 9106. */
export type HashingCost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

export type HashParts = { readonly cost: HashingCost; readonly salt: Buffer; readonly digest: Buffer };

/** Version 1.3 of Argon2, the only one of RFC 9106. */
const VERSION = 19;

export function writeHash({ cost, salt, digest }: HashParts): PasswordHash {
  const { memory, passes, parallelism } = cost;
  const written = `$argon2id$v=${VERSION}$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(digest)}`;
  return written as PasswordHash;
}

/** @throws RangeError if it is no hash of ours: the database holds something that the program never wrote. */
export function readHash(hash: PasswordHash): HashParts {
  const parts = FORM.exec(hash);
  if (parts === null) throw new RangeError("Not an argon2id hash in the PHC string format.");
  const [, memory, passes, parallelism, salt = "", digest = ""] = parts;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { cost, salt: Buffer.from(salt, "base64"), digest: Buffer.from(digest, "base64") };
}

const FORM =
  /^\$argon2id\$v=19\$m=([1-9]\d{0,6}),t=([1-9]\d?),p=([1-9]\d?)\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,86})$/;

/** Without padding, as the format has it. */
function base64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
