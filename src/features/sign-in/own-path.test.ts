import { expect, it } from "vitest";
import { ownPath, pathAfterSignIn } from "./own-path.ts";

it.each(["/", "/members", "/members?search=%C3%B6&page=2", "/members/018f#history"])(
  "returns to %s",
  (path) => {
    expect(ownPath(path)).toBe(path);
    expect(pathAfterSignIn(path)).toBe(path);
  },
);

it.each([
  undefined,
  "",
  "members",
  "https://other.example/",
  "//other.example",
  "/\\other.example",
  "/\t/other.example",
  "/\n/other.example",
  "/örebro",
  `/${"x".repeat(2000)}`,
])("returns nowhere when asked for %j", (address) => {
  expect(ownPath(address)).toBeUndefined();
  expect(pathAfterSignIn(address)).toBeUndefined();
});

it.each([
  "/sign-in",
  "/sign-in/callback?code=1",
  "/sign-out",
  "/signed-out",
  "/account/sign-in?return=/my-pages",
])("does not go to %s after signing in", (address) => {
  expect(pathAfterSignIn(address)).toBeUndefined();
});
