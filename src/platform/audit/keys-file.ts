import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { z } from "zod";
import { StartupError } from "#platform/startup-error.ts";
import type { MasterKey } from "./person-keys.ts";

/** The keys that stand outside the database. */
export type Keys = {
  readonly masterKey: MasterKey;
  /** Ed25519: signs the log's batches. */
  readonly signingKey: KeyObject;
  readonly verifyKey: KeyObject;
  /** What the operator ought to mend though the program can start. */
  readonly warnings: readonly string[];
};

const masterKeyLength = 32;

const content = z.strictObject({ masterKey: z.base64(), signingKey: z.base64() });

/**
 * Makes new keys and writes them where only the owner can read them: JSON with `masterKey` (32 bytes) and
 * `signingKey` (Ed25519 as PKCS#8), both in base64. @throws StartupError rather than replace keys, which would make
 * every sealed detail unreadable
 */
export async function createKeysFile(path: string): Promise<void> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const keys: z.infer<typeof content> = {
    masterKey: randomBytes(masterKeyLength).toString("base64"),
    signingKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
  };
  try {
    await writeFile(path, `${JSON.stringify(keys, undefined, 2)}\n`, {
      mode: 0o600,
      flag: "wx",
      flush: true,
    });
  } catch (error) {
    if (codeOf(error) === "EEXIST") {
      throw new StartupError(
        `The keys file ${path} exists already. It is never replaced: without its keys the log cannot be read.`,
      );
    }
    throw new StartupError(
      `The keys file ${path} cannot be written (${codeOf(error)}). Name another place.`,
      { cause: error },
    );
  }
}

/** @throws StartupError that says what is wrong with the file; never what stands in it */
export async function readKeysFile(path: string): Promise<Keys> {
  const { masterKey, signingKey } = parse(path, await readText(path));
  return {
    masterKey: parseMasterKey(path, masterKey),
    ...parseSigningKey(path, signingKey),
    warnings: await warningsFor(path),
  };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") {
      throw new StartupError(
        `The keys file ${path} is missing. Put the installation's own file back, or make a new one: npx behorig keys create ${path}`,
      );
    }
    throw new StartupError(
      `The keys file ${path} cannot be read (${code}). Give the user that runs Behörig the right to read it.`,
      { cause: error },
    );
  }
}

function parse(path: string, text: string): z.infer<typeof content> {
  try {
    return content.parse(JSON.parse(text));
  } catch {
    throw damaged(path, "it is not JSON with masterKey and signingKey");
  }
}

function parseMasterKey(path: string, base64: string): MasterKey {
  const bytes = Buffer.from(base64, "base64");
  if (!isMasterKey(bytes)) throw damaged(path, `masterKey is not ${masterKeyLength} bytes in base64`);
  return bytes;
}

function isMasterKey(bytes: Buffer): bytes is MasterKey {
  return bytes.length === masterKeyLength;
}

function parseSigningKey(path: string, base64: string): Pick<Keys, "signingKey" | "verifyKey"> {
  try {
    const signingKey = createPrivateKey({ key: Buffer.from(base64, "base64"), type: "pkcs8", format: "der" });
    if (signingKey.asymmetricKeyType !== "ed25519") throw new Error("another kind of key");
    return { signingKey, verifyKey: createPublicKey(signingKey) };
  } catch {
    throw damaged(path, "signingKey is not an Ed25519 key as PKCS#8 in base64");
  }
}

function damaged(path: string, fault: string): StartupError {
  return new StartupError(
    `The keys file ${path} is damaged: ${fault}. Put back a copy of the file as it was.`,
  );
}

async function warningsFor(path: string): Promise<string[]> {
  // Windows has no such bits
  if (process.platform === "win32") return [];
  const { mode } = await stat(path);
  if ((mode & 0o077) === 0) return [];
  return [`The keys file ${path} can be read by others than its owner. Run: chmod 600 ${path}`];
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unforeseen";
}
