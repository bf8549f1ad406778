import { expect, test } from "vitest";
import { newOneTimePassword } from "./one-time-password.ts";

const many = Array.from({ length: 500 }, newOneTimePassword);

test("a one-time password is easy to read aloud, and never the same", () => {
  for (const password of many) expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  for (const password of many) expect(password).not.toMatch(/[01ilogqsz6aeuy]/);
  expect(new Set(many).size).toBe(many.length);
});

test("it has at least sixty bits of chance, every character as likely as another", () => {
  const counts = new Map<string, number>();
  for (const character of many.join("").replaceAll("-", ""))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  expect(16 * Math.log2(counts.size)).toBeGreaterThan(60);
  const expected = (500 * 16) / counts.size;
  for (const [character, count] of counts)
    expect(Math.abs(count - expected), character).toBeLessThan(expected / 2);
});
