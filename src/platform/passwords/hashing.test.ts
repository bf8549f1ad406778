import { expect, test } from "vitest";
import { hashingLimits, hashPassword, needsRehash, verifyNothing, verifyPassword } from "./hashing.ts";
import type { PasswordHash } from "./phc-string.ts";
import { WaitingLine } from "./waiting-line.ts";

const line = new WaitingLine(hashingLimits);

test("a password is known again, and another is not", async () => {
  const hash = await hashPassword(line, "korrekt häst batteri");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword(line, "korrekt häst batteri", hash)).toBe(true);
  expect(await verifyPassword(line, "Korrekt häst batteri", hash)).toBe(false);
  expect(await verifyPassword(line, "korrekt häst batteri ", hash)).toBe(false);
});

test("the same password is stored differently each time", async () => {
  expect(await hashPassword(line, "samma")).not.toBe(await hashPassword(line, "samma"));
});

test("Å typed as one character or as two is the same password", async () => {
  const hash = await hashPassword(line, "\u00c5sa \u00e4ter gr\u00f6t");
  expect(await verifyPassword(line, "A\u030asa a\u0308ter gro\u0308t", hash)).toBe(true);
});

test("nothing of a long password is cut off", async () => {
  const long = "å".repeat(199);
  const hash = await hashPassword(line, `${long}1`);
  expect(await verifyPassword(line, `${long}2`, hash)).toBe(false);
  expect(await verifyPassword(line, `${long}1`, hash)).toBe(true);
});

// made with the reference implementation's test vectors for version 1.3 (phc-winner-argon2, src/test.c)
const reference = [
  "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
  "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
] as PasswordHash[];

test("hashes of other implementations and costs are checked as they were made, and made anew when possible", async () => {
  for (const hash of reference) {
    expect(await verifyPassword(line, "password", hash)).toBe(true);
    expect(await verifyPassword(line, "Password", hash)).toBe(false);
    expect(needsRehash(hash)).toBe(true);
  }
  expect(needsRehash(await hashPassword(line, "password"))).toBe(false);
});

test.each([
  "",
  "password",
  "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
  "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
  "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
  "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
])("%j in the database is a fault of ours, not a wrong password", async (stored) => {
  await expect(verifyPassword(line, "password", stored as PasswordHash)).rejects.toThrow(RangeError);
});

test("an address without an account is answered no sooner and no later", async () => {
  const hash = await hashPassword(line, "ett lösenord");
  // the processor's time, which other programs on the machine do not lengthen as they do the clock's
  const cost = async (check: () => Promise<boolean>) => {
    const before = process.cpuUsage();
    expect(await check()).toBe(false);
    return process.cpuUsage(before).user;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 8; round++) {
    known.push(await cost(() => verifyPassword(line, "fel", hash)));
    unknown.push(await cost(() => verifyNothing(line, "fel")));
  }
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.7);
});
