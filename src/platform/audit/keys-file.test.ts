import { generateKeyPairSync } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StartupError } from "#platform/startup-error.ts";
import { createKeysFile, readKeysFile } from "./keys-file.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "behorig-keys-"));
  file = join(folder, "keys.json");
});

afterEach(() => rmSync(folder, { recursive: true }));

const refusal = async (path = file) => {
  const error = await readKeysFile(path).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(StartupError);
  return String(error);
};

test("new keys can be read back and are the owner's alone", async () => {
  await createKeysFile(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const keys = await readKeysFile(file);
  expect(keys.masterKey).toHaveLength(32);
  expect(keys.signingKey.asymmetricKeyType).toBe("ed25519");
  expect(keys.verifyKey.type).toBe("public");
  expect(keys.readableByOthers).toBe(false);
});

test("keys that exist are never replaced", async () => {
  await createKeysFile(file);
  const before = readFileSync(file, "utf8");
  await expect(createKeysFile(file)).rejects.toThrow(/finns redan/);
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("a place that cannot be written is named", async () => {
  await expect(createKeysFile(join(folder, "nowhere", "keys.json"))).rejects.toThrow(
    /kan inte skrivas \(ENOENT\)/,
  );
});

test("a missing file is answered with what to do", async () => {
  expect(await refusal()).toContain("saknas");
  expect(await refusal(folder)).toContain("kan inte läsas (EISDIR)");
});

test("a file that others can read is known as such", async () => {
  await createKeysFile(file);
  chmodSync(file, 0o640);
  expect((await readKeysFile(file)).readableByOthers).toBe(true);
});

test.each([
  ["no JSON", () => "secret-text"],
  ["no signing key", (good: Good) => JSON.stringify({ masterKey: good.masterKey })],
  ["a stranger", (good: Good) => JSON.stringify({ ...good, more: "secret-text" })],
  ["a short master key", (good: Good) => JSON.stringify({ ...good, masterKey: "c2VjcmV0" })],
  ["a signing key that is none", (good: Good) => JSON.stringify({ ...good, signingKey: "c2VjcmV0" })],
  ["a signing key of another kind", (good: Good) => JSON.stringify({ ...good, signingKey: rsaKey() })],
])("a file with %s is called damaged, and nothing of it is repeated", async (_case, spoil) => {
  await createKeysFile(file);
  writeFileSync(file, spoil(JSON.parse(readFileSync(file, "utf8"))));
  const message = await refusal();
  expect(message).toContain("är skadad");
  expect(message).not.toMatch(/secret-text|c2VjcmV0/);
});

type Good = { masterKey: string; signingKey: string };

function rsaKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  return privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
}
