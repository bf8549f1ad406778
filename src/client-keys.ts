import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { SigningKey } from "#sign-in";

/** A key that Behörig signs with where it proves to a provider who it is (`private_key_jwt`, RFC 7523 §2.2). */
type ClientKey = {
  /** The digest of its public half, so that nobody has to make up names for keys. */
  readonly id: string;
  readonly key: SigningKey;
  /** What the provider is told of it, as a JSON Web Key. */
  readonly published: Readonly<Record<string, unknown>>;
};

/** The first signs; the others are published only, which is how one is exchanged for another without a gap. */
export type ClientKeys = readonly [ClientKey, ...ClientKey[]];

/**
 * Reads a private key as `openssl genpkey` writes it.
 * @returns what is wrong with the file, in words that go on after its name; never what stands in it
 */
export function readClientKey(file: string): ClientKey | { readonly fault: string } {
  let pem: string;
  try {
    if (isOpenToAll(file)) return { fault: "kan läsas av alla på datorn. Kör: chmod 600 på filen" };
    pem = readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "okänt fel";
    return { fault: `går inte att läsa (${code})` };
  }
  try {
    return (
      clientKeyOf(createPrivateKey(pem)) ?? { fault: "ska vara en nyckel på kurvan P-256 eller RSA 2048" }
    );
  } catch {
    return { fault: "ska vara en privat nyckel i PEM, utan lösenord" };
  }
}

/** A group may read it: that is how systemd shows a credential that it gives to a service. Windows has no such bits. */
function isOpenToAll(file: string): boolean {
  return process.platform !== "win32" && (statSync(file).mode & 0o007) !== 0;
}

/** RSA of 2048 bits, or the curve P-256, is the least that the Swedish OpenID Connect profile accepts. */
function clientKeyOf(key: KeyObject): ClientKey | undefined {
  const publicKey = createPublicKey(key);
  const id = createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64url");
  const publishedAs = (alg: string) => ({ ...publicKey.export({ format: "jwk" }), use: "sig", alg, kid: id });
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === "ec" && namedCurve === "prime256v1") {
    const algorithm = { name: "ECDSA", namedCurve: "P-256" };
    return { id, key: signingBy(key, algorithm), published: publishedAs("ES256") };
  }
  if (key.asymmetricKeyType === "rsa" && modulusLength >= 2048) {
    const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
    return { id, key: signingBy(key, algorithm), published: publishedAs("RS256") };
  }
  return undefined;
}

function signingBy(key: KeyObject, algorithm: Parameters<KeyObject["toCryptoKey"]>[0]): SigningKey {
  // the same at run time; Node's types know of usages that the library's do not
  return key.toCryptoKey(algorithm, false, ["sign"]) as SigningKey;
}
