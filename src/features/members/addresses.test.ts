import { expect, test } from "vitest";
import { Parameters } from "#platform/http/parameters.ts";
import { newId } from "#platform/ids.ts";
import { listQueryOf } from "#platform/lists/list-query.ts";
import { memberAddress, membersAddress } from "./addresses.ts";

const list = (value: string) => listQueryOf(Parameters.parse(`list=${encodeURIComponent(value)}`));

test("the way back leads to the list as it was", () => {
  const query = list("search=%C3%B6&sort=email&e-service=a&e-service=b");
  expect(membersAddress(query)).toBe("/members?search=%C3%B6&sort=email&e-service=a&e-service=b");
});

test("a page between keeps the way back", () => {
  const id = newId<"members">(new Date(0));
  const address = memberAddress(id, list("search=%26&page=2"));
  const query = Parameters.parse(address.split("?")[1] ?? "");
  expect(membersAddress(listQueryOf(query))).toBe("/members?search=%26&page=2");
});

test.each([
  "",
  "//evil.example",
  "https://evil.example/",
  "/\\evil.example",
  "\r\nlocation: x",
  "javascript:alert(1)",
  "#x",
])("the way back never leaves the list, whatever stands in the address: %j", (value) => {
  const address = membersAddress(list(value));
  expect(
    new URL(address, "https://own.example").origin + new URL(address, "https://own.example").pathname,
  ).toBe("https://own.example/members");
  expect(address).toMatch(/^\/members(\?[\w%.*+=&-]*)?$/);
});
