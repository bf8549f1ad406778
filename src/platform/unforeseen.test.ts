import { expect, test } from "vitest";
import { describeUnforeseen } from "./unforeseen.ts";

const secret = "hemlig@b.example";

test("of a database's error only the code and the constraint are told", () => {
  const error = Object.assign(new Error(`Failing row contains (${secret}).`), {
    code: "23514",
    constraint: "members_given_name_length",
    detail: `Failing row contains (${secret}).`,
  });
  expect(describeUnforeseen(error)).toBe(
    "Ett oväntat fel har inträffat (kod 23514, villkor members_given_name_length).",
  );
});

test("of any other error its kind and its place are told, and not what it says", () => {
  const told = describeUnforeseen(new TypeError(`${secret}\n    and more of ${secret}`));
  expect(told).toContain("Ett oväntat fel har inträffat (TypeError).\n    at ");
  expect(told).toContain("unforeseen.test.ts");
  expect(told).not.toContain(secret);
});

test("what is thrown without being an error, or with a strange code, is not repeated either", () => {
  expect(describeUnforeseen(secret)).toBe("Ett oväntat fel har inträffat (string).");
  expect(describeUnforeseen({ code: secret })).toBe("Ett oväntat fel har inträffat (object).");
});
