import { expect, test } from "vitest";
import type { Id } from "#platform/ids.ts";
import { authorNameOf, isOfTheDay, makerName, type Signature } from "./names.ts";

const author = "01900000-0000-7000-8000-000000000000" as Id<"external_users">;
const written: Signature = { author, authorName: "Vera", protectedAt: null, removalMark: null };
const left = { ...written, author: null };
const protectedAt = new Date(0);

test.each<[string, Signature, string]>([
  ["as it was when it was written", written, "Vera"],
  ["neutral where the identity is protected", { ...written, protectedAt }, "Användare"],
  ["neutral where none was kept", { ...written, authorName: null }, "Användare"],
  ["as it was, where it was let be", { ...left, removalMark: "kept" }, "Vera"],
  [
    "neutral where it was let be without one",
    { ...left, authorName: null, removalMark: "kept" },
    "Användare",
  ],
  ["gone where it was erased", { ...left, removalMark: "depersonalised" }, "Användaren avpersonifierad"],
  [
    "gone where it was erased on request",
    { ...left, removalMark: "depersonalised-on-request" },
    "Användaren avpersonifierad",
  ],
  ["gone with the comment", { ...left, authorName: null, removalMark: "deleted" }, "Användaren borttagen"],
])("the author's name is %s", (_how, signature, name) => {
  expect(authorNameOf(signature, "sv")).toBe(name);
});

test("somebody who is called what a removed person is shown as is another", () => {
  const namesake = { ...written, authorName: "Användaren avpersonifierad" };
  expect(isOfTheDay(namesake)).toBe(false);
  expect(isOfTheDay({ ...left, removalMark: "depersonalised" })).toBe(true);
  expect(isOfTheDay({ ...left, removalMark: "kept" })).toBe(false);
});

test("a case says how its maker was removed", () => {
  expect(makerName({ removed: "deleted" }, "full-name", "sv")).toBe("Användaren borttagen");
  expect(makerName({ removed: "depersonalised" }, "display-name", "sv")).toBe("Användaren avpersonifierad");
  expect(makerName({ removed: "deleted" }, "full-name", "en")).toBe("User removed");
});
