import { expect, test } from "vitest";
import type { PersonReference } from "#platform/access/actor.ts";
import { newId, newReference } from "#platform/ids.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { email } from "../../../../tests/municipality.ts";
import type { Account } from "../external-user.ts";
import { decideSignIn } from "./password-sign-in.ts";

const now = new Date("2026-11-21T12:00:00Z");
const [before, later] = [new Date("2026-11-20T12:00:00Z"), new Date("2026-11-22T12:00:00Z")];

const settled: Account = {
  id: newId<"external_users">(now),
  reference: newReference() as PersonReference,
  email: email("maj.ek@medborgare.example"),
  givenName: "Maj",
  familyName: "Ek",
  displayName: "Maj",
  language: null,
  emailVerifiedAt: before,
  personalNumberVerifiedAt: null,
  firstSignedInAt: before,
  lastSignedInAt: before,
  deactivatedAt: null,
  createdAt: before,
};
const unclaimed = { ...settled, emailVerifiedAt: null, firstSignedInAt: null };

const right = (oneTimeUntil: Date | null = null) => ({
  kind: "right" as const,
  stored: { hash: "hash" as PasswordHash, oneTimeUntil },
});
const wrong = { kind: "wrong" } as const;

test.each([
  ["an address without an account", undefined, wrong, "unknown-address"],
  ["a wrong password", settled, wrong, "wrong-password"],
  ["a wrong password to an inactive account", { ...settled, deactivatedAt: before }, wrong, "wrong-password"],
  ["the right password to an inactive account", { ...settled, deactivatedAt: before }, right(), "inactive"],
  ["an address that was never confirmed", unclaimed, right(), "unverified"],
  ["a one-time password that is too old", settled, right(before), "wrong-password"],
  [
    "a one-time password to an inactive account",
    { ...settled, deactivatedAt: before },
    right(later),
    "inactive",
  ],
])("%s lets nobody in", (_what, account, proof, cause) => {
  expect(decideSignIn(account, proof, now)).toEqual({ kind: "refuse", cause });
});

test.each([
  ["the right password", settled],
  [
    "the right password, although staff want the address confirmed anew",
    { ...settled, emailVerifiedAt: null },
  ],
  ["the right password the first time after confirming", { ...settled, firstSignedInAt: null }],
])("%s lets its owner in", (_what, account) => {
  expect(decideSignIn(account, right(), now).kind).toBe("enter");
});

test.each([
  ["somebody", settled],
  // staff have vouched for whom they told it to
  ["somebody who never confirmed the address", unclaimed],
])("a one-time password lets %s choose another, and nothing else", (_who, account) => {
  expect(decideSignIn(account, right(later), now).kind).toBe("choose");
});
