import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { StartupError } from "#platform/startup-error.ts";

/** The keys that stand outside the database. */
export type Keys = {
  readonly masterKey: MasterKey;
  /** Ed25519: signs the log's batches. */
  readonly signingKey: KeyObject;
  readonly verifyKey: KeyObject;
  /** Whether others than the file's owner can read it, or do more. */
  readonly readableByOthers: boolean;
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
        `Nyckelfilen ${path} finns redan. Den skrivs aldrig över: utan dess nycklar kan loggen inte läsas.`,
      );
    }
    throw new StartupError(`Nyckelfilen ${path} kan inte skrivas (${codeOf(error)}). Ange en annan plats.`, {
      cause: error,
    });
  }
}

/** @throws StartupError that says what is wrong with the file; never what stands in it */
export async function readKeysFile(path: string): Promise<Keys> {
  const { masterKey, signingKey } = parse(path, await readText(path));
  return {
    masterKey: parseMasterKey(path, masterKey),
    ...parseSigningKey(path, signingKey),
    readableByOthers: await isOpenToOthers(path),
  };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") {
      throw new StartupError(
        `Nyckelfilen ${path} saknas. Lägg tillbaka installationens egen fil, eller skapa en ny: npx behorig keys create ${path}`,
      );
    }
    throw new StartupError(
      `Nyckelfilen ${path} kan inte läsas (${code}). Ge den användare som kör Behörig rätt att läsa den.`,
      { cause: error },
    );
  }
}

function parse(path: string, text: string): z.infer<typeof content> {
  try {
    return content.parse(JSON.parse(text));
  } catch {
    throw damaged(path, "den är inte JSON med masterKey och signingKey");
  }
}

function parseMasterKey(path: string, base64: string): MasterKey {
  const bytes = Buffer.from(base64, "base64");
  if (!isMasterKey(bytes)) throw damaged(path, `masterKey är inte ${masterKeyLength} byte i base64`);
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
    throw damaged(path, "signingKey är inte en Ed25519-nyckel som PKCS#8 i base64");
  }
}

function damaged(path: string, fault: string): StartupError {
  return new StartupError(
    `Nyckelfilen ${path} är skadad: ${fault}. Lägg tillbaka en kopia av filen som den var.`,
  );
}

async function isOpenToOthers(path: string): Promise<boolean> {
  // Windows has no such bits
  if (process.platform === "win32") return false;
  const { mode } = await stat(path);
  return (mode & 0o077) !== 0;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unforeseen";
}
