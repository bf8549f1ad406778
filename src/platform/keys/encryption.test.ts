import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { decrypt, encrypt } from "./encryption.ts";

test("what is encrypted opens with its key in its own place, and only whole", () => {
  const key = randomBytes(32);
  const sealed = encrypt(key, Buffer.from("Kim Lind"), "here");
  expect(decrypt(key, sealed, "here").toString()).toBe("Kim Lind");
  expect(encrypt(key, Buffer.from("Kim Lind"), "here")).not.toEqual(sealed);
  expect(() => decrypt(key, sealed, "there")).toThrow();
  expect(() => decrypt(randomBytes(32), sealed, "here")).toThrow();
  for (let at = 0; at < sealed.length; at++) {
    const altered = Buffer.from(sealed);
    altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
    expect(() => decrypt(key, altered, "here"), `byte ${at}`).toThrow();
  }
  for (const length of [0, 12, 16, 20, 24, sealed.length - 1]) {
    // cut short, a tag of fewer bytes could be guessed
    expect(() => decrypt(key, sealed.subarray(0, length), "here"), `${length} bytes`).toThrow();
  }
});
