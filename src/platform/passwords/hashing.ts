import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { type HashingCost, type HashParts, type PasswordHash, readHash, writeHash } from "./phc-string.ts";
import type { LineLimits, WaitingLine } from "./waiting-line.ts";

/** Argon2id at 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet): 20–70 ms, as busy as the machine is. */
const COST: HashingCost = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_LENGTH = 16;
const DIGEST_LENGTH = 32;

/** Two of the four threads that Node also reads files and resolves names with; in line no more than some two seconds. */
export const hashingLimits: LineLimits = { atOnce: 2, waiting: 60 };

/** @throws Problem 503 where too many are waiting, like each function here that hashes */
export async function hashPassword(line: WaitingLine, password: string): Promise<PasswordHash> {
  const salt = randomBytes(SALT_LENGTH);
  const digest = await digestOf(line, password, { cost: COST, salt, length: DIGEST_LENGTH });
  return writeHash({ cost: COST, salt, digest });
}

/** Whether it is the password, checked with the cost that the hash was made with. @throws RangeError if it is no hash */
export async function verifyPassword(
  line: WaitingLine,
  password: string,
  hash: PasswordHash,
): Promise<boolean> {
  const { cost, salt, digest } = readHash(hash);
  const found = await digestOf(line, password, { cost, salt, length: digest.length });
  return timingSafeEqual(found, digest);
}

/**
 * For an address without an account: takes the time of {@link verifyPassword} and is never right, so that the time an
 * answer takes does not tell whether there is an account (ASVS 6.3.8).
 */
export async function verifyNothing(line: WaitingLine, password: string): Promise<false> {
  await hashPassword(line, password);
  return false;
}

/** Whether the password, now that it has been given and found right, should be hashed again at today's cost. */
export function needsRehash(hash: PasswordHash): boolean {
  const { cost, salt, digest } = readHash(hash);
  return writeHash({ cost: COST, salt, digest }) !== writeHash({ cost, salt, digest });
}

const argon2id = promisify(argon2);

type Recipe = Pick<HashParts, "cost" | "salt"> & { readonly length: number };

/**
 * In Unicode's form NFC (RFC 8265 §4.2.2): Å is one character from one keyboard and two from another, and is the same
 * to whoever types it. Nothing else is changed or cut (ASVS 6.2.8).
 */
function digestOf(line: WaitingLine, password: string, { cost, salt, length }: Recipe): Promise<Buffer> {
  const message = Buffer.from(password.normalize("NFC"));
  return line.run(() => argon2id("argon2id", { ...cost, message, nonce: salt, tagLength: length }));
}
